import { dice, type Dice } from "../random";
import { FAMILIES, ZONES, type Family, type Product, type Zone } from "./catalogue";
import type { Firm } from "./firms";

/** One invoice, before it is typed into the sheet. */
export interface Invoice {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly number: string;
  readonly firm: Firm;
  /** Bought on the present contract; otherwise beside it. */
  readonly underContract: boolean;
  readonly family: Family;
  readonly product: Product;
  readonly label: string;
  readonly zone: Zone;
  /** € HT in cents; negative for a credit note. */
  readonly cents: number;
}

export const YEARS = [2023, 2024, 2025] as const;
const CREDIT_NOTES_A_YEAR = 2;
const YEARLY_RISE = 0.025;

/** Three years of invoices: each product once a year in each zone where it is delivered, and a few credit notes. */
export function inventInvoices(firms: readonly Firm[], seed: number): Invoice[] {
  const luck = dice(seed);
  const sellers = firms.filter((firm) => firm.buysFrom);
  return YEARS.flatMap((year, rank) => {
    const sold = new Map<Firm, number>();
    const bought = deliveries().map(({ family, product, zone }) => {
      const share = product.yearlyEuros / product.zones;
      const cents = Math.round(share * (0.7 + 0.6 * luck.next()) * (1 + YEARLY_RISE * rank) * 100);
      const { firm, underContract } = chooseSeller(sellers, product, zone, cents, sold, luck);
      sold.set(firm, (sold.get(firm) ?? 0) + cents);
      return {
        year,
        month: luck.whole(1, 12),
        day: luck.whole(1, 28),
        firm,
        underContract,
        family,
        product,
        label: luck.pick(product.labels),
        zone,
        cents,
      };
    });
    const returned = luck
      .shuffle(bought)
      .slice(0, CREDIT_NOTES_A_YEAR)
      .map((invoice) => ({ ...invoice, label: `Avoir – ${invoice.label}`, cents: -Math.round(invoice.cents * 0.08) }));
    return [...bought, ...returned]
      .sort((a, b) => a.month - b.month || a.day - b.day)
      .map((invoice, index) => ({
        ...invoice,
        number: `F${String(year).slice(2)}-${String(index + 1).padStart(4, "0")}`,
      }));
  });
}

function deliveries(): { family: Family; product: Product; zone: Zone }[] {
  return FAMILIES.flatMap((family) =>
    family.products.flatMap((product) => ZONES.slice(0, product.zones).map((zone) => ({ family, product, zone }))),
  );
}

/** Part of the deliveries that is bought beside the contract, from any firm that could deliver. */
const BESIDE_CONTRACT = 0.14;

/** A holder of the family's lot, in proportion to what it holds and to what it has delivered; now and then, somebody without a contract. */
function chooseSeller(
  sellers: readonly Firm[],
  product: Product,
  zone: Zone,
  cents: number,
  sold: ReadonlyMap<Firm, number>,
  luck: Dice,
): { firm: Firm; underContract: boolean } {
  const able = sellers.filter((firm) => firm.products.has(product.name) && firm.zones.includes(zone));
  const holders = able.filter(({ held }) => held > 0);
  const others = able.filter(({ held }) => held === 0);
  const beside = luck.next() < BESIDE_CONTRACT && others.length > 0;
  const least = (firms: readonly Firm[], part: (firm: Firm) => number): Firm =>
    firms
      .map((firm) => ({ firm, load: ((sold.get(firm) ?? 0) + cents) / part(firm) + luck.next() * 0.1 }))
      .reduce((best, candidate) => (candidate.load < best.load ? candidate : best)).firm;
  return beside
    ? { firm: least(others, () => 1), underContract: false }
    : { firm: least(holders, ({ held }) => held), underContract: true };
}
