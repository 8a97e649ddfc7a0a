import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { failureOf } from "../../actions/failure";
import { choosePerimeters } from "../../actions/perimeters";
import { ACTIONS } from "../../actions/registry";
import { EMPTY_STUDY, type Study } from "../../actions/study";
import { loadTerritory } from "../../territory/territory";
import { textsOf } from "../../texts";
import { files } from "../../texts/fr/files";
import { say } from "../../texts/say";
import { openFile } from "../files/open";
import { saveXlsx } from "../files/save";
import { summaryOf, tellSummary } from "./summary";
import { startExcel } from "./client";

/** A sentence for the person at the terminal, and the exit code that goes with it. */
class Refusal extends Error {
  constructor(message: string, readonly exitCode: number) { super(message); }
}
const NO_TABLE = 2;
const WRONG_WORDS = 64;
const USAGE = "npm run --silent analyse -- FICHIER [--sheet NOM] [--perimeter departement:62]… [--head-office] [--out RESULTAT.xlsx] [--json]";

function wordsOfCommand() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { sheet: { type: "string" }, perimeter: { type: "string", multiple: true }, out: { type: "string" }, json: { type: "boolean" }, "head-office": { type: "boolean" } },
    });
    const [file] = positionals;
    if (!file || positionals.length > 1) throw new Error(USAGE);
    return { file, ...values };
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${USAGE}`, WRONG_WORDS);
  }
}

/** Opens a purchase file, computes what the pane would, writes it into the workbook when asked, over the same host and the same actions. */
async function analyse(): Promise<void> {
  const command = wordsOfCommand();
  const texts = textsOf("fr");
  const opened = openFile(basename(command.file), bytesOf(command.file));
  if (!opened.ok) throw new Refusal(say(files.refused[opened.code], opened.values, "fr"), NO_TABLE);
  const excel = await startExcel(opened.book, { fileName: basename(command.file) });
  try {
    const work = { language: "fr" as const };
    let study: Study = await ACTIONS.reading.run({ ...EMPTY_STUDY, choices: command.sheet ? { sheet: command.sheet } : {} }, work);
    if (!study.reading?.ok) throw new Refusal(study.reading ? say(texts.reading.failures[study.reading.code], study.reading.values, "fr") : "", NO_TABLE);
    study = await choosePerimeters(study, command.perimeter ?? [], "fr").catch((error: Error) => { throw new Refusal(error.message, WRONG_WORDS); });
    study = await ACTIONS.locating.run({ ...study, headOffice: command["head-office"] ?? false }, work);
    if (command.out) {
      await ACTIONS.writing.run(study, work);
      writeFileSync(command.out, saveXlsx(opened.book));
    }
    const summary = summaryOf(study, excel.meter, await loadTerritory());
    process.stdout.write(command.json ? `${JSON.stringify(summary, null, 2)}\n` : tellSummary(summary));
  } finally {
    excel.close();
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new Refusal(say(files.notFound, { name: file }, "fr"), WRONG_WORDS);
  }
}

analyse().catch((error: unknown) => {
  if (error instanceof Refusal) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
    return;
  }
  const { code, values } = failureOf(error);
  process.stderr.write(`${say(textsOf("fr").excel.failures[code], values, "fr")}\n`);
  if (process.env.ALLOTIR_DEBUG) console.error(error);
  process.exitCode = 1;
});
