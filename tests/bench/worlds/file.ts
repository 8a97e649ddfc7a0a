import type { MarketInput } from "../../../src/lots/supply/bidders";
import type { PurchaseLine } from "../../../src/reading/columns/purchases";
import type { LocatedSupplier } from "../../../src/suppliers/supplier";
import type { InventedWorld } from "./market";
import { award, sellersOf, type Holders } from "./rule";

const YEARS = [2023, 2024, 2025] as const;

/** What the buyer's file and sourcing list show of a world: two awards, three years of purchases, every firm listed. */
export function fileOf(world: InventedWorld): { input: MarketInput; held: Holders } {
  const { dice, lots, holders } = world;
  const first = award(world, lots, holders, new Set(), dice);
  const held = award(world, lots, holders, new Set(first.flat()), dice);
  const lines = YEARS.flatMap((year) => purchasesOf(world, year === 2023 ? first : held, year));
  return {
    held,
    input: {
      lines,
      suppliers: suppliersOf(world, lines),
      perimeter: 0,
      list: world.firms.map((firm) => ({
        name: firm.name,
        locality: firm.local ? "yes" : "no",
        supplies: [...firm.families].map((family) => `F${family}`),
        zones: [...firm.zones].map((zone) => `Z${zone}`),
        capacityCents: Math.round(firm.capacity * Math.exp(0.15 * dice.normal()) * 100),
      })),
    },
  };
}

/** Every part once a month in turn: each holder takes its share of the parts, the rest goes beside the contract. */
function purchasesOf(world: InventedWorld, held: Holders, year: number): PurchaseLine[] {
  const { parts, lots, dice, firms, offContract } = world;
  return lots.flatMap((lot, number) =>
    lot.flatMap((at, turn) => {
      const { family, product, zone, euros } = parts[at]!;
      const holders = held[number]!;
      if (holders.length === 0) return [];
      const sellers = sellersOf(world, [at]);
      const line = (firm: number, amount: number, contract: string, month: number): PurchaseLine => ({
        row: 1,
        text: {
          family: `F${family}`,
          subFamily: product,
          site: `Z${zone}`,
          contract,
          lot: contract && String(number + 1),
        },
        amountCents: Math.round(amount * 100),
        signature: firms[firm]!.name,
        year,
        date: `${year}-${String(month).padStart(2, "0")}-15`,
      });
      const noisy = euros * dice.between(0.9, 1.1);
      const beside = sellers.length > 0 ? offContract * noisy : 0;
      const months = [1, 4, 7, 10].map((month, quarter) => month + ((turn + quarter) % 3));
      return [
        ...months.map((month, quarter) =>
          line(holders[(turn + quarter) % holders.length]!, (noisy - beside) / 4, `M${number}`, month),
        ),
        ...(beside > 0 ? [line(sellers[dice.whole(0, sellers.length - 1)]!, beside, "", 12)] : []),
      ];
    }),
  );
}

function suppliersOf(world: InventedWorld, lines: readonly PurchaseLine[]): LocatedSupplier[] {
  const months = new Map<string, Record<string, number>>();
  for (const { signature, date = "", amountCents } of lines) {
    const own = months.get(signature) ?? {};
    months.set(signature, own);
    own[date.slice(0, 7)] = (own[date.slice(0, 7)] ?? 0) + amountCents;
  }
  return world.firms
    .filter(({ name }) => months.has(name))
    .map(({ name, local }) => ({
      key: `name:${name}`,
      name,
      names: [name],
      signatures: [name],
      lineCount: 1,
      amountCents: 0,
      hints: {},
      months: months.get(name)!,
      place: { level: "commune", certainty: "sure", communes: [], evidence: [] },
      flags: [],
      local: [local ? "yes" : "no"],
    }));
}
