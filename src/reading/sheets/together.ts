import type { Grid } from "../cells/grid";
import { choicesForLayout, layoutKey } from "./layout";
import type { Meaning, PurchaseTable, Question, ReadChoices, ReadResult, TablePart } from "../columns/purchases";
import { withAlikeFamilies } from "../rows/alikeFamilies";
import { readPurchases } from "./read";
import { plain } from "../cells/words";

/** Above the header of gathered lines: a title, a note, the control of each sheet, a blank row. */
const ROWS_ABOVE = 5;
/** A sheet whose lines stand for the most part in another one is a copy of it, not another year. */
const COPIED = 0.5;

/** Sheets (in the order of the workbook) that hold the same kind of table as the one read, and may be read together with it; none when it stands alone. */
export function sheetsAlike(grids: readonly Grid[], table: PurchaseTable, among: readonly string[]): string[] {
  const others = among.filter((sheet) => sheet !== table.sheet);
  if (others.length === 0) return [];
  const counted = new Set(table.lines.map(contentOf));
  const alike = new Set([table.sheet]);
  for (const sheet of others) {
    const other = readAlike(grids, sheet, table, {});
    if (!other) continue;
    const copied = other.lines.filter((line) => counted.has(contentOf(line))).length;
    if (copied >= COPIED * other.lines.length) continue;
    other.lines.forEach((line) => counted.add(contentOf(line)));
    alike.add(sheet);
  }
  return alike.size < 2 ? [] : grids.map(({ sheet }) => sheet).filter((sheet) => alike.has(sheet));
}

const contentOf = ({ text, amountCents, date }: PurchaseTable["lines"][number]): string =>
  JSON.stringify([amountCents, date, Object.values(text)]);

/**
 * Reads sheets of one layout as one table, in the columns of the first of them. Its rows are those of the gathered sheet; `parts` tell where each comes from.
 * Undefined when fewer than two of the sheets are there and alike.
 */
export function readTogether(
  grids: readonly Grid[],
  { together = [], sheet: _, headerRow, keepRows = [], dropRows = [], ...choices }: ReadChoices,
): ReadResult | undefined {
  const [lead, ...others] = together.filter((sheet) => grids.some((grid) => grid.sheet === sheet));
  if (lead === undefined || others.length === 0) return undefined;
  const first = readPurchases(grids, { ...choices, headerRow, sheet: lead });
  if (!first.ok) return first;
  const parts: TablePart[] = [];
  const tables: PurchaseTable[] = [];
  let next = ROWS_ABOVE + others.length + 2;
  const files = new Map(grids.map(({ sheet, file }) => [sheet, file]));
  for (const sheet of [lead, ...others]) {
    const read = (rows: ReadChoices): PurchaseTable | undefined =>
      sheet === lead
        ? tableOf(readPurchases(grids, { ...choices, headerRow, sheet, ...rows }))
        : readAlike(grids, sheet, first.table, { ...choices, ...rows });
    const plain = sheet === lead ? first.table : read({});
    if (!plain) continue;
    const part = { ...partOf(plain, next, first.table), label: labelOf(sheet, files.get(sheet)) };
    const own = (rows: readonly number[]): number[] =>
      rows
        .filter((row) => row >= part.firstRow && row < part.firstRow + part.rows)
        .map((row) => row - part.firstRow + part.ownFirstRow);
    const byHand = { keepRows: own(keepRows), dropRows: own(dropRows) };
    tables.push(byHand.keepRows.length + byHand.dropRows.length > 0 ? (read(byHand) ?? plain) : plain);
    parts.push(part);
    next += part.rows;
  }
  if (parts.length < 2) return undefined;
  return { ok: true, table: withAlikeFamilies(combined(first.table, tables, parts), choices.answers) };
}

const tableOf = (result: ReadResult): PurchaseTable | undefined => (result.ok ? result.table : undefined);

/** Another sheet read in the columns of the first, found by their headers; undefined when it has not the same layout and basis. */
function readAlike(
  grids: readonly Grid[],
  sheet: string,
  first: PurchaseTable,
  { keepRows, dropRows, ...choices }: ReadChoices,
): PurchaseTable | undefined {
  const plain = tableOf(readPurchases(grids, { sheet }));
  if (!plain) return undefined;
  const remembered = {
    headers: first.headers,
    firstColumn: first.firstColumn,
    choices: { ...choices, columns: { ...choices.columns, ...first.columns } },
  };
  const same = choicesForLayout({ [layoutKey(first)]: remembered }, plain);
  const hasAny = (...meanings: readonly Meaning[]): boolean =>
    meanings.every((meaning) => first.columns[meaning] === undefined || typeof same?.columns?.[meaning] === "number");
  if (!same || !hasAny("amount", "supplier", "supplierId")) return undefined;
  const table = tableOf(readPurchases(grids, { ...same, headerRow: undefined, sheet, keepRows, dropRows }));
  return table && table.basis === first.basis && table.currency === first.currency ? table : undefined;
}

function partOf(table: PurchaseTable, firstRow: number, first: PurchaseTable): TablePart {
  const places = new Map(
    table.headers.map((header, index) => [wordsIn(header), table.firstColumn + index] as const).reverse(),
  );
  const columns: Record<number, number> = {};
  first.headers.forEach((header, index) => {
    const own = table === first ? first.firstColumn + index : places.get(wordsIn(header));
    if (own !== undefined && header !== "") columns[first.firstColumn + index] = own;
  });
  for (const [meaning, column] of Object.entries(first.columns) as [Meaning, number][]) {
    const own = table.columns[meaning];
    if (own !== undefined) columns[column] = own;
  }
  return {
    sheet: table.sheet,
    firstRow,
    ownFirstRow: table.firstRow,
    rows: table.lastRow - table.firstRow + 1,
    firstColumn: table.firstColumn,
    lastColumn: table.lastColumn,
    columns,
  };
}

/** « achats 2023.xlsx · Feuil1 » for a sheet that was added from a file; a sheet that bears the file's name says it already. */
function labelOf(sheet: string, file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  return wordsIn(file).startsWith(wordsIn(sheet)) ? file : `${file} · ${sheet}`;
}

const wordsIn = (header: string): string =>
  plain(header)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

function combined(first: PurchaseTable, tables: readonly PurchaseTable[], parts: readonly TablePart[]): PurchaseTable {
  const shifted = parts.map(
    ({ firstRow, ownFirstRow }) =>
      (row: number): number =>
        row - ownFirstRow + firstRow,
  );
  const each = <From, To>(
    of: (table: PurchaseTable) => readonly From[],
    change: (one: From, row: (row: number) => number) => To,
  ): To[] => tables.flatMap((table, index) => of(table).map((one) => change(one, shifted[index] ?? ((row) => row))));
  const last = parts[parts.length - 1];
  return {
    ...first,
    sheet: parts.map(({ sheet }) => sheet).join(" + "),
    headerRow: (parts[0]?.firstRow ?? 1) - 1,
    firstRow: parts[0]?.firstRow ?? 1,
    lastRow: last ? last.firstRow + last.rows - 1 : first.lastRow,
    lines: each(
      (table) => table.lines,
      (line, row) => ({
        ...line,
        row: row(line.row),
        ...(line.namedOnRow === undefined ? {} : { namedOnRow: row(line.namedOnRow) }),
      }),
    ),
    leftOut: each(
      (table) => table.leftOut,
      (out, row) => ({ ...out, row: row(out.row) }),
    ),
    questions: merged(
      each(
        (table) => table.questions,
        (question, row): Question => ({ ...question, ...(question.rows ? { rows: question.rows.map(row) } : {}) }),
      ),
    ),
    beside: undefined,
    parts,
  };
}

const COUNTED = new Set(["count", "visible", "total"]);

/** One question where several sheets ask the same with the same answers: counts are added, the first sheet's example is kept. */
function merged(questions: readonly Question[]): Question[] {
  const byCode = new Map<string, Question>();
  for (const question of questions) {
    const key = question.choices.length > 1 ? question.code : `${question.code} ${byCode.size}`;
    const before = byCode.get(key);
    byCode.set(key, before ? together(before, question) : question);
  }
  return [...byCode.values()];
}

function together(a: Question, b: Question): Question {
  const values = Object.fromEntries(
    Object.entries(a.values).map(([name, value]) => {
      const other = b.values[name];
      if (COUNTED.has(name) && typeof value === "number" && typeof other === "number") return [name, value + other];
      return [name, name === "sheet" && other !== value ? `${value}, ${other}` : value];
    }),
  );
  return { ...a, values, ...(a.rows || b.rows ? { rows: [...(a.rows ?? []), ...(b.rows ?? [])] } : {}) };
}
