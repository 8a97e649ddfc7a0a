import { sumOfCents } from "../../ground/money";
import { columnNumber } from "../../ground/address";
import { atOnce, type Steps } from "../../ground/steps";
import { findBasis } from "../amounts/basis";
import type { Grid } from "../cells/grid";
import { readingLines } from "../rows/lines";
import type { Meaning, PurchaseTable, Question, ReadChoices, ReadResult } from "../columns/purchases";
import { hasOneLevel, isPivot } from "./pivot";
import { besideOf, placeQuestions } from "../questions/placeQuestions";
import { columnQuestions } from "../questions/columnQuestions";
import { rowQuestions } from "../questions/rowQuestions";
import { repeatedRows } from "../amounts/repeats";
import { isCrossTab } from "./crossTab";
import { otherKind } from "../kinds/kinds";
import { areLimits, limitColumn } from "../kinds/limits";
import { areScattered, notPurchases, refusalOf, refuse, refuseKind } from "./refusals";
import { withAlikeFamilies } from "../rows/alikeFamilies";
import { siftGiantLine, siftRepeats } from "../rows/suspects";
import { siftContracts } from "../contracts/siftContracts";
import { columnsOf, findingCandidates, type Candidate } from "./tables";
import { periodHeader } from "../periods/periodHeader";
import { foldedBack, unfolded } from "../periods/periodTable";
import { currencyOf } from "../amounts/currency";

/** Sheets as good as the best one, within this score, are read too: the fullest is proposed. */
const NEAR_SCORE = 0.12;
const SHEETS_COMPARED = 12;

/**
 * Reads the buyer's purchases from the sheets of a workbook: which sheet and rows, what each column means, what each line says.
 * Pure: the same grids and choices give the same result. What the buyer imposes (`choices`) comes before any guess.
 * @example
 * const result = readPurchases(grids, { sheet: "Mandats 2025" });
 * if (result.ok) sumOfCents(result.table.lines);
 */
export const readPurchases = (grids: readonly Grid[], given: ReadChoices = {}): ReadResult =>
  atOnce(readingPurchases(grids, given));

/** {@link readPurchases}, with stops. */
export function* readingPurchases(grids: readonly Grid[], given: ReadChoices = {}): Steps<ReadResult> {
  const choices = withAnswers(given);
  const byPeriod = yield* readingPeriods(onlySheet(grids, choices), choices);
  if (byPeriod) return byPeriod;
  yield;
  const candidates = yield* findingCandidates(grids, choices);
  const usable = candidates.filter((candidate) => isUsable(candidate, choices));
  const visible = usable.filter((candidate) => candidate.guess.visible);
  const shown = visible.length > 0 ? visible : choices.sheet !== undefined ? usable : [];
  const details = shown.filter(({ table }) => !isPivot(table));
  const pool = details.length > 0 ? details : shown;
  if (areScattered(candidates) && choices.sheet === undefined)
    return refuse("scatteredOverSheets", { sheets: candidates.length });
  const best = pool[0];
  if (!best) {
    const limits =
      choices.answers?.notPurchases === "readAnyway" ? yield* readingLimits(grids, candidates, choices) : undefined;
    if (limits) return limits;
    const refusal = refusalOf(grids, candidates);
    return (
      (refusal.code === "crossTab" && (yield* readingPeriods(sheetOf(grids, refusal.values.sheet), choices))) || refusal
    );
  }
  const near = pool
    .filter((candidate) => candidate.guess.score >= best.guess.score - NEAR_SCORE)
    .slice(0, SHEETS_COMPARED);
  if (near.every(({ table }) => isCrossTab(table)) && choices.columns?.amount === undefined)
    return (
      (yield* readingPeriods(sheetOf(grids, best.guess.sheet), choices)) ??
      refuse("crossTab", { sheet: best.guess.sheet })
    );
  const kinds = near.map(({ table }) => otherKind(table));
  const kind = kinds.every((each) => each !== undefined) ? kinds[0] : undefined;
  if (kind && choices.answers?.notPurchases !== "readAnyway") return refuseKind(kind, best.guess);
  yield;
  const tables: PurchaseTable[] = [];
  for (const candidate of near) tables.push(yield* readingTable(candidate, choices));
  const fullest = tables.reduce((most, table) => (table.lines.length > most.lines.length ? table : most));
  if (fullest.lines.length === 0 && fullest.leftOut.some(({ reason }) => reason === "receipt"))
    return {
      ...refuse("onlyReceipts", { sheet: fullest.sheet }),
      questions: fullest.questions.filter(({ code }) => code === "receipts"),
    };
  if (fullest.lines.length === 0)
    return refuse("noLines", {
      sheet: best.guess.sheet,
      headerRow: best.guess.headerRow,
      rows: fullest.leftOut.length,
    });
  if (details.length === 0 && choices.columns?.amount === undefined && !hasOneLevel(fullest))
    return refuse("pivotTable", { sheet: fullest.sheet });
  if (fullest.lines.every((line) => line.amountCents === 0))
    return refuse("allAmountsZero", { sheet: fullest.sheet, lines: fullest.lines.length });
  const others = tables.filter((table) => table !== fullest && table.lines.length > 0);
  const questionOfKind = kind ? [notPurchases(fullest.sheet)] : [];
  const question = choices.sheet === undefined && others.length > 0 ? [otherSheets(fullest, others)] : [];
  return { ok: true, table: { ...fullest, questions: [...question, ...questionOfKind, ...fullest.questions] } };
}

const sheetOf = (grids: readonly Grid[], name: unknown): Grid | undefined => grids.find(({ sheet }) => sheet === name);

/** The sheet chosen, else the only one that is shown and holds something. */
function onlySheet(grids: readonly Grid[], { sheet }: ReadChoices): Grid | undefined {
  if (sheet !== undefined) return sheetOf(grids, sheet);
  const shown = grids.filter(({ values, visibility = "visible" }) => values.length > 0 && visibility === "visible");
  return shown.length === 1 ? shown[0] : undefined;
}

/** A table of suppliers by years or months, read one line a cell; undefined where the sheet holds none, or where a person says so. */
function* readingPeriods(grid: Grid | undefined, choices: ReadChoices): Steps<ReadResult | undefined> {
  if (!grid || choices.answers?.periodColumns === "leave") return undefined;
  const header = periodHeader(grid);
  if (!header) return undefined;
  const list = unfolded(grid, header);
  const columns = {
    ...(list.periodMeaning && { [list.periodMeaning]: list.periodColumn }),
    amount: list.amountColumn,
    ...choices.columns,
  };
  const { periodColumns: _, ...answers } = choices.answers ?? {};
  const [candidate] = yield* findingCandidates([list.grid], { ...choices, answers, columns, headerRow: list.grid.top });
  if (!candidate || candidate.guess.columns.supplier === undefined) return undefined;
  const table = yield* readingTable(candidate, { ...choices, answers, columns });
  return table.lines.length === 0 ? undefined : { ok: true, table: foldedBack(table, list, header) };
}

/** Maxima of framework agreements read as amounts, as a person asked. */
function* readingLimits(
  grids: readonly Grid[],
  candidates: readonly Candidate[],
  choices: ReadChoices,
): Steps<ReadResult | undefined> {
  const limits = candidates.find(({ table }) => areLimits(table));
  const column = limits && limitColumn(limits.table);
  if (!limits || column === undefined) return undefined;
  const { sheet } = limits.guess;
  const columns = { ...choices.columns, amount: column + limits.table.grid.left };
  const result = yield* readingPurchases(grids, { ...choices, sheet, columns });
  if (!result.ok) return undefined;
  return { ok: true, table: { ...result.table, questions: [notPurchases(sheet), ...result.table.questions] } };
}

/** A supplier (or at least its id, or its name above its lines) and an amount. */
function isUsable({ guess, table }: Candidate, { answers }: ReadChoices): boolean {
  const isNamed =
    (guess.columns.supplier ?? guess.columns.supplierId) !== undefined ||
    (table.namedAbove !== undefined && answers?.sectionSuppliers !== "other");
  return guess.columns.amount !== undefined && isNamed;
}

/** Answers to questions that choose a sheet, a column or a mark, as the choices they stand for. */
function withAnswers(given: ReadChoices): ReadChoices {
  const answers = given.answers ?? {};
  return {
    ...given,
    sheet: given.sheet ?? answers.otherSheets,
    decimalMark:
      given.decimalMark ?? (answers.decimalMark === "comma" ? "," : answers.decimalMark === "dot" ? "." : undefined),
    visibleOnly:
      given.visibleOnly ?? (answers.hiddenRows === undefined ? undefined : answers.hiddenRows === "visibleOnly"),
    columns: {
      ...columnAnswered("supplier", answers.supplierColumn),
      ...columnAnswered("amount", answers.amountColumn),
      ...given.columns,
    },
  };
}

/** The column that an answer names by its letters; what was chosen by hand comes before it. */
const columnAnswered = (meaning: Meaning, letters: string | undefined): ReadChoices["columns"] =>
  letters !== undefined && /^[A-Z]{1,3}$/.test(letters) ? { [meaning]: columnNumber(letters) } : {};

function* readingTable(candidate: Candidate, choices: ReadChoices): Steps<PurchaseTable> {
  const { table } = candidate;
  const { grid, header } = table;
  const rows = yield* readingLines(table, choices);
  yield;
  const contracts = siftContracts(table, rows.lines, rows.leftOut, choices);
  const likely = siftGiantLine(table, contracts.lines, contracts.leftOut, choices);
  yield;
  const repeated = repeatedRows(table, likely.lines);
  yield;
  const sifted = siftRepeats(likely, repeated, choices);
  const finding = findBasis(table, rows.mark);
  yield;
  const basis = choices.basis === undefined ? finding.basis : choices.basis;
  const questions: Question[] = [
    ...placeQuestions(table),
    ...columnQuestions(table, finding, basis),
    ...contracts.questions,
    ...sifted.questions,
    ...rowQuestions(table, rows, sifted, repeated, choices),
  ];
  yield;
  const read: PurchaseTable = {
    sheet: grid.sheet,
    headerRow: header.index < 0 ? 0 : header.index + grid.top,
    firstRow: rows.firstRow,
    lastRow: rows.lastRow,
    firstColumn: table.firstColumn + grid.left,
    lastColumn: table.lastColumn + grid.left,
    columns: columnsOf(table),
    headers: table.looks.slice(table.firstColumn, table.lastColumn + 1).map((look) => look.header),
    basis,
    decimalMark: rows.mark,
    currency: rows.currencies?.counted ?? currencyOf(table),
    lines: sifted.lines,
    leftOut: sifted.leftOut,
    questions,
    ...(table.span.beside.length > 0 ? { beside: besideOf(table) } : {}),
  };
  return withAlikeFamilies(read, choices.answers);
}

function otherSheets(chosen: PurchaseTable, others: readonly PurchaseTable[]): Question {
  const total = (table: PurchaseTable): number => sumOfCents(table.lines);
  const [next = chosen] = others;
  return {
    code: "otherSheets",
    values: {
      sheet: chosen.sheet,
      lines: chosen.lines.length,
      totalCents: total(chosen),
      other: next.sheet,
      otherLines: next.lines.length,
      otherTotalCents: total(next),
      count: others.length,
    },
    choices: [chosen, ...others].map((table) => table.sheet),
    details: Object.fromEntries(
      [chosen, ...others].map((table) => [
        table.sheet,
        { sheet: table.sheet, lines: table.lines.length, totalCents: total(table) },
      ]),
    ),
  };
}
