import { readFileSync } from "node:fs";
import vm from "node:vm";
import type { Book } from "../workbook/book/model";
import { registerCustomFunctions } from "../workbook/host/customFunctions";
import { createHost, type Host, type HostOptions } from "../workbook/host/host";
import {
  installClient,
  type ClientWindow,
  type CustomFunctionsApi,
  type InstalledClient,
  type OfficeOptions,
} from "../workbook/host/office";
import type { Meter } from "../workbook/host/protocol/seam";

export interface ExcelOptions extends HostOptions, Omit<OfficeOptions, "language"> {
  /** Makes `Excel`, `Office`… globals, as production code names them; true by default. */
  readonly globals?: boolean;
}

type Names = "Excel" | "Office" | "OfficeExtension" | "CustomFunctions" | "OfficeRuntime";
const NAMES: readonly Names[] = ["Excel", "Office", "OfficeExtension", "CustomFunctions", "OfficeRuntime"];

export interface RunningExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: CustomFunctionsApi;
  readonly host: Host;
  readonly meter: Meter;
  readonly runAction: InstalledClient["runAction"];
  /** Makes the functions of the add-in's metadata usable in formulas as NAMESPACE.NAME; their code is what the add-in associates. */
  registerCustomFunctions(namespace: string, metadata: unknown): void;
  /** Takes the globals away again. */
  close(): void;
}

let script: vm.Script | undefined;

/** Starts Microsoft's Office.js client in Node over a workbook: code written for Excel runs against it unchanged. */
export function startExcel(book: Book, options: ExcelOptions = {}): Promise<RunningExcel> {
  const window = evaluateClient();
  const host = createHost(book, { ...options, handsOver: true });
  const installed = installClient(window, host, {
    ...options,
    language: options.language === "en" ? "en-US" : "fr-FR",
  });
  const takeBack = options.globals === false ? () => undefined : putGlobals(window);
  const running: RunningExcel = {
    Excel: window.Excel,
    Office: window.Office,
    OfficeExtension: window.OfficeExtension,
    CustomFunctions: window.CustomFunctions,
    host,
    meter: host.meter,
    runAction: installed.runAction,
    registerCustomFunctions: (namespace, metadata) =>
      registerCustomFunctions(book, namespace, metadata, installed.customFunctions),
    close: () => {
      installed.close();
      takeBack();
    },
  };
  return Promise.resolve(running);
}

type NodeWindow = ClientWindow & {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly OfficeRuntime: unknown;
};

/** The client wants a window; it shares our `Error`, `Promise`, `JSON` and `Date`, so that its errors, arrays and dates are ours. */
function evaluateClient(): NodeWindow {
  script ??= new vm.Script(readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8"), {
    filename: "excel-web-16.00.js",
  });
  const document = {
    readyState: "complete",
    cookie: "",
    getElementsByTagName: () => [],
    createElement: () => ({ style: {} }),
    addEventListener: () => undefined,
  };
  const window: Record<string, unknown> = {
    document,
    location: { href: "https://localhost/", protocol: "https:", search: "", hash: "" },
    navigator: { userAgent: "Node", language: "fr-FR" },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    ...{ console, performance, setTimeout, clearTimeout, setInterval, clearInterval, Error, Promise, Date },
    JSON: { parse: valueOf, stringify: textFor },
  };
  for (const self of ["window", "self", "top", "parent"]) window[self] = window;
  script.runInContext(vm.createContext(window));
  if (!isClient(window)) throw new Error("The client of Office.js left no Excel on its window.");
  return window;
}

/** The host hands its answers over as values: they need no reading. */
const valueOf = (given: unknown, ...how: [reviver?: (key: string, value: unknown) => unknown]): unknown =>
  typeof given === "string" ? JSON.parse(given, ...how) : given;

/** The type of an answer in the client's messages. */
const ANSWER = 2;

/** The client makes a text again of each answer, for a log that nobody keeps: many lines are spared that. */
function textFor(...given: Parameters<typeof JSON.stringify>): string {
  const [value]: unknown[] = given;
  const isAnswer = typeof value === "object" && value !== null && "type" in value && value.type === ANSWER;
  return isAnswer ? "" : JSON.stringify(...given);
}

const isClient = (window: object): window is NodeWindow => NAMES.every((name) => name in window);

function putGlobals(window: NodeWindow): () => void {
  const before = NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of NAMES)
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
