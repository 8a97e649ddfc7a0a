import { count, mostFrequent } from "../../ground/counts";
import { isBlank, textOf } from "../cells/cells";
import type { CellValue } from "../cells/grid";
import type { ReadChoices } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";
import { readAmount, type DecimalMark } from "./amount";
import { appliedPower } from "./power";

type Row = readonly CellValue[];

/** HT found for rows that hold only a TTC amount. */
export interface InclusiveRows {
  /** Percent by which TTC stands above HT on most rows that hold both; undefined when too few do. */
  readonly usualPercent?: number | undefined;
  /** HT cents of the row, by its VAT amount, its VAT rate or the usual rate; undefined when it holds no TTC amount or nothing tells the tax. */
  readonly netOf: (row: Row) => number | undefined;
  readonly holdsGross: (row: Row) => boolean;
}

/** What can be made of rows without HT, in a table that has a column of each. */
export function inclusiveRows(
  table: Understanding,
  mark: DecimalMark,
  choices: ReadChoices,
): InclusiveRows | undefined {
  const { columns } = table.guess;
  const power = appliedPower(table, choices);
  const [amountAt, grossAt, vatAt, rateAt] = [
    columns.get("amount") ?? -1,
    columns.get("amountInclVat") ?? -1,
    columns.get("vatAmount") ?? -1,
    columns.get("vatRate") ?? -1,
  ];
  if (grossAt < 0 || grossAt === amountAt) return undefined;
  const usualPercent = usualRate(table, mark, amountAt, grossAt);
  const netOf = (row: Row): number | undefined => {
    const gross = readAmount(row[grossAt], mark, power);
    if (gross.kind !== "amount") return undefined;
    const vat = vatAt < 0 ? undefined : readAmount(row[vatAt], mark, power);
    if (vat?.kind === "amount" && (vat.cents !== 0 || gross.cents === 0)) return gross.cents - vat.cents;
    const percent = percentOf(rateAt < 0 ? undefined : row[rateAt]) ?? usualPercent;
    return percent === undefined
      ? undefined
      : Math.sign(gross.cents) * Math.round(Math.abs(gross.cents) / (1 + percent / 100));
  };
  return { usualPercent, netOf, holdsGross: (row) => readAmount(row[grossAt], mark).kind === "amount" };
}

/** The rate seen most, to the tenth of a percent. */
function usualRate(table: Understanding, mark: DecimalMark, amountAt: number, grossAt: number): number | undefined {
  const counts = new Map<number, number>();
  for (const row of table.values.slice(table.firstLine, Math.min(table.end, table.firstLine + 2000))) {
    const [net, gross] = [readAmount(row[amountAt], mark), readAmount(row[grossAt], mark)];
    if (net.kind !== "amount" || gross.kind !== "amount" || net.cents === 0) continue;
    const percent = Math.round((gross.cents / net.cents - 1) * 1000) / 10;
    if (percent >= 0 && percent <= 26) count(counts, percent);
  }
  return mostFrequent(counts);
}

/** "20 %", 20 or 0.2. */
function percentOf(value: CellValue | undefined): number | undefined {
  if (value === undefined || isBlank(value)) return undefined;
  const number = typeof value === "number" ? value : Number(textOf(value).replace(/[\s%]/g, "").replace(",", "."));
  if (!Number.isFinite(number) || number < 0 || number > 30) return undefined;
  return number > 0 && number < 1 && !(typeof value === "string" && value.includes("%")) ? number * 100 : number;
}
