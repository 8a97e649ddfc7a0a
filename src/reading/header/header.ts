import { readDate } from "../cells/date";
import { isBlank, textOf } from "../cells/cells";
import type { CellValue, Grid } from "../cells/grid";
import { amountNamed } from "../columns/amountHeaders";
import { rowFilledRight } from "../cells/merges";
import { headingRow } from "./structure";
import { headerWords, meaningsNamed } from "./vocabulary";
import { bareNumber } from "../amounts/amount";
import { sumOf } from "../../ground/money";

export interface HeaderGuess {
  /** Index in the grid's rows of the (last) header row; -1 when the table has none. */
  readonly index: number;
  /** Text of each column's header; both rows joined when there are two. */
  readonly headers: readonly string[];
  /** Sum over the meanings named of how well they are (0 when none is). */
  readonly score: number;
}

/** Rows that hold something among which the header is looked for: titles, notes and parameters above a table are rarely longer. */
const ROWS_SEARCHED = 80;
const NO_HEADER_BELOW = 1.2;

interface RowLook {
  readonly score: number;
  readonly texts: number;
  readonly figures: number;
}

/** Finds the header: the row (or two rows) whose words name most meanings, above rows of another kind. */
export function findHeader(grid: Grid, values: readonly (readonly CellValue[])[]): HeaderGuess {
  const named = new Map<string, ReadonlyMap<string, number>>();
  let best: HeaderGuess = { index: -1, headers: [], score: 0 };
  let bestRank = 0;
  let searched = 0;
  for (let index = 0; index < values.length && searched < ROWS_SEARCHED; index++) {
    const row = values[index] ?? [];
    if (row.every(isBlank)) continue;
    searched += 1;
    const look = lookAt(row.map(headerText), named);
    if (look.figures > 0.34 * (look.texts + look.figures)) continue;
    const below = nextFilled(values, index);
    if (isLine(row, below ?? values[index - 1])) continue;
    const rank = look.score * typeBreak(row, below);
    if (look.texts >= 2 && rank > bestRank * 1.05 + 0.01)
      [best, bestRank] = [{ index, headers: row.map(headerText), score: look.score }, rank];
    const joined = joinedWithRowAbove(grid, values, index);
    if (!joined) continue;
    const twoRows = lookAt(joined, named);
    const twoRank = twoRows.score * typeBreak(joined, below);
    if (twoRank > bestRank + 0.25) [best, bestRank] = [{ index, headers: joined, score: twoRows.score }, twoRank];
  }
  if (best.score >= NO_HEADER_BELOW) return best;
  const unknown = headingRow(values);
  return unknown === undefined
    ? { index: -1, headers: [], score: best.score }
    : { index: unknown, headers: (values[unknown] ?? []).map(headerText), score: best.score };
}

/** The header on the row that a person chose (index in the grid's rows). */
export function headerAt(grid: Grid, values: readonly (readonly CellValue[])[], index: number): HeaderGuess {
  const headers = (values[index] ?? []).map(headerText);
  const named = new Map<string, ReadonlyMap<string, number>>();
  const score = lookAt(headers, named).score;
  const joined = joinedWithRowAbove(grid, values, index);
  const joinedScore = joined ? lookAt(joined, named).score : 0;
  return joined && joinedScore > score + 0.25
    ? { index, headers: joined, score: joinedScore }
    : { index, headers, score };
}

/** The row names a supplier and an amount, and holds no figure. */
export function namesPurchases(row: readonly CellValue[]): boolean {
  const named = new Set(row.flatMap((value) => [...scoresOf(headerText(value)).keys()]));
  return (
    named.has("amount") &&
    (named.has("supplier") || named.has("supplierId")) &&
    row.every((value) => typeof value !== "number")
  );
}

/** "1 | 2 | 3" under the header: columns counted, as printed forms do; lists beside the table do not matter. */
export function numbersColumns(row: readonly CellValue[]): boolean {
  const numbers = row.map((value) => (isBlank(value) ? NaN : Number(textOf(value).replace(/[()]/g, ""))));
  const first = numbers.findIndex((number) => !Number.isNaN(number));
  const last = numbers.findLastIndex((number) => !Number.isNaN(number));
  const start = numbers[first] ?? 0;
  return (
    last - first >= 2 &&
    start >= 1 &&
    start <= 3 &&
    row.slice(first, last + 1).every((value, place) => isBlank(value) || numbers[first + place] === start + place)
  );
}

/** How well a row would do as a header (0 when it names fewer than two meanings). */
export const rowScore = (row: readonly CellValue[]): number => lookAt(row.map(headerText), new Map()).score;

const headerText = (value: CellValue | undefined): string => textOf(value).replace(/\s+/g, " ");

function lookAt(texts: readonly string[], named: Map<string, ReadonlyMap<string, number>>): RowLook {
  const best = new Map<string, number>();
  let filled = 0;
  let figures = 0;
  for (const text of texts) {
    if (text === "") continue;
    if (bareNumber(text) || readDate(text, "dayFirst")) {
      figures += 1;
      continue;
    }
    filled += 1;
    let scores = named.get(text);
    if (!scores) {
      scores = scoresOf(text);
      named.set(text, scores);
    }
    for (const [meaning, score] of scores) if (score > (best.get(meaning) ?? 0)) best.set(meaning, score);
  }
  let score = 0;
  for (const value of best.values()) score += value;
  return { score: best.size >= 2 ? score : 0, texts: filled, figures };
}

/** A header names one thing: only its best meaning counts. */
function scoresOf(text: string): ReadonlyMap<string, number> {
  if (text.length > 90) return new Map();
  const words = headerWords(text);
  if (words.length === 0 || words.length > 12) return new Map();
  const all = new Map<string, number>(meaningsNamed(words));
  const amount = amountNamed(words);
  if (amount > 0) all.set("amount", amount);
  const [top] = [...all].sort((a, b) => b[1] - a[1]);
  return top && top[1] >= 0.4 ? new Map([top]) : new Map();
}

/** A line of data: at least two figures, all in line with figures of its neighbour, where there is one. */
function isLine(row: readonly CellValue[], neighbour: readonly CellValue[] | undefined): boolean {
  const figures = row.flatMap((value, column) => (isFigure(value) ? [column] : []));
  return figures.length >= 2 && figures.every((column) => neighbour === undefined || isFigure(neighbour[column]));
}

const isFigure = (value: CellValue | undefined): boolean =>
  typeof value === "number" ||
  (typeof value === "string" &&
    value !== "" &&
    (bareNumber(value) !== undefined || readDate(value, "dayFirst") !== undefined));

/** Above 1 when columns that hold text in this row hold figures below. */
function typeBreak(row: readonly (CellValue | undefined)[], below: readonly CellValue[] | undefined): number {
  if (!below) return 1;
  let breaks = 0;
  let texts = 0;
  row.forEach((value, column) => {
    if (isBlank(value) || typeof value === "number") return;
    texts += 1;
    if (isFigure(below[column])) breaks += 1;
  });
  return texts === 0 ? 1 : 1 + (0.3 * breaks) / texts;
}

/** First row below that holds at least half as many cells as the fullest of the next ten: a section title says nothing of the types. */
function nextFilled(values: readonly (readonly CellValue[])[], index: number): readonly CellValue[] | undefined {
  const near = values.slice(index + 1, index + 11);
  const counts = near.map((row) => sumOf(row, (value) => (isBlank(value) ? 0 : 1)));
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : near[counts.findIndex((count) => count * 2 >= most)];
}

/** Texts of a header on two rows: groups above ("Montant"), names below ("HT", "TTC"); undefined when the row above is a title or data. */
function joinedWithRowAbove(
  grid: Grid,
  values: readonly (readonly CellValue[])[],
  index: number,
): readonly string[] | undefined {
  if (index === 0) return undefined;
  const above = rowFilledRight(grid, values, index - 1).map(headerText);
  const own = (values[index] ?? []).map(headerText);
  const distinct = new Set(above.filter((text) => text !== ""));
  if (distinct.size < 2 || !holdsNeighbours(above) || !holdsNeighbours(own)) return undefined;
  if ([...above, ...own].some((text) => text.length > 60 || (text !== "" && bareNumber(text) !== undefined)))
    return undefined;
  return own.map((text, column) => {
    const isAlone = (above[column - 1] ?? "") === "" && (above[column + 1] ?? "") === "";
    const group = text === "" && isAlone ? "" : (above[column] ?? "");
    return group === "" || group === text ? text : text === "" ? group : `${group} ${text}`;
  });
}

/** Two filled cells side by side: a title with a list far to its right has none. */
const holdsNeighbours = (texts: readonly string[]): boolean =>
  texts.some((text, column) => text !== "" && (texts[column + 1] ?? "") !== "");
