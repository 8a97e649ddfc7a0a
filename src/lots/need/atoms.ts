import { remembered } from "../../ground/memo";
import type { PurchaseLine } from "../../reading/columns/purchases";
import { count } from "../../ground/counts";
import { today } from "../../ground/day";
import { sumOf } from "../../ground/money";
import { DEFAULT_NEED, type NeedChoice } from "./choice";
import { exercicesOf, type Exercice } from "./exercices";
import { atomKey, byText, sameName, type Atom, type Need } from "./market";
import { roundsOf } from "./rounds";
import { referenceOf, type Reference } from "./reference";

/** Where the families come from: the family column, the CPV code, the first word of the label, or nothing at all. */
export type FamilySource = "family" | "cpv" | "label" | "none";

/** Which product and which zone each line belongs to. */
export interface Classification {
  readonly need: Need;
  /** The same before any « Besoin retenu » typed part by part. */
  readonly computed: Need;
  readonly familySource: FamilySource;
  readonly exercices: readonly Exercice[];
  /** The purchases that tell the need. */
  readonly reference: Reference;
  readonly years: readonly number[];
  /** Who sold in this year or later sells today; undefined where the lines bear no year. */
  readonly recentFrom: number | undefined;
  /** What was bought under a contract in the reference, by atom, cents a year; nought everywhere when no column tells of contracts. */
  readonly contracted: readonly number[];
  /** Index in `need.atoms` of each line, in the order of the lines. */
  readonly atomOfLine: readonly number[];
}

interface Naming {
  readonly family: string;
  readonly product: string;
  readonly zone: string;
}

const UNNAMED = "—";
/** Labels whose first word is too rare to be a family. */
const RARE = "…";

/**
 * The need of a year, part by part, from the purchases of the reference (see `referenceOf`), grown and typed as the buyer chose. Atoms bought
 * outside the reference only stay, with nought. The atoms sum to the total to the cent.
 * @param on ISO date: an exercice that is not over then is no full one
 */
export function classifyLines(
  lines: readonly PurchaseLine[],
  choice: NeedChoice = DEFAULT_NEED,
  on: string = today(),
): Classification {
  const familySource = sourceOfFamilies(lines);
  const namings = namedLines(lines, familySource);
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
  const exercices = exercicesOf(lines, on);
  const reference = referenceOf(lines, exercices, choice.basis);
  const bought: Need = {
    families: [...families.keys()].map((key) => spelling(key)),
    products: [...products.keys()].map((key) => ({
      name: spelling(key.split("\t")[1]!),
      family: families.get(key.split("\t")[0]!)!,
    })),
    zones: [...zones.keys()].map((key) => spelling(key)),
    atoms: [...atoms.keys()].map((key): Atom => {
      const [family, product, zone] = key.split("\t");
      return { product: products.get(`${family}\t${product}`)!, zone: zones.get(zone!)!, cents: 0 };
    }),
    totalCents: 0,
    rounds: roundsOf(
      lines,
      keys.map(([, , zone]) => zones.get(zone)!),
      zones.size,
    ),
  };
  const computed = withCents(bought, grown(bought, boughtByAtom(lines, atomOfLine, reference, atoms.size), choice));
  return {
    need: withTyped(computed, choice),
    computed,
    familySource,
    exercices,
    reference,
    years: exercices.map(({ year }) => year),
    recentFrom: reference.years[0],
    contracted: boughtByAtom(lines, atomOfLine, reference, atoms.size, ({ text }) => Boolean(text.contract)),
    atomOfLine,
  };
}

/** What the reference bought of each atom in a year, cents; of certain lines only when told. */
function boughtByAtom(
  lines: readonly PurchaseLine[],
  atomOfLine: readonly number[],
  { holds, parts }: Reference,
  atoms: number,
  isCounted: (line: PurchaseLine) => boolean = () => true,
): number[] {
  const sums = new Array<number>(atoms).fill(0);
  lines.forEach((line, index) => {
    if (holds[index] && isCounted(line)) sums[atomOfLine[index]!]! += line.amountCents;
  });
  return shareOut(sums, Math.round(sumOf(sums, (cents) => cents) / parts));
}

/** The same with each family's growth; shared out anew where the whole need was typed. */
function grown(need: Need, cents: readonly number[], { basis, typedCents, growth }: NeedChoice): number[] {
  const rates = need.families.map((family) => 1 + (growth[family] ?? 0) / 100);
  const larger = cents.map((each, at) => Math.round(each * rates[need.products[need.atoms[at]!.product]!.family]!));
  return basis === "typed" && typedCents !== undefined && larger.some((each) => each > 0)
    ? shareOut(larger, typedCents)
    : larger;
}

/** « Besoin retenu »: a part's need as the buyer typed it stands for the computed one. */
function withTyped(need: Need, { parts }: NeedChoice): Need {
  if (Object.keys(parts).length === 0) return need;
  return withCents(
    need,
    need.atoms.map(({ cents }, at) => parts[atomKey(need, at)] ?? cents),
  );
}

function withCents(need: Need, cents: readonly number[]): Need {
  return {
    ...need,
    atoms: need.atoms.map((atom, at) => ({ ...atom, cents: cents[at]! })),
    totalCents: sumOf(cents, (each) => each),
  };
}

function sourceOfFamilies(lines: readonly PurchaseLine[]): FamilySource {
  if (lines.some((line) => line.family || line.text.family)) return "family";
  if (lines.some((line) => line.text.cpv)) return "cpv";
  return lines.some((line) => line.text.label) ? "label" : "none";
}

/** First words of labels kept as families of their own; the rarer ones (by money) are one family together. */
const LABEL_FAMILIES = 40;

function namedLines(lines: readonly PurchaseLine[], source: FamilySource): Naming[] {
  const namings = lines.map((line) => nameOf(line, source));
  if (source !== "label") return namings;
  const money = new Map<string, number>();
  namings.forEach(({ family }, index) => count(money, sameName(family), Math.abs(lines[index]!.amountCents)));
  if (money.size <= LABEL_FAMILIES) return namings;
  const common = new Set(
    [...money]
      .sort(([a, x], [b, y]) => y - x || byText(a, b))
      .slice(0, LABEL_FAMILIES - 1)
      .map(([name]) => name),
  );
  return namings.map((naming) =>
    common.has(sameName(naming.family)) ? naming : { ...naming, family: RARE, product: RARE },
  );
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
      count(seen, text.trim(), Math.abs(lines[index]!.amountCents));
      money.set(nameKey(text), seen);
    }
  });
  return (key) => [...(money.get(key) ?? [])].sort(([a, x], [b, y]) => y - x || byText(a, b))[0]?.[0] ?? UNNAMED;
}

/** Each key with its rank in text order. */
function distinct(keys: readonly string[]): Map<string, number> {
  return new Map([...new Set(keys)].sort(byText).map((key, index) => [key, index]));
}

/** Shares `total` out in proportion to the sums (largest remainder method): whole cents that add up to it exactly. */
function shareOut(sums: readonly number[], total: number): number[] {
  const whole = sumOf(sums, (sum) => sum);
  if (whole === total || whole === 0) return [...sums];
  const exact = sums.map((sum) => (sum * total) / whole);
  const floors = exact.map(Math.floor);
  const missing = total - sumOf(floors, (floor) => floor);
  const order = exact
    .map((each, index) => ({ index, rest: each - floors[index]! }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, missing)) floors[index]! += 1;
  return floors;
}
