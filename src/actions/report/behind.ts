import { sumOf } from "../../ground/money";
import type { PurchaseLine } from "../../reading/columns/purchases";
import { ownPlace } from "../../reading/sheets/gathered";
import { holdersOf } from "../../share/coHolders";
import { localitiesOf } from "../../share/share";
import { countedCents } from "../../share/vat";
import type { Locality } from "../../territory/places/place";
import { answersByPlace } from "../study/answers";
import { rowPlaces, type Place } from "../study/show";
import type { Study } from "../study/study";
import { vatOf } from "./vat";

export { rateSentence } from "../../report/share/sentence";

/** Lines of the purchases that count so in a perimeter, by its place from 0, with the holder of each. */
function linesCounted(study: Study, perimeter: number, wanted: readonly Locality[]) {
  const { reading, suppliers = [], perimeters } = study;
  if (!reading?.ok) return [];
  const { table } = reading;
  const holders = holdersOf(suppliers);
  const ofSupplier = localitiesOf({ table, suppliers, perimeters, corrections: answersByPlace(study) }, perimeter);
  return table.lines
    .map((line) => ({ line, holder: holders.of(line) }))
    .filter(({ holder }) => wanted.includes(holders.localityOf(holder, ofSupplier)))
    .map(({ line, holder }) => ({ line, supplier: suppliers[holders.supplierOf(holder)] }));
}

/** Cells of the lines behind a figure of a perimeter, those that follow one another together. */
export function placesBehind(study: Study, perimeter: number, wanted: readonly Locality[]): Place[] {
  if (!study.reading?.ok) return [];
  return rowPlaces(
    study.reading.table,
    linesCounted(study, perimeter, wanted).map(({ line }) => line.row),
  );
}

/** Who makes a part of the range between the two bounds of a rate. */
export interface Uncertain {
  /** "" for lines without a supplier. */
  readonly name: string;
  readonly cents: number;
  readonly rows: readonly number[];
}

/** Suppliers whose place leaves the rate between two bounds, what weighs most first. */
export function uncertainIn(study: Study, perimeter: number): Uncertain[] {
  const found = new Map<string, { cents: number; rows: number[] }>();
  const vat = vatOf(study);
  for (const { line, supplier } of linesCounted(study, perimeter, ["check", "unlocated"])) {
    const name = supplier?.name ?? "";
    const known = found.get(name) ?? { cents: 0, rows: [] };
    known.cents += countedCents(line, vat);
    known.rows.push(line.row);
    found.set(name, known);
  }
  return [...found]
    .map(([name, known]) => ({ name, ...known }))
    .filter(({ cents }) => cents !== 0)
    .sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents));
}

/** Lines that a filter, or a hand, hides in the buyer's sheets: they count as the others do. */
export function hiddenLines(study: Study): { readonly count: number; readonly cents: number } {
  const { reading, grids = [] } = study;
  if (!reading?.ok) return { count: 0, cents: 0 };
  const { table } = reading;
  const hidden = new Map(grids.map(({ sheet, hiddenRows }) => [sheet, hiddenRows]));
  const isHidden = ({ row }: PurchaseLine): boolean => {
    const own = ownPlace(table, row);
    return hidden.get(own.sheet)?.has(own.row) ?? false;
  };
  const lines = table.lines.filter(isHidden);
  const vat = vatOf(study);
  return { count: lines.length, cents: sumOf(lines, (line) => countedCents(line, vat)) };
}
