import { cellAddress } from "../../ground/address";
import { remembered } from "../../ground/memo";
import { codeOf, isBlank, saidIn, textOf } from "../cells/cells";
import { decideOrder, readDate, yearOfPeriod, type DayMonthOrder } from "../cells/date";
import type { CellValue } from "../cells/grid";
import type { AmountNote, Meaning, PurchaseLine, ReadChoices } from "../columns/purchases";
import { signatures, SIGNATURE_MEANINGS } from "./signature";
import { cellsOf, type Understanding } from "../columns/understanding";

/** What the loop over the rows knows of a line besides its cells. */
export interface LineFacts {
  readonly cents: number;
  /** Index of the row whose supplier holds for this one, when its own cell is empty. */
  readonly namedAt?: number | undefined;
  /** Sheet row above the line that names its supplier, and that name, where no column does. */
  readonly supplierAbove?: { readonly row: number; readonly name: string } | undefined;
  readonly section?: string | undefined;
  readonly note?: AmountNote["kind"] | undefined;
}

/** Turns rows into lines; the order of day and month is the date column's. */
export interface LineMaker {
  readonly of: (index: number, facts: LineFacts) => PurchaseLine;
  readonly order: DayMonthOrder;
  readonly datesMixed: boolean;
}

const TEXT_APART = new Set<Meaning>(["amount", "vatAmount", "amountInclVat", "credit", "date"]);
const CODES = new Set<Meaning>(["supplierId", "postcode", "insee", "department", "year", "canteen"]);
const NAMES_A_SUPPLIER = new Set<Meaning>([...SIGNATURE_MEANINGS, "address"]);

export function lineMaker(table: Understanding, choices: ReadChoices): LineMaker {
  const {
    values,
    grid,
    guess: { columns },
  } = table;
  const at = (meaning: Meaning): number => columns.get(meaning) ?? -1;
  const [amountAt, grossAt, supplierAt, dateAt, yearAt, familyAt] = [
    at("amount"),
    at("amountInclVat"),
    at("supplier"),
    at("date"),
    at("year"),
    at("family"),
  ];
  const dates = decideOrder(cellsOf(table, dateAt));
  const answered = choices.answers?.dateOrder;
  const order = answered === "dayFirst" || answered === "monthFirst" ? answered : dates.order;
  // An extract holds few different days and years for very many lines.
  const dateOfText = remembered((text) => readDate(text, order, grid.date1904));
  const dateOf = (cell: CellValue | undefined): string | undefined =>
    typeof cell === "string" ? dateOfText(cell) : readDate(cell, order, grid.date1904);
  const yearOfText = remembered(yearIn);
  const textColumns = [...columns]
    .filter(([meaning]) => !TEXT_APART.has(meaning))
    .map(([meaning, column]): TextColumn => ({ meaning, column, isCode: CODES.has(meaning) }));
  const unsaid: Texts = Object.fromEntries(textColumns.map(({ meaning }) => [meaning, ""]));
  const namingColumns = textColumns.filter(({ meaning }) => NAMES_A_SUPPLIER.has(meaning));
  const signatureOf = signatures();
  const signatureColumns = SIGNATURE_MEANINGS.map(at).filter((column) => column >= 0);

  const of = (index: number, { cents, namedAt, supplierAbove, section, note }: LineFacts): PurchaseLine => {
    const row = values[index] ?? [];
    const sheetRow = index + grid.top;
    const naming = namedAt === undefined ? row : (values[namedAt] ?? row);
    const date = dateAt < 0 ? undefined : dateOf(row[dateAt]);
    const family = familyAt < 0 || isBlank(row[familyAt]) ? "" : textOf(row[familyAt]);
    const named = signatureColumns.map((column) => naming[column] ?? "");
    const noted = note === "convertedFromTtc" ? grossAt : amountAt;
    return {
      row: sheetRow,
      text:
        namedAt === undefined && !supplierAbove
          ? textsOf(row, textColumns, unsaid)
          : {
              ...textsOf(row, textColumns, unsaid),
              ...textsOf(naming, namingColumns, {}),
              ...(supplierAbove && { supplier: supplierAbove.name }),
            },
      amountCents: cents,
      signature: signatureOf(supplierAbove ? [supplierAbove.name, ...named] : named),
      date,
      year:
        (yearAt < 0 ? undefined : yearOfText(String(row[yearAt] ?? ""))) ??
        (date === undefined ? undefined : Number(date.slice(0, 4))) ??
        (dateAt < 0 || date !== undefined ? undefined : yearOfPeriod(row[dateAt])),
      family: family !== "" ? family : familyAt < 0 ? section : undefined,
      hidden: grid.hiddenRows?.has(sheetRow) ? true : undefined,
      amountNote: note && { kind: note, cell: cellAddress(sheetRow, noted + grid.left), value: textOf(row[noted]) },
      namedOnRow:
        supplierAbove?.row ?? (namedAt === undefined ? mergedNameRow(table, index, supplierAt) : namedAt + grid.top),
    };
  };
  return { of, order, datesMixed: dates.mixed };
}

interface TextColumn {
  readonly meaning: Meaning;
  readonly column: number;
  readonly isCode: boolean;
}

type Texts = Partial<Record<Meaning, string>>;

/** @param unsaid all the texts of a line, empty: lines begun from it are made at once, and alike */
function textsOf(row: readonly CellValue[], columns: readonly TextColumn[], unsaid: Texts): Texts {
  const texts = { ...unsaid };
  for (const { meaning, column, isCode } of columns) {
    const text = saidIn(row[column]);
    texts[meaning] = isCode ? codeOf(text) : text;
  }
  return texts;
}

function yearIn(text: string): number | undefined {
  const match = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(text);
  return match ? Number(match[1]) : undefined;
}

/** Sheet row where the merged supplier name of this row is written; undefined when it stands on the row itself. */
function mergedNameRow({ grid, values, header }: Understanding, index: number, column: number): number | undefined {
  if (
    column < 0 ||
    grid.values === values ||
    !isBlank(grid.values[index]?.[column]) ||
    isBlank(values[index]?.[column])
  )
    return undefined;
  let top = index;
  while (top > header.index + 1 && isBlank(grid.values[top]?.[column])) top -= 1;
  return top + grid.top;
}
