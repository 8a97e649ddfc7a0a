/**
 * Microsoft's own samples (github.com/OfficeDev/office-js-snippets, samples/excel) on the embedded host: each is run whole, its buttons clicked from
 * the first to the last over Microsoft's client; what fails is listed with its reason.
 * Run: ALLOTIR_SNIPPETS=folder/samples/excel npm run bench -- snippets (ALLOTIR_SNIPPETS_ONLY=42-range names some)
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { transformSync } from "esbuild";
import { startExcel } from "../../src/commandLine/client";
import { createBook } from "../../src/workbook/book/book";

const folder = process.env["ALLOTIR_SNIPPETS"];
const only = process.env["ALLOTIR_SNIPPETS_ONLY"] ?? "";

/** Ranges, tables, names, sheets, formats, validation, conditional formats, events, settings, protection: what Allotir lives on. */
const SUBJECTS =
  /^(14-conditional|22-data-validation|30-events|34-named-item|42-range|46-table|54-worksheet)|^50-workbook\/(create-get-change-delete-settings|data-protection)/;

/** Samples of these subjects that do not run whole, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "30-events/events-comment-event-handler.yaml": "comments of a file are kept, none are made",
  "30-events/events-workbook-and-worksheet-collection.yaml": "the client gives onMoved to Excel on the web alone",
  "30-events/events-worksheet.yaml": "the client gives onNameChanged to Excel on the web alone; workbook.functions",
  "42-range/dynamic-arrays.yaml": "formulas do not spill",
  "42-range/insert-delete-clear-range.yaml": "no block is put in or taken out among formulas",
  "42-range/range-cell-control.yaml": "cell controls are not in the published client",
};

/** A text of the sample's file: an indented block behind a key and `content: |-`. */
function block(yaml: string, key: string): string {
  const lines = yaml.split(/\r?\n/);
  const start = lines.findIndex((line, at) => line === `${key}:` && lines[at + 1]?.trim().startsWith("content:"));
  if (start < 0) return "";
  const inside = lines.slice(start + 2);
  const end = inside.findIndex((line) => /^ {0,4}\S/.test(line));
  return (end < 0 ? inside : inside.slice(0, end)).map((line) => line.slice(8)).join("\n");
}

type Handler = (event: unknown) => unknown;

/** An element of the page, as far as the samples look at theirs. */
class Element {
  readonly handlers: Handler[] = [];
  readonly style: Record<string, string> = {};
  readonly files: unknown[] = [];
  readonly options: unknown[] = [];
  innerHTML = "";
  innerText = "";
  textContent = "";
  checked = false;
  constructor(
    readonly id: string,
    public value: string,
  ) {}
  addEventListener(event: string, handler: Handler): void {
    if (event === "click") this.handlers.push(handler);
  }
  appendChild = (): void => undefined;
  append = (): void => undefined;
  remove = (): void => undefined;
  setAttribute = (): void => undefined;
  hasAttribute = (name: string): boolean => name === "value";
  getAttribute = (name: string): string | null => (name === "value" ? this.value : null);
}

/** What stands in a field when the page opens. */
function initialValue(html: string, id: string): string {
  const tag = new RegExp(`<(\\w+)[^>]*\\bid="${id}"[^>]*>([\\s\\S]*?)(?=</\\1>|<(?!option))`).exec(html);
  if (!tag) return "";
  const [whole, name, inner = ""] = tag;
  if (name === "textarea") return inner.trim();
  const value = /\bvalue="([^"]*)"/.exec(name === "select" ? inner : whole);
  return value?.[1] ?? /<option[^>]*>([^<]*)/.exec(inner)?.[1] ?? "";
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

/** @returns the reasons of what failed, by button; empty when the sample ran whole */
async function run(yaml: string): Promise<string[]> {
  const html = block(yaml, "template");
  const elements = new Map<string, Element>();
  const element = (id: string): Element => {
    let found = elements.get(id);
    if (!found) elements.set(id, (found = new Element(id, initialValue(html, id))));
    return found;
  };
  const failures: string[] = [];
  let button = "script";
  const fail = (...told: unknown[]): void => {
    const [error] = told;
    const {
      code,
      message = String(error),
      debugInfo,
    } = (error ?? {}) as Record<string, string | undefined> & {
      debugInfo?: { errorLocation?: string; statement?: string };
    };
    failures.push(`${button}: ${code ?? ""} ${message} ${debugInfo?.statement ?? debugInfo?.errorLocation ?? ""}`);
  };
  const excel = await startExcel(createBook("Sheet1"), { language: "en", onNewWorkbook: () => undefined });
  const unhandled = (reason: unknown): void => fail(reason);
  process.on("unhandledRejection", unhandled);
  try {
    excel.OfficeExtension.config.extendedErrorLogging = true;
    const code = transformSync(block(yaml, "script"), { loader: "ts", target: "node20" }).code;
    const document = {
      getElementById: element,
      createElement: (tag: string) => new Element(tag, ""),
      body: element("body"),
    };
    const quiet = { ...console, log: () => undefined, info: () => undefined, error: fail, warn: () => undefined };
    const names = {
      document,
      console: quiet,
      Excel: excel.Excel,
      Office: excel.Office,
      OfficeExtension: excel.OfficeExtension,
    };
    vm.compileFunction(code, Object.keys(names))(...Object.values(names));
    const order = [...html.matchAll(/<button[^>]*\bid="([^"]*)"/g)].map(([, id = ""]) => id);
    for (const id of order)
      for (const handler of element(id).handlers) {
        button = id;
        await Promise.resolve(handler({ target: element(id) })).catch(fail);
        await settled();
      }
  } catch (error) {
    fail(error);
  } finally {
    process.off("unhandledRejection", unhandled);
    excel.close();
  }
  return failures;
}

async function runAll(from: string): Promise<void> {
  const samples = readdirSync(from, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml") && file.includes("/") && file.includes(only))
    .sort();
  const counts = { whole: 0, of: 0, wholeOfOurs: 0, ofOurs: 0 };
  for (const sample of samples) {
    const failures = await run(readFileSync(join(from, sample), "utf8"));
    const ours = SUBJECTS.test(sample);
    counts.of += 1;
    if (ours) counts.ofOurs += 1;
    if (failures.length === 0) {
      counts.whole += 1;
      if (ours) counts.wholeOfOurs += 1;
    } else if (ours || only) {
      console.log(sample, EXCEPTIONS[sample] ?? "(unexpected)");
      for (const failure of failures) console.log(`   ${failure.slice(0, 300)}`);
    }
  }
  console.log(counts);
}

if (!folder) console.log("ALLOTIR_SNIPPETS names no folder: no sample run.");
else void runAll(folder);
