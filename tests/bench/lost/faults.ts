import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { failureOf } from "../../../src/actions/failure";
import { defaultLotSettings } from "../../../src/actions/lots/settings";
import { ACTIONS } from "../../../src/actions/registry";
import type { Study } from "../../../src/actions/study/study";
import { startExcel } from "../../../src/commandLine/client";
import { textsOf } from "../../../src/texts";
import { say } from "../../../src/texts/say";
import type { Book } from "../../../src/workbook/book/model";
import { openFile } from "../../../src/workbook/files/open";
import { saveXlsx } from "../../../src/workbook/files/save";
import type { Fault } from "../../../src/workbook/host/protocol/seam";
import { cellWith, difference, pictureOf, reopened, WORK } from "./stage";

/**
 * Table of faults: the main job on workbooks, each stage tried from a workbook saved just before it, every request failing in turn.
 * Whole: what is seen is the former or the new report, at once or when the pane is next opened. Kept: the words typed are there. Redone: the
 * stage done again gives what an undisturbed run gives.
 * Run: node .ci/ts.mjs tests/bench/lost/faults.ts [EVERY=1] [FILE PERIMETER]…   (EVERY: try one request in so many)
 */
const [every = "1", ...words] = process.argv.slice(2);
const EVERY = Number(every);
const FILES = words.length > 0 ? words : ["assets/samples/restaurant-departement.xlsx", "departement:62"];
const TYPED = "oui";
const FOR_EVER = 2_000;

interface Stage {
  readonly name: string;
  readonly perimeter?: string;
  readonly prepared: (study: Study) => Promise<Study> | Study;
  readonly run: (study: Study) => Promise<Study>;
}

const settings = defaultLotSettings("2026-04-01");
const lotSettings = { ...settings, parameters: { ...settings.parameters, maxLots: 6 } };
const same = (study: Study): Study => study;
const stages = (perimeter: string): readonly Stage[] => [
  { name: "write", perimeter, prepared: same, run: (study) => ACTIONS.writing.run(study, WORK) },
  { name: "write again", prepared: same, run: (study) => ACTIONS.writing.run(study, WORK) },
  {
    name: "write lots",
    prepared: (study) => ACTIONS.splitting.run({ ...study, lotSettings }, WORK),
    run: (study) => ACTIONS.writingLots.run(study, WORK),
  },
  { name: "take back", prepared: same, run: (study) => ACTIONS.removing.run(study, WORK) },
];

/** One kind of fault: which requests it is tried at, and what it does from there on. */
interface Kind {
  readonly name: string;
  readonly step: number;
  readonly lasting?: boolean;
  readonly at: (request: number) => Fault;
}
const failing = (code: string) => (request: number) => ({ request, kind: "fail", code }) as const;
const KINDS: readonly Kind[] = [
  { name: "passing", step: 1, at: failing("GeneralException") },
  { name: "lasting", step: 1, lasting: true, at: failing("GeneralException") },
  ...[
    "RequestPayloadSizeLimitExceeded",
    "ResponsePayloadSizeLimitExceeded",
    "AccessDenied",
    "ItemNotFound",
    "GenericException",
  ].map((code) => ({ name: code, step: 7, at: failing(code) })),
  { name: "connection lost", step: 7, at: (request) => ({ request, kind: "drop" }) },
];

function opened(name: string, bytes: Uint8Array): Book {
  const file = openFile(name, bytes);
  if (!file.ok) throw new Error(file.code);
  return file.book;
}

/** Runs with the pane open on the book, as when Excel has just been started. */
async function inPane<T>(book: Book, work: (excel: Awaited<ReturnType<typeof startExcel>>) => Promise<T>): Promise<T> {
  const excel = await startExcel(book);
  try {
    return await work(excel);
  } finally {
    excel.close();
  }
}

const readyFor = async ({ perimeter, prepared }: Stage): Promise<Study> =>
  prepared(await reopened(perimeter === undefined ? undefined : [perimeter]));

/** « oui » typed beside the first supplier that is not local: the report's own list takes it. */
function typeCorrection(book: Book): void {
  const header = cellWith(book, (text) => text.startsWith("Correction"));
  if (!header) throw new Error("no column for corrections");
  book.setCells(header.sheet, header.row + 2, header.column, [[{ value: TYPED }]], "user");
}

function isKept(book: Book): boolean {
  const header = cellWith(book, (text) => text.startsWith("Correction"));
  return header?.sheet.value(header.row + 2, header.column) === TYPED;
}

interface Course {
  readonly stage: Stage;
  readonly bytes: Uint8Array;
  readonly before: Map<string, string>;
  readonly after: Map<string, string>;
  readonly requests: number;
  readonly typed: boolean;
}

/** The undisturbed run: each stage with the workbook before it. */
async function coursesOf(file: string, perimeter: string): Promise<Course[]> {
  const courses: Course[] = [];
  let bytes: Uint8Array = new Uint8Array(readFileSync(file));
  let name = basename(file);
  for (const stage of stages(perimeter)) {
    const book = opened(name, bytes);
    const before = pictureOf(book);
    const requests = await inPane(book, async ({ meter }) => {
      const study = await readyFor(stage);
      const start = meter.count;
      await stage.run(study);
      return meter.count - start;
    });
    courses.push({ stage, bytes, before, after: pictureOf(book), requests, typed: courses.length > 0 });
    if (stage.name === "write") typeCorrection(book);
    bytes = saveXlsx(book);
    name = "classeur.xlsx";
  }
  return courses;
}

interface Tally {
  tried: number;
  whole: number;
  kept: number;
  redone: number;
}

async function tryFault(course: Course, name: string, kind: Kind, request: number, tally: Tally): Promise<void> {
  const { stage, before, after } = course;
  const book = opened(name, course.bytes);
  const told = (what: string): void => console.log(`  ${stage.name}, ${kind.name} at ${request}: ${what}`);
  const whole = (): string | undefined => difference(before, pictureOf(book)) && difference(after, pictureOf(book));
  const failure = await inPane(book, async ({ host }) => {
    const study = await readyFor(stage);
    for (let each = request; each < request + (kind.lasting ? FOR_EVER : 1); each++) host.faults.add(kind.at(each));
    return stage.run(study).then(() => undefined, failureOf);
  });
  tally.tried++;
  if (failure) {
    const sentence = say(textsOf("fr").excel.failures[failure.code], failure.values, "fr");
    if (sentence.includes("{")) told(`words with a brace: ${sentence}`);
  }
  await inPane(book, async () => {
    const left = whole();
    // What is unfinished ends when the pane is next opened.
    const study = await readyFor(stage);
    const still = left && whole();
    if (still) told(`neither report: ${still}`);
    else tally.whole++;
    if (!course.typed || stage.name === "take back" || isKept(book)) tally.kept++;
    else told("what was typed is gone");
    await stage.run(study);
    const rest = difference(after, pictureOf(book));
    if (rest) told(`redone: ${rest}`);
    else tally.redone++;
  }).catch((error: unknown) => told(`cannot be done again: ${failureOf(error).code} ${String(error)}`));
}

async function tryFile(file: string, perimeter: string): Promise<void> {
  console.log(`\n${basename(file)}, ${perimeter}`);
  const table: Record<string, Record<string, string | number>> = {};
  for (const [index, course] of (await coursesOf(file, perimeter)).entries()) {
    const tally: Tally = { tried: 0, whole: 0, kept: 0, redone: 0 };
    const name = index === 0 ? basename(file) : "classeur.xlsx";
    for (const kind of KINDS)
      for (let request = 1; request <= course.requests; request += kind.step * EVERY)
        await tryFault(course, name, kind, request, tally).catch((error: unknown) =>
          console.log(`  ${course.stage.name}, ${kind.name} at ${request}: ${String(error)}`),
        );
    table[course.stage.name] = { requests: course.requests, ...tally };
    console.log(course.stage.name, JSON.stringify(table[course.stage.name]));
  }
  console.table(table);
}

async function all(): Promise<void> {
  for (let index = 0; index + 1 < FILES.length; index += 2) await tryFile(FILES[index]!, FILES[index + 1]!);
  const { user, system } = process.cpuUsage();
  console.log(`${((user + system) / 1e6).toFixed(0)} s of processor`);
}
void all();
