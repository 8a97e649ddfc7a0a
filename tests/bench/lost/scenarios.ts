import { failureOf } from "../../../src/actions/failure";
import { ACTIONS } from "../../../src/actions/registry";
import { startExcel } from "../../../src/commandLine/client";
import { textsOf } from "../../../src/texts";
import { say } from "../../../src/texts/say";
import type { Book } from "../../../src/workbook/book/model";
import { openFile } from "../../../src/workbook/files/open";
import { saveXlsx } from "../../../src/workbook/files/save";
import { bookOf } from "../../excel/support";
import { EDITS, type Edit } from "./edits";
import { drawFrom, type Draw } from "./draw";
import { cellWith, reopened, visibleSheets, WORK } from "./stage";

/**
 * Random scenarios: a report is written, the workbook edited in one to three ways, written again and taken back. Every text of the buyer bears a
 * mark: none may be lost. A writing that succeeds shows the total that a fresh reading finds; one that is refused says why, and passes once
 * the sheets are no longer protected or the edits undone.
 * Run: node .ci/ts.mjs tests/bench/lost/scenarios.ts [COUNT=50] [SEED=1]
 */
const [count = "50", seed = "1"] = process.argv.slice(2);
const SUPPLIERS = [
  ["Ferme du Val", "62000", "Arras"],
  ["Coop du Bourg", "59000", "Lille"],
  ["Maraîcher d'Artois", "62100", "Calais"],
  ["Grossiste du Nord", "80000", "Amiens"],
  ["Sans Adresse", "", ""],
] as const;
const FAMILIES = ["Légumes", "Viandes", "Pain"];

/** Forty lines with a mark each, a total, and a sheet of the buyer's own. */
function purchases(draw: Draw): Book {
  const header = ["N°", "Fournisseur", "Code postal", "Commune", "Famille", "Montant HT", "Note"];
  const lines = Array.from({ length: 40 }, (_, line) => {
    const [name, postcode, town] = SUPPLIERS[draw.below(SUPPLIERS.length)]!;
    return [line + 1, name, postcode, town, FAMILIES[line % 3]!, 10 + draw.below(90_000) / 100, `§L${line}`];
  });
  const total = Math.round(lines.reduce((sum, line) => sum + Number(line[5]), 0) * 100) / 100;
  const archive = Array.from({ length: 6 }, (_, row) => [`§A${row}`, row]);
  return bookOf({ Achats: [header, ...lines, ["Total", "", "", "", "", total, ""]], Archive: archive });
}

/** Marks that stand in the workbook, on hidden sheets too: a formula that shows one is not the buyer's cell. */
function marksOf(book: Book): Set<string> {
  const marks = new Set<string>();
  for (const sheet of book.sheets) {
    const used = sheet.usedArea(true);
    for (let row = used?.top ?? 0; used && row < used.top + used.rows; row++) {
      for (let column = used.left; column < used.left + used.columns; column++) {
        const value = sheet.value(row, column);
        if (typeof value === "string" && value.startsWith("§") && !sheet.formula(row, column)) marks.add(value);
      }
    }
  }
  return marks;
}

const lostFrom = (marks: ReadonlySet<string>, book: Book): string[] => {
  const left = marksOf(book);
  return [...marks].filter((mark) => !left.has(mark));
};

/** « Total retenu », with its figure beside it, on whichever sheet shows it now, in cents. */
function shownTotal(book: Book): number | undefined {
  const figures = visibleSheets(book).flatMap((sheet) => {
    const label = cellWith(book, (text) => text.startsWith("Total retenu"), [sheet]);
    const value = label?.sheet.value(label.row, label.column + 1);
    return typeof value === "number" ? [Math.round(value * 100)] : [];
  });
  return figures[0];
}

async function inPane<T>(book: Book, work: () => Promise<T>): Promise<T> {
  const excel = await startExcel(book);
  try {
    return await work();
  } finally {
    excel.close();
  }
}

type Outcome = "written" | "refused" | "wrong";

const rewritten = (book: Book): Promise<number | string> =>
  inPane(book, async () => {
    const study = await ACTIONS.writing.run(await reopened(), WORK);
    return study.share?.totalCents ?? "no share";
  }).catch((error: unknown) => {
    const { code, values } = failureOf(error);
    return error instanceof Error && error.message.startsWith("not read")
      ? error.message
      : `${code}: ${say(textsOf("fr").excel.failures[code], values, "fr")}`;
  });

const takenBack = (book: Book): Promise<string | undefined> =>
  inPane(book, async () => void (await ACTIONS.removing.run(await reopened(), WORK)))
    .then(() => undefined)
    .catch((error: unknown) => `${failureOf(error).code} ${String(error)}`);

function copyOf(book: Book): Book {
  const opened = openFile("classeur.xlsx", saveXlsx(book));
  if (!opened.ok) throw new Error(opened.code);
  return opened.book;
}

/** One scenario; what goes wrong is told through `tell`. */
async function live(start: Book, draw: Draw, tell: (fault: string) => void): Promise<Outcome> {
  const book = copyOf(start);
  const ours = visibleSheets(book)
    .map(({ name }) => name)
    .filter((name) => name !== "Achats" && name !== "Archive");
  const edits: Edit[] = Array.from({ length: 1 + draw.below(3) }, () => draw.one(EDITS));
  const done = edits.flatMap((edit) => edit({ book, ours, draw }) ?? []);
  const marks = marksOf(book);
  const names = done.map(({ name }) => name).join(" + ") || "nothing";
  let fine = true;
  const wrong = (what: string): void => {
    fine = false;
    tell(`${names}: ${what}`);
  };
  let outcome = await rewritten(book);
  const refused = typeof outcome === "string";
  if (refused) {
    if (String(outcome).includes("{")) wrong(`words with a brace: ${outcome}`);
    if (/^unexpected|^no share/.test(String(outcome))) wrong(`refused without a reason: ${outcome}`);
    if (lostFrom(marks, book).length > 0) wrong(`lost by a refused writing: ${lostFrom(marks, book).join(", ")}`);
    done.forEach(({ undo }) => undo?.());
    outcome = await rewritten(done.some(({ undo }) => undo) ? book : copyOf(start));
    if (typeof outcome === "string") wrong(`refused once undone: ${outcome}`);
  }
  if (typeof outcome === "number" && !refused && shownTotal(book) !== outcome)
    wrong(`total ${shownTotal(book) ?? "absent"} for ${outcome}`);
  if (lostFrom(marks, book).length > 0) wrong(`lost by writing: ${lostFrom(marks, book).join(", ")}`);
  const failure = await takenBack(book);
  if (failure) wrong(`not taken back: ${failure}`);
  if (lostFrom(marks, book).length > 0) wrong(`lost by taking back: ${lostFrom(marks, book).join(", ")}`);
  return !fine ? "wrong" : refused ? "refused" : "written";
}

async function all(): Promise<void> {
  const tally: Record<Outcome, number> = { written: 0, refused: 0, wrong: 0 };
  const start = purchases(drawFrom(Number(seed)));
  await inPane(start, async () => void (await ACTIONS.writing.run(await reopened(["departement:62"]), WORK)));
  for (let scenario = 0; scenario < Number(count); scenario++) {
    const draw = drawFrom(Number(seed) * 100_003 + scenario);
    const outcome = await live(start, draw, (fault) => console.log(`  ${scenario}: ${fault}`)).catch(
      (error: unknown) => {
        console.log(`  ${scenario}: ${String(error)}`);
        return "wrong" as const;
      },
    );
    tally[outcome]++;
  }
  console.table(tally);
  const { user, system } = process.cpuUsage();
  console.log(`${((user + system) / 1e6).toFixed(0)} s of processor`);
}
void all();
