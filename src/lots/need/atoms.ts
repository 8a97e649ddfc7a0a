import { remembered } from "../../ground/memo";
import type { PurchaseLine } from "../../reading/columns/purchases";
import { byText, sameName, type Atom, type Need } from "./market";

/** Where the families come from: the family column, the CPV code, the first word of the label, or nothing at all. */
export type FamilySource = "family" | "cpv" | "label" | "none";

/** Which product and which zone each line belongs to. */
export interface Classification {
  readonly need: Need;
  readonly familySource: FamilySource;
  readonly years: readonly number[];
  /** Index in `need.atoms` of each line, in the order of the lines. */
  readonly atomOfLine: readonly number[];
}

interface Naming {
  readonly family: string;
  readonly product: string;
  readonly zone: string;
}

const UNNAMED = "—";

/** The yearly need: each atom is the mean of the years seen (lines without a year count as one year), rounded so that the atoms sum to the total. */
export function classifyLines(lines: readonly PurchaseLine[]): Classification {
  const familySource = sourceOfFamilies(lines);
  const namings = lines.map((line) => nameOf(line, familySource));
  // A hundred thousand lines hold a few hundred names.
  const nameKey = remembered(sameName);
  const spelling = spellings(lines, namings, nameKey);
  const keys = namings.map(
    (naming) => [nameKey(naming.family), nameKey(naming.product), nameKey(naming.zone)] as const,
  );
  const families = distinct(keys.map(([family]) => family));
  const products = distinct(keys.map(([family, product]) => `${family}\t${product}`));
  const zones = distinct(keys.map(([, , zone]) => zone));
  const atoms = distinct(keys.map((key) => key.join("\t")));
  const atomOfLine = keys.map((key) => atoms.get(key.join("\t"))!);
  const years = [...new Set(lines.flatMap((line) => (line.year === undefined ? [] : [line.year])))].sort(
    (a, b) => a - b,
  );
  const sums = new Array<number>(atoms.size).fill(0);
  lines.forEach((line, index) => {
    sums[atomOfLine[index]!]! += line.amountCents;
  });
  const yearly = shareOut(sums, Math.max(1, years.length));
  const need: Need = {
    families: [...families.keys()].map((key) => spelling(key)),
    products: [...products.keys()].map((key) => ({
      name: spelling(key.split("\t")[1]!),
      family: families.get(key.split("\t")[0]!)!,
    })),
    zones: [...zones.keys()].map((key) => spelling(key)),
    atoms: [...atoms.keys()].map((key, index): Atom => {
      const [family, product, zone] = key.split("\t");
      return { product: products.get(`${family}\t${product}`)!, zone: zones.get(zone!)!, cents: yearly[index]! };
    }),
    totalCents: yearly.reduce((sum, cents) => sum + cents, 0),
  };
  return { need, familySource, years, atomOfLine };
}

function sourceOfFamilies(lines: readonly PurchaseLine[]): FamilySource {
  if (lines.some((line) => line.family || line.text.family)) return "family";
  if (lines.some((line) => line.text.cpv)) return "cpv";
  return lines.some((line) => line.text.label) ? "label" : "none";
}

function nameOf({ family, text }: PurchaseLine, source: FamilySource): Naming {
  const families = {
    family: family || text.family,
    cpv: text.cpv?.slice(0, 3),
    label: text.label?.split(/[\s,;:(]+/).find((word) => word.length > 2),
    none: undefined,
  };
  const shown = families[source] || UNNAMED;
  const product = text.subFamily || (source === "cpv" ? text.cpv : undefined) || shown;
  return { family: shown, product, zone: text.site || UNNAMED };
}

/** The spelling that carries the most money stands for all others. */
function spellings(
  lines: readonly PurchaseLine[],
  namings: readonly Naming[],
  nameKey: (text: string) => string,
): (key: string) => string {
  const money = new Map<string, Map<string, number>>();
  namings.forEach((naming, index) => {
    for (const text of new Set([naming.family, naming.product, naming.zone])) {
      const seen = money.get(nameKey(text)) ?? new Map<string, number>();
      money.set(
        nameKey(text),
        seen.set(text.trim(), (seen.get(text.trim()) ?? 0) + Math.abs(lines[index]!.amountCents)),
      );
    }
  });
  return (key) => [...(money.get(key) ?? [])].sort(([a, x], [b, y]) => y - x || byText(a, b))[0]?.[0] ?? UNNAMED;
}

/** Each key with its rank in text order. */
function distinct(keys: readonly string[]): Map<string, number> {
  return new Map([...new Set(keys)].sort(byText).map((key, index) => [key, index]));
}

/** Divides each sum by `parts`; whole cents, whose total is the divided total: the largest remainders are rounded up. */
function shareOut(sums: readonly number[], parts: number): number[] {
  const floors = sums.map((sum) => Math.floor(sum / parts));
  const total = Math.round(sums.reduce((a, b) => a + b, 0) / parts);
  const missing = total - floors.reduce((a, b) => a + b, 0);
  const order = sums
    .map((sum, index) => ({ index, rest: sum - floors[index]! * parts }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, missing)) floors[index]! += 1;
  return floors;
}
