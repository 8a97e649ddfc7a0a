import { supplierOf } from "../../suppliers/lineOwner";
import { classifyLines } from "../need/atoms";
import { findBidders, type MarketInput } from "../supply/bidders";
import type { LotParameters } from "../need/parameters";

/** What the years before would have said of the last year. */
export interface Backtest {
  readonly year: number;
  /** Value of the last year's lines, net, cents (lines with a known supplier). */
  readonly totalCents: number;
  /** Part of it whose real supplier was among those predicted able to supply that product in that zone. */
  readonly foundCents: number;
  /** Part whose product or zone was not bought before: nothing could be predicted. */
  readonly newCents: number;
  /** foundCents / totalCents. */
  readonly rate: number;
}

/**
 * Hides the last year and predicts who could supply each line from the years before (and from the list, whose rows hold no amounts).
 * @returns undefined with fewer than two years
 */
export function backtest(input: MarketInput, parameters: LotParameters): Backtest | undefined {
  const years = [...new Set(input.lines.flatMap((line) => (line.year === undefined ? [] : [line.year])))].sort(
    (a, b) => a - b,
  );
  const year = years.at(-1);
  if (year === undefined || years.length < 2) return undefined;
  const whole = classifyLines(input.lines);
  const supplierOfLine = supplierOf(input.suppliers);
  const before = input.lines.flatMap((line, index) => (line.year !== undefined && line.year < year ? [index] : []));
  // The past is described in the words of the whole, so that products and zones keep their numbers.
  const past = { ...whole, recentFrom: years.at(-2), atomOfLine: before.map((index) => whole.atomOfLine[index]!) };
  const suppliers = input.suppliers.map((supplier) => ({
    ...supplier,
    months: Object.fromEntries(Object.entries(supplier.months).filter(([month]) => Number(month.slice(0, 4)) < year)),
  }));
  const market = findBidders(
    { ...input, suppliers, lines: before.map((index) => input.lines[index]!) },
    past,
    parameters.smallCapacityCents,
    parameters,
  );
  const boughtBefore = new Set(past.atomOfLine);
  let [totalCents, foundCents, newCents] = [0, 0, 0];
  input.lines.forEach((line, index) => {
    const supplier = supplierOfLine(line);
    if (line.year !== year || !supplier) return;
    const at = whole.atomOfLine[index]!;
    const { product, zone } = whole.need.atoms[at]!;
    const bidder = market.bidders.find(
      (each) => each.key === supplier.key || each.key === `list:${supplier.siret}` || each.name === supplier.name,
    );
    totalCents += line.amountCents;
    if (bidder?.products.has(product) && bidder.zones.has(zone)) foundCents += line.amountCents;
    else if (!boughtBefore.has(at)) newCents += line.amountCents;
  });
  return { year, totalCents, foundCents, newCents, rate: totalCents ? foundCents / totalCents : 0 };
}
