import { folded } from "../../ground/folding";
import { countryOf } from "../../territory/places/countries";

/**
 * Labels that count as durable and quality products, in the words of ma-cantine's purchase import (`categories_egalim`, schema of 30/6/2026;
 * code rural, L230-5-1).
 */
export const EGALIM_LABELS = [
  "BIO",
  "LABEL_ROUGE",
  "AOCAOP",
  "IGP",
  "STG",
  "HVE",
  "PECHE_DURABLE",
  "RUP",
  "COMMERCE_EQUITABLE",
  "FERMIER",
  "EXTERNALITES",
  "PERFORMANCE",
] as const;
export type EgalimLabel = (typeof EGALIM_LABELS)[number];

/** Groups in which a product counts once, the first that it may: ma-cantine's own order. */
export const LABEL_GROUPS = ["bio", "siqo", "others", "externalities"] as const;
export type LabelGroup = (typeof LABEL_GROUPS)[number];

const GROUP_OF: Readonly<Record<EgalimLabel, LabelGroup>> = {
  BIO: "bio",
  LABEL_ROUGE: "siqo",
  AOCAOP: "siqo",
  IGP: "siqo",
  STG: "siqo",
  HVE: "others",
  PECHE_DURABLE: "others",
  RUP: "others",
  COMMERCE_EQUITABLE: "others",
  FERMIER: "others",
  EXTERNALITES: "externalities",
  PERFORMANCE: "externalities",
};

/** The group in which a product of these labels counts; undefined without any. */
export const groupOf = (labels: readonly EgalimLabel[]): LabelGroup | undefined =>
  LABEL_GROUPS.find((group) => labels.some((label) => GROUP_OF[label] === group));

const WRITTEN: Readonly<Record<EgalimLabel, RegExp>> = {
  BIO: /\b(?:BIO|BIOLOGIQUES?|AB|ORGANIC)\b/,
  LABEL_ROUGE: /\b(?:LABELS? ROUGES?|LR)\b/,
  AOCAOP: /\b(?:AOCAOP|AOC|AOP|PDO|APPELLATION D ORIGINE)\b/,
  IGP: /\b(?:IGP|PGI|INDICATION GEOGRAPHIQUE)\b/,
  STG: /\b(?:STG|TSG|SPECIALITE TRADITIONNELLE)\b/,
  HVE: /\b(?:HVE|HAUTE VALEUR ENVIRONNEMENTALE)\b/,
  PECHE_DURABLE: /\bPECHE DURABLE\b/,
  RUP: /\b(?:RUP|ULTRA ?PERIPHERIQUE)\b/,
  COMMERCE_EQUITABLE: /\b(?:EQUITABLE|FAIR ?TRADE)\b/,
  FERMIER: /\b(?:FERMIERE?S?)\b/,
  EXTERNALITES: /\bEXTERNALITES?\b/,
  PERFORMANCE: /\bPERFORMANCES?\b/,
};

/** What a cell of labels says. */
export interface LabelWords {
  readonly labels: readonly EgalimLabel[];
  /** An official sign, without saying which. */
  readonly siqo: boolean;
  /** Surely no label at all. */
  readonly none: boolean;
  /** Surely not organic; nothing is said of the others. */
  readonly notOrganic: boolean;
}

const NONE =
  /^(?:NON|NO|N|AUCUNE?S?(?: LABELS?)?|SANS(?: LABELS?)?|CONVENTIONNEL(?:LE)?S?|STANDARD|HORS EGALIM|NON EGALIM|FAUX|FALSE|0)$/;
const DENIED = /\b(?:NON|HORS|PAS|SANS|NOT)(?: DE)? ([A-Z]+)\b/g;

/**
 * The labels that a cell names; a word that is not understood says nothing. « En conversion » is not organic yet, nor surely anything else.
 * @example labelsIn("AB, Label Rouge").labels // ["BIO", "LABEL_ROUGE"]
 */
export function labelsIn(cell: string): LabelWords {
  const words = wordsOf(cell);
  const said = words.replace(DENIED, " ");
  const labels = EGALIM_LABELS.filter(
    (label) => WRITTEN[label].test(said) && !(label === "BIO" && said.includes("CONVERSION")),
  );
  return {
    labels,
    siqo: /\bSIQO\b/.test(said),
    none: NONE.test(words),
    notOrganic: [...words.matchAll(DENIED)].some(([, denied = ""]) => WRITTEN.BIO.test(denied)),
  };
}

const YES = /^(?:OUI|O|YES|Y|X|VRAI|TRUE|1)$/;
const NO = /^(?:NON|N|NO|FAUX|FALSE|0)$/;

/** « Oui », « x », 1: true; « non », 0: false; undefined for anything else. */
export function yesNo(cell: string): boolean | undefined {
  const words = wordsOf(cell);
  return YES.test(words) ? true : NO.test(words) ? false : undefined;
}

/** The European Economic Area without France: ma-cantine's « Europe ». */
const EEA = new Set(
  "AT BE BG HR CY CZ DK EE FI DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO".split(" "),
);

/** ma-cantine's origin: one only; undefined elsewhere, where several are named or none is understood. */
export function originIn(cell: string): "FRANCE" | "EUROPE" | undefined {
  const words = wordsOf(cell);
  if (/\bHORS (?:UE|EUROPE|CEE)\b/.test(words)) return undefined;
  const bare = words.replace(/\bHORS FRANCE\b/, " ").trim();
  const places = bare.split(/ OU | ET /).map(placeOf);
  return new Set(places).size === 1 ? places[0] : undefined;
}

function placeOf(words: string): "FRANCE" | "EUROPE" | undefined {
  const name = words.replace(/^(?:ORIGINE|PAYS) /, "");
  if (/^(?:FRANCE|FRANCAISE?S?|FR)$/.test(name)) return "FRANCE";
  if (/^(?:UE|EU|EUROPE|CEE|UNION EUROPEENNE|EUROPEENNE?)$/.test(name)) return "EUROPE";
  const country = countryOf(name);
  return country === "FR" ? "FRANCE" : country && EEA.has(country) ? "EUROPE" : undefined;
}

/** Capitals without accents nor marks, marks between places as « OU ». */
const wordsOf = (cell: string): string =>
  folded(cell)
    .replace(/[/;,|+]+/g, " OU ")
    .replace(/[^A-Z0-9]+/g, " ")
    .replace(/ +/g, " ")
    .trim();
