import { isBlank, isEmpty, textOf } from "../cells/cells";
import type { CellValue } from "../cells/grid";
import { plain } from "../cells/words";
import type { ColumnLook } from "../columns/look";
import type { Meaning } from "../columns/purchases";
import { areOfOneAlphabet, plainSense, senseInCompany, senseKey, type Sense } from "./senses";

/** A column that says which way the money of each line goes. */
export interface DirectionColumn {
  /** Index in the grid's rows. */
  readonly index: number;
  readonly senseOf: (value: CellValue | undefined) => Sense | undefined;
  /** Words of the column that say nothing known, where the column is certain to tell directions: to be asked. */
  readonly unknown: readonly string[];
  /** Every word of the column is a direction: it is nothing else (no family, no description). */
  readonly isWhole: boolean;
}

/** A column of directions holds few words: more than these, it is something else. */
const MOST_WORDS = 30;
const LONGEST_WORD = 40;

const NAMED_SO =
  /^(?:code )?sens\b|^d ?[/-] ?[cr]$|^m ?[/-] ?t$|^dc$|^debit ?[/-]? ?credit$|^depenses? ?[/-]? ?(?:ou )?recettes?$/;
const MAY_BE =
  /\b(?:type|nature|piece|mouvement|mvt|operation|document|doc|categorie|kind|category|movement|sign|signe|journal|ecriture|transaction)\b/;
/** What a column of directions is never: its words would mean something else there. */
const NEVER: readonly Meaning[] = [
  "supplier",
  "supplierId",
  "label",
  "service",
  "site",
  "buyer",
  "commune",
  "department",
  "country",
  "address",
  "status",
  "currency",
];
const CLEARLY_NAMED = 0.45;
/** A line tells its supplier, its amount and its direction. */
const LEAST_CELLS = 3;

type Rows = readonly (readonly CellValue[])[];

interface RankedColumn {
  readonly column: DirectionColumn;
  readonly rank: number;
}

/** The column that tells directions best, by its words: rows are those from `from` to before `end`. */
export function directionColumn(
  looks: readonly ColumnLook[],
  values: Rows,
  from: number,
  end: number,
  taken: ReadonlySet<number>,
): DirectionColumn | undefined {
  let best: RankedColumn | undefined;
  const isLine = (row: readonly CellValue[]): boolean =>
    looks.reduce((filled, { index }) => filled + (isEmpty(row[index]) ? 0 : 1), 0) >= LEAST_CELLS;
  for (const look of looks) {
    if (taken.has(look.index) || !mayTell(look)) continue;
    const words = wordsIn(values, look, from, end, isLine);
    const column = words && (flagIn(look, [...words.keys()]) ?? directionIn(look, words));
    if (column && (best === undefined || column.rank > best.rank)) best = column;
  }
  return best?.column;
}

/** Its sampled cells are few short words, and its header names nothing that excludes them. */
function mayTell({ profile, named, header }: ColumnLook): boolean {
  if (profile.filled === 0 || profile.different > MOST_WORDS || profile.length > LONGEST_WORD || profile.decimals > 0)
    return false;
  if (profile.dates > 0.5 || profile.companyIds > 0.5) return false;
  return isNamedSo(header) || !NEVER.some((meaning) => (named.get(meaning) ?? 0) >= CLEARLY_NAMED);
}

function isNamedSo(header: string): boolean {
  const name = plain(header).replace(/_/g, " ").trim();
  return NAMED_SO.test(name) || namesTwoSenses(name);
}

/** « Facture/Avoir », « Achat ou retour ». */
function namesTwoSenses(name: string): boolean {
  const senses = name.split(/ ?[/|] ?| ou /).map((part) => senseInCompany(senseKey(part)));
  return senses.length === 2 && !senses.includes(undefined) && senses[0] !== senses[1];
}

const YES = /^(?:oui|o|x|yes|y|1|vrai|true)$/;
const NO = /^(?:non|n|no|0|faux|false)$/;

/** « Avoir ? » above oui and non. */
function flagIn({ index, header }: ColumnLook, keys: readonly string[]): RankedColumn | undefined {
  const sense = plainSense(
    senseKey(header)
      .replace(/^(?:est )?(?:un )?/, "")
      .replace(/ ?\?$/, ""),
  );
  if (sense === undefined || !keys.some((key) => YES.test(key)) || !keys.every((key) => YES.test(key) || NO.test(key)))
    return undefined;
  const senseOf = (value: CellValue | undefined): Sense | undefined =>
    value === true || YES.test(senseKey(textOf(value ?? ""))) ? sense : undefined;
  return { column: { index, senseOf, unknown: [], isWhole: true }, rank: 3 - index / 10_000 };
}

/** Different words of the column's lines, as written, by how they are compared; undefined when there are too many. */
function wordsIn(
  values: Rows,
  { index: column, header }: ColumnLook,
  from: number,
  end: number,
  isLine: (row: readonly CellValue[]) => boolean,
): ReadonlyMap<string, string> | undefined {
  const words = new Map<string, string>();
  const seen = new Set<CellValue>();
  for (let index = from; index < end; index++) {
    const row = values[index] ?? [];
    const value = row[column];
    // Titles of sections, totals and headings that come again say nothing of directions.
    if (value === undefined || value === "" || seen.has(value) || !isLine(row)) continue;
    seen.add(value);
    if ((value !== "-" && isBlank(value)) || textOf(value) === header) continue;
    if (seen.size > 2 * MOST_WORDS) return undefined;
    const text = textOf(value);
    words.set(senseKey(text) || text, text);
  }
  return words.size > MOST_WORDS ? undefined : words;
}

/** A lone « Recettes » among other words may be a heading of the budget. */
const deductedOnly = (key: string): Sense | undefined => (plainSense(key) === "deducted" ? "deducted" : undefined);

function directionIn(
  { index, header, named, words: headerWords }: ColumnLook,
  words: ReadonlyMap<string, string>,
): RankedColumn | undefined {
  const keys = [...words.keys()];
  const isCertain = isNamedSo(header);
  const together = keys.map(senseInCompany);
  const senses = new Set(together.filter((sense) => sense !== undefined));
  const isWhole = together.every((sense) => sense !== undefined);
  const hasLetters = keys.some((key) => key.length <= 2);
  const speaksOfKinds = MAY_BE.test(plain(header).replace(/_/g, " "));
  const isNameless = named.size === 0 || headerWords.length === 0;
  const areOpposed = senses.size >= 2 || (isCertain && senses.has("receipt"));
  const areKinds = isWhole && areOfOneAlphabet(keys) && (!hasLetters || isNameless || speaksOfKinds);
  const inCompany = areOpposed && (isCertain || areKinds);
  const senseOfWord = inCompany ? senseInCompany : speaksOfKinds || isCertain ? plainSense : deductedOnly;
  const read = keys.filter((key) => senseOfWord(key) !== undefined);
  const isUnderstood = inCompany || read.length > 0;
  const unknown = isCertain ? keys.filter((key) => senseInCompany(key) === undefined) : [];
  if (!isUnderstood && unknown.length === 0) return undefined;
  const known = new Map(keys.map((key) => [words.get(key) ?? key, senseOfWord(key)] as const));
  return {
    column: {
      index,
      senseOf: (value) =>
        value === undefined || value === ""
          ? undefined
          : (known.get(textOf(value)) ?? senseOfWord(senseKey(textOf(value)))),
      unknown: unknown.map((key) => words.get(key) ?? key),
      isWhole: isWhole && inCompany,
    },
    rank: (isCertain ? 4 : 0) + (inCompany ? 2 : 0) + (isUnderstood ? 1 : 0) - index / 10_000,
  };
}
