import { dice, type Dice } from "../random";
import { FAMILIES, ZONES, type Family, type Zone } from "./catalogue";
import { isFrench, NEIGHBOURS, TOWNS_BY_ZONE, TOWNS_ELSEWHERE, TOWNS_NEARBY, type Town } from "./places";
import { inventedSiret } from "./siret";
import { type Trades, TRADES, FURTHER_ELSEWHERE, WHOSE } from "./trades";

/** An invented supplier. */
export interface Firm {
  readonly name: string;
  readonly siret: string;
  readonly town: Town;
  readonly local: boolean;
  /** Family or product names, as the sourcing list gives them. */
  readonly supplies: readonly string[];
  readonly products: ReadonlySet<string>;
  readonly zones: readonly Zone[];
  /** € HT a year. */
  readonly capacityEuros: number;
  /** Part of its family's present lot that it holds, 0..1; 0: it sells beside the contract only, or not at all. */
  readonly held: number;
  /** Present in the purchases; the others are known from sourcing only. */
  readonly buysFrom: boolean;
}

/** Every invented supplier, always in the same order: about 60 in the purchases, 110 in the sourcing list. */
export function inventFirms(seed: number): Firm[] {
  const luck = dice(seed);
  const surnames = nextName(luck);
  const firms = FAMILIES.flatMap((family) => firmsOfFamily(family, luck, surnames));
  const further = FURTHER_ELSEWHERE.flatMap((trade) =>
    FAMILIES.slice(0, 2).map((family) => elsewhere(family, `${trade} ${surnames()}`, luck, false)),
  );
  return [...firms, ...further].map((firm, index) => ({
    ...firm,
    siret: isFrench(firm.town) ? inventedSiret(index) : "",
  }));
}

type Unnumbered = Omit<Firm, "siret">;

/** Today's lots are as large as a family: two firms that can carry one share each lot, a cooperative of the place where there is one. */
const HELD = [0.55, 0.45] as const;

function firmsOfFamily(family: Family, luck: Dice, surname: () => string): Unnumbered[] {
  const trades = TRADES[family.name]!;
  const home = luck.shuffle(ZONES);
  const coast = (index: number): Zone =>
    family.name === "Poissons" ? (index % 3 === 2 ? "Calaisis" : "Boulonnais") : home[index % home.length]!;
  const sourcedTrades = Array.from(
    { length: trades.sourced },
    (_, index) => trades.local[index % trades.local.length]!,
  );
  return [
    ...trades.local.map((trade, index) => local(family, `${trade} ${surname()}`, coast(index), index, luck, true)),
    ...(trades.cooperative ? [cooperative(family, `${trades.cooperative} ${surname()}`, coast(1), luck)] : []),
    ...trades.elsewhere.map((trade, index) => ({
      ...elsewhere(family, `${trade} ${surname()}`, luck, true),
      held: heldElsewhere(trades, index),
    })),
    ...(trades.neighbour ? [neighbour(family, `${trades.neighbour} ${surname()}`, luck)] : []),
    ...sourcedTrades.map((trade, index) =>
      local(family, `${trade} ${surname()}`, coast(index + 3), index + 2, luck, false),
    ),
  ];
}

function local(family: Family, name: string, home: Zone, rank: number, luck: Dice, buysFrom: boolean): Unnumbered {
  const span = luck.whole(3, Math.min(4, family.products.length));
  const products = Array.from(
    { length: span },
    (_, step) => family.products[(rank + step) % family.products.length]!.name,
  );
  const around = [...new Set([home, ...NEIGHBOURS[home], ...ZONES])];
  const zones = family.name === "Poissons" ? [...ZONES] : around.slice(0, luck.whole(4, ZONES.length));
  return {
    name,
    town: luck.pick(TOWNS_BY_ZONE[home]),
    local: true,
    supplies: products,
    products: new Set(products),
    zones,
    capacityEuros: luck.whole(24, 78) * 1000,
    held: 0,
    buysFrom,
  };
}

function heldElsewhere({ elsewhere: firms, cooperative: has }: Trades, index: number): number {
  if (index === 0) return firms.length === 1 && !has ? 1 : HELD[0];
  return has ? 0 : HELD[1];
}

/** A local cooperative that can carry a whole family. */
function cooperative(family: Family, name: string, home: Zone, luck: Dice): Unnumbered {
  const yearly = family.products.reduce((sum, entry) => sum + entry.yearlyEuros, 0);
  return {
    ...wholeFamily(family, name, luck.pick(TOWNS_BY_ZONE[home]), true),
    local: true,
    held: HELD[1],
    capacityEuros: Math.round((yearly * 1.1) / 1000) * 1000,
  };
}

function elsewhere(family: Family, name: string, luck: Dice, buysFrom: boolean): Unnumbered {
  return {
    ...wholeFamily(family, name, luck.pick(TOWNS_ELSEWHERE), buysFrom),
    capacityEuros: luck.whole(18, 60) * 10000,
  };
}

/** A small firm of a neighbouring département. */
function neighbour(family: Family, name: string, luck: Dice): Unnumbered {
  return {
    ...local(family, name, luck.pick(ZONES), luck.whole(0, 5), luck, true),
    town: luck.pick(TOWNS_NEARBY),
    local: false,
    capacityEuros: luck.whole(20, 70) * 1000,
  };
}

function wholeFamily(family: Family, name: string, town: Town, buysFrom: boolean): Unnumbered {
  return {
    name,
    town,
    local: false,
    supplies: [family.name],
    products: new Set(family.products.map((entry) => entry.name)),
    zones: [...ZONES],
    capacityEuros: 0,
    held: 0,
    buysFrom,
  };
}

function nextName(luck: Dice): () => string {
  const names = luck.shuffle(WHOSE);
  let given = 0;
  return () => names[given++ % names.length]!;
}
