import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { failureOf } from "../actions/failure";
import { becameText } from "../actions/files/became";
import { togetherSheets } from "../actions/study/choices";
import { chooseTogether } from "../actions/study/choose";
import { choosePerimeters } from "../actions/perimeters/perimeters";
import { withTypedChoices, type TypedChoices } from "./choices";
import { ACTIONS } from "../actions/registry";
import { EMPTY_STUDY, type Study } from "../actions/study/study";
import { checkLanguage, files, language, tell, texts } from "./language";
import { NOTHING_TO_DO, Refusal, WRONG_WORDS } from "./refusal";
import type { Book } from "../workbook/book/model";
import { openWatched, readWatched } from "./opening";

const NOTHING_TYPED: TypedChoices = { columns: [], answers: [] };
export const WORK = { language };

/** What the person must know before trusting a total. */
const LOSSES: ReadonlySet<string> = new Set(["emptySigns", "cellsBeyond", "longTexts", "cutShort"]);

/** Opens the file, and tells beside the results when a part of it was not read. @throws Refusal */
export function openedBook(file: string): Book {
  const opened = openWatched(basename(file), bytesOf(file));
  if (!opened.ok) throw new Refusal(tell(files.refused[opened.code], opened.values), NOTHING_TO_DO);
  for (const { code, values } of opened.warnings)
    if (LOSSES.has(code)) process.stderr.write(`${tell(files.warnings[code], values)}\n`);
  return opened.book;
}

/** Reads the purchases and locates their suppliers, as the pane's first steps do. Excel must be started. @throws Refusal */
export async function locatedStudy(
  sheet: string | undefined,
  perimeters: readonly string[],
  { headOffice = false, together = false, typed = NOTHING_TYPED, more = [] }: Ways = {},
): Promise<Study> {
  const alone = await ACTIONS.reading.run({ ...EMPTY_STUDY, choices: sheet ? { sheet } : {} }, WORK);
  const one = more.length > 0 ? await withFiles(alone, more) : alone;
  const all = together && togetherSheets(one).length > 1 ? chooseTogether(one) : one;
  const read = withTypedChoices(all, typed);
  if (!read.reading?.ok)
    throw new Refusal(
      read.reading ? tell(texts.reading.failures[read.reading.code], read.reading.values) : "",
      NOTHING_TO_DO,
    );
  const chosen = await choosePerimeters(read, perimeters, language).catch((error: Error) => {
    throw new Refusal(error.message, WRONG_WORDS);
  });
  return ACTIONS.locating.run({ ...chosen, headOffice }, WORK);
}

/** What the command asks of the reading beside a sheet and perimeters. */
interface Ways {
  readonly headOffice?: boolean | undefined;
  readonly together?: boolean | undefined;
  readonly typed?: TypedChoices;
  /** Other files, read together with the first where they are alike. */
  readonly more?: readonly string[];
}

/** Adds other files as the pane does, and tells beside the results what became of each. @throws Refusal when one cannot be read */
async function withFiles(study: Study, more: readonly string[]): Promise<Study> {
  const waitingFiles = more.map((file) => ({ name: basename(file), bytes: bytesOf(file) }));
  const all = await ACTIONS.adding.run({ ...study, waitingFiles }, { ...WORK, readFile: readWatched });
  for (const added of all.addedFiles ?? []) {
    const text = becameText(added, all, language);
    if (!added.ok) throw new Refusal(text, NOTHING_TO_DO);
    process.stderr.write(`${text}\n`);
  }
  return all;
}

/** @throws Refusal when the file cannot be written there */
export function saveTo(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch {
    throw new Refusal(tell(files.notWritten, { name: file }), WRONG_WORDS);
  }
}

/**
 * The files and options that a command is given; `usage`: how it is written.
 * @throws Refusal in the user's language for a word that it does not take, or without a file
 */
export function commandWords<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  usage: string,
  options: Options,
) {
  try {
    checkLanguage();
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [file, ...more] = positionals;
    if (!file) throw new Refusal(usage, WRONG_WORDS);
    return { file, more, ...values };
  } catch (error) {
    throw refusedWords(error, usage);
  }
}

/** What `parseArgs` did not take, in the user's language, with how the command is written. */
function refusedWords(error: unknown, usage: string): Refusal {
  if (error instanceof Refusal) return error;
  const word = /'(--?[^ '<]+)/.exec(error instanceof Error ? error.message : "")?.[1] ?? "";
  return new Refusal(`${tell(files.unknownWord, { word })}\n${usage}`, WRONG_WORDS);
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new Refusal(tell(files.notFound, { name: file }), WRONG_WORDS);
  }
}

/** Runs a command: a failure becomes one sentence and an exit code. */
export function runCommand(command: () => Promise<void>): void {
  command().catch((error: unknown) => {
    if (error instanceof Refusal) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = error.exitCode;
      return;
    }
    const { code, values } = failureOf(error);
    process.stderr.write(`${tell(texts.excel.failures[code], values)}\n`);
    if (process.env.ALLOTIR_DEBUG) console.error(error);
    process.exitCode = 1;
  });
}
