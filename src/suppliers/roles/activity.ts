import { nameKey, stem } from "../names";
import type { Role, SellerRole } from "./roles";
import { rolesOfWords } from "./words";

/** Divisions of the French nomenclature of activities (NAF rév. 2, INSEE 2008): the first two digits, from and to. */
const DIVISIONS: readonly (readonly [from: number, to: number, role: Role])[] = [
  [1, 3, "producer"],
  [10, 11, "processor"],
  [41, 43, "service"],
  [46, 46, "wholesaler"],
  [47, 47, "retailer"],
  [49, 96, "service"],
];
/** Groups of divisions 01 to 03 that work for producers (NAF 01.6 « activités de soutien à l'agriculture », 02.4 « services de soutien à l'exploitation forestière »). */
const SUPPORT = new Set(["016", "024"]);

/** « 01.13Z », « 0113Z », « 113Z » (its zero lost), « 46.31Z - Commerce de gros… »; without its letter, a code stands alone and may be another nomenclature's: « 46.31 ». */
const CODE = /^(\d{1,2})\.?(\d{2})\s?[A-Z](?![\dA-Z])|^(\d{1,2})\.(\d{2})$/i;
const LAST_DIVISION = 99;

/** The role that a NAF code tells, certain where it has its letter; undefined when the text begins with no code, or with one of another trade. */
export function roleOfCode(text: string, evidence: "activity" | "fileActivity"): SellerRole | undefined {
  const found = CODE.exec(text.trim());
  const [division, rest] = [Number(found?.[1] ?? found?.[3]), found?.[2] ?? found?.[4] ?? ""];
  if (!found || division < 1 || division > LAST_DIVISION) return undefined;
  const role = DIVISIONS.find(([from, to]) => division >= from && division <= to)?.[2];
  const isSupport = SUPPORT.has(String(division).padStart(2, "0") + rest.charAt(0));
  const code = found[0].trim();
  const certainty = /[A-Z]$/i.test(code) ? "sure" : "check";
  return role && { role: isSupport ? "service" : role, certainty, evidence: { code: evidence, values: { code } } };
}

/** What a person writes to say a role, and nothing else: certain. */
const PLAIN: Readonly<Partial<Record<Role, string>>> = {
  producer: "PRODUCTEUR|PRODUCTRICE|AGRICULTEUR|AGRICULTRICE|MARAICHER|ELEVEUR|PRODUCER|FARMER|GROWER",
  processor: "TRANSFORMATEUR|PROCESSOR",
  cooperative: "COOPERATIVE|COOPERATIVE AGRICOLE|CO OPERATIVE",
  wholesaler: "GROSSISTE|COMMERCE DE GROS|WHOLESALER|WHOLESALE",
  retailer: "DETAILLANT|NEGOCE DE DETAIL|COMMERCE DE DETAIL|RETAILER|RETAIL",
  service: "SERVICE|PRESTATAIRE DE SERVICE|PRESTATION DE SERVICE|SERVICES",
};
/** Beginnings of the nomenclature's own labels and of common descriptions: to be checked. */
const PHRASES: readonly (readonly [phrase: string, role: Role])[] = [
  ["COMMERCE DE GROS", "wholesaler"],
  ["CENTRALE D ACHAT", "wholesaler"],
  ["VENTE EN GROS", "wholesaler"],
  ["COMMERCE DE DETAIL", "retailer"],
  ["VENTE AU DETAIL", "retailer"],
  ["CULTURE", "producer"],
  ["PRODUCTION DE", "producer"],
  ["ELEVAGE", "producer"],
  ["PECHE", "producer"],
  ["AQUACULTURE", "producer"],
  ["TRANSFORMATION", "processor"],
  ["FABRICATION DE PRODUITS LAITIERS", "processor"],
  ["FABRICATION DE PAIN", "processor"],
];
const WORDS_OF = Object.entries(PLAIN).map(
  ([role, texts]) => [role as Role, new Set(texts.split("|").map(stemmed))] as const,
);

function stemmed(text: string): string {
  return nameKey(text).split(" ").map(stem).join(" ");
}

/** The role that the file's column of activities tells (its distinct texts for one supplier): none when they disagree or say nothing known. */
export function roleOfActivities(texts: readonly string[]): SellerRole | undefined {
  const told = texts.flatMap((text) => roleOfActivity(text) ?? []);
  const [first, ...others] = told;
  return others.every(({ role }) => role === first?.role)
    ? (told.find(({ certainty }) => certainty === "sure") ?? first)
    : undefined;
}

function roleOfActivity(text: string): SellerRole | undefined {
  const byCode = roleOfCode(text, "fileActivity");
  if (byCode) return byCode;
  const evidence = { code: "fileText", values: { text } };
  const said = stemmed(text);
  const plain = WORDS_OF.find(([, texts]) => texts.has(said))?.[0];
  if (plain) return { role: plain, certainty: "sure", evidence };
  const phrase = PHRASES.find(([beginning]) => nameKey(text).startsWith(beginning))?.[1];
  const [only, ...others] = phrase ? [phrase] : rolesOfWords(said.split(" ")).keys();
  return only && others.length === 0 ? { role: only, certainty: "check", evidence } : undefined;
}
