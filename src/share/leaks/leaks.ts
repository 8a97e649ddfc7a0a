import { sumOf } from "../../ground/money";
import type { Capacity } from "../../suppliers/capacity";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Locality } from "../../territory/places/place";
import { leadersOf } from "../../suppliers/leaders";
import { holdersOf, MOST_COMPARED } from "../coHolders";
import { yearlyBySupplier } from "../sellers/kinds";
import { localitiesOf, type ShareInput } from "../share";
import { excelTrim } from "../spelling";
import { NO_SUPPLIER } from "../tally";
import { countedCents } from "../vat";

/** Somebody known to supply a family: a supplier, or a firm of the buyer's list that is none yet. */
export interface Offer {
  readonly family: string;
  readonly name: string;
  /** Place in the list of suppliers; absent for a firm that is none. */
  readonly supplier?: number | undefined;
  /** Of a firm that is no supplier: its yearly capacity as declared, integer cents, and where it is, in the perimeters' order. */
  readonly firm?: { readonly yearlyCents: number; readonly local: readonly Locality[] } | undefined;
}

export interface LeakInput extends ShareInput {
  /** Purchases from it cannot be moved: a wholesaler, a purchasing body, or the buyer's own word. */
  readonly isFixed: (supplier: LocatedSupplier) => boolean;
  readonly capacityOf: (supplier: LocatedSupplier) => Capacity | undefined;
  readonly offers: readonly Offer[];
}

/** What leaves a perimeter in a year, and what could come back; integer cents. */
export interface Leak {
  /** Bought outside for sure, from suppliers that may be changed; and from those that may not. */
  readonly outsideCents: number;
  readonly fixedCents: number;
  /** Bought from suppliers that may be changed, of which the place is not sure. */
  readonly uncertainCents: number;
  /** Suppliers and firms surely local that are known to supply it. */
  readonly localOffers: number;
  /** Capacity that they have left, as declared; and with estimates, those whose place is not sure included. */
  readonly declaredCents: number;
  readonly possibleCents: number;
  /** What could move: the lesser of what leaves and of what is left, surely and at most. */
  readonly lowCents: number;
  readonly highCents: number;
}

export interface PerimeterLeaks {
  /** By family as first written; « » for lines without one. In descending order of what leaves. */
  readonly byFamily: readonly (Leak & { readonly family: string })[];
  /** A capacity counts once, whatever the number of families. */
  readonly whole: Leak;
}

/** The last year of the purchases: what leaks are told of; undefined where no line bears a year, and all count. */
export const leakYear = ({ table }: Pick<ShareInput, "table">): number | undefined => {
  const years = table.lines.flatMap(({ year }) => year ?? []);
  return years.length === 0 ? undefined : years.reduce((last, year) => Math.max(last, year));
};

/** How a family is told from another, as Excel does and as far as a line keeps its name. */
export const familyKey = (family: string): string => excelTrim(family).slice(0, 240).toLowerCase();

/** For each perimeter in order, what leaves it by family and what could come back. */
export function leaksOf(input: LeakInput): PerimeterLeaks[] {
  const spent = spendingOf(input);
  const offers = offersOf(input);
  return input.perimeters.map((_, k) => {
    const near = offers.map(({ key, who, declared, possible, local }) => ({
      key,
      who,
      declared,
      possible,
      local: local[k]!,
    }));
    const byFamily = [...spent].map(([key, { family, parts }]) => ({
      family,
      ...leakOf(
        parts[k]!,
        near.filter((offer) => offer.key === key),
      ),
    }));
    const whole = byFamily.reduce<Spending>(
      (sum, leak) => ({
        outsideCents: sum.outsideCents + leak.outsideCents,
        fixedCents: sum.fixedCents + leak.fixedCents,
        uncertainCents: sum.uncertainCents + leak.uncertainCents,
      }),
      nothing(),
    );
    const once = [...new Map([...near].reverse().map((offer) => [offer.who, offer])).values()];
    const total = leakOf(whole, once);
    return {
      byFamily: byFamily.sort((a, b) => b.outsideCents - a.outsideCents),
      whole: {
        ...total,
        lowCents: Math.min(
          sumOf(byFamily, ({ lowCents }) => lowCents),
          total.declaredCents,
        ),
        highCents: Math.min(
          sumOf(byFamily, ({ highCents }) => highCents),
          total.possibleCents,
        ),
      },
    };
  });
}

type Spending = Pick<Leak, "outsideCents" | "fixedCents" | "uncertainCents">;
const nothing = (): { -readonly [Part in keyof Spending]: number } => ({
  outsideCents: 0,
  fixedCents: 0,
  uncertainCents: 0,
});

/** By family key, what is spent outside each perimeter in the last year. */
function spendingOf(input: LeakInput) {
  const { table, suppliers, perimeters, vat } = input;
  const holders = holdersOf(suppliers);
  const fixed = suppliers.map(input.isFixed);
  const places = perimeters.map((_, k) => localitiesOf(input, k));
  const year = leakYear(input);
  const families = new Map<string, { readonly family: string; readonly parts: ReturnType<typeof nothing>[] }>();
  for (const line of table.lines) {
    const key = familyKey(line.family ?? "");
    const known = families.get(key) ?? { family: excelTrim(line.family ?? ""), parts: perimeters.map(nothing) };
    families.set(key, known);
    if (line.year !== year) continue;
    const holder = holders.of(line);
    const members = holders.membersOf(holder);
    const isFixed =
      holder !== NO_SUPPLIER && members.length <= 1 + MOST_COMPARED && members.every((member) => fixed[member]);
    const cents = countedCents(line, vat);
    places.forEach((ofSupplier, k) => {
      const locality = holders.localityOf(holder, ofSupplier);
      const part = known.parts[k]!;
      if (locality === "no") part[isFixed ? "fixedCents" : "outsideCents"] += cents;
      else if (locality !== "yes" && !isFixed) part.uncertainCents += cents;
    });
  }
  return families;
}

interface Offered {
  readonly key: string;
  /** The same for all the families of one. */
  readonly who: string;
  readonly declared: number;
  readonly possible: number;
  readonly local: readonly Locality[];
}

/** What each has left, on the supplier that stands for its group. */
function offersOf(input: LeakInput): Offered[] {
  const { suppliers, perimeters } = input;
  const yearly = yearlyBySupplier(input);
  const leaders = leadersOf(suppliers);
  return input.offers.flatMap(({ family, name, supplier, firm }): Offered[] => {
    if (firm)
      return [
        {
          key: familyKey(family),
          who: `firm:${name}`,
          declared: firm.yearlyCents,
          possible: firm.yearlyCents,
          local: firm.local,
        },
      ];
    const leader = leaders[supplier ?? NO_SUPPLIER];
    const seller = leader === undefined ? undefined : suppliers[leader];
    if (leader === undefined || !seller) return [];
    const capacity = input.capacityOf(seller);
    const paid = yearly.get(leader)?.at(-1) ?? seller.amountCents;
    const left = capacity ? Math.max(0, capacity.yearlyCents - Math.max(0, paid)) : 0;
    return [
      {
        key: familyKey(family),
        who: `supplier:${leader}`,
        declared: capacity?.origin === "told" ? left : 0,
        possible: left,
        local: perimeters.map((_, k) => localitiesOf(input, k)(leader)),
      },
    ];
  });
}

/** @param offers each of another supplier or firm */
function leakOf(spent: Spending, offers: readonly (Omit<Offered, "local"> & { readonly local: Locality })[]): Leak {
  const sure = offers.filter(({ local }) => local === "yes");
  const declaredCents = sumOf(sure, ({ declared }) => declared);
  const possibleCents = sumOf(
    offers.filter(({ local }) => local !== "no"),
    ({ possible }) => possible,
  );
  const lowCents = Math.min(Math.max(0, spent.outsideCents), declaredCents);
  return {
    ...spent,
    localOffers: sure.length,
    declaredCents,
    possibleCents,
    lowCents,
    highCents: Math.max(lowCents, Math.min(Math.max(0, spent.outsideCents + spent.uncertainCents), possibleCents)),
  };
}

/** Families that each supplier was paid for, a pair once; suppliers that stand for their group. */
export function purchasedOffers({ table, suppliers }: Pick<ShareInput, "table" | "suppliers">): Offer[] {
  const holders = holdersOf(suppliers);
  const leaders = leadersOf(suppliers);
  const pairs = new Map<string, Offer>();
  for (const line of table.lines) {
    const supplier = leaders[holders.supplierOf(holders.of(line))];
    if (supplier === undefined) continue;
    const key = `${supplier}:${familyKey(line.family ?? "")}`;
    if (!pairs.has(key)) pairs.set(key, { family: line.family ?? "", name: suppliers[supplier]?.name ?? "", supplier });
  }
  return [...pairs.values()];
}
