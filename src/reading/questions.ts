import { convertible, currenciesQuestion, sidesQuestion } from "./amountQuestions";
import { cellAddress, columnLetters } from "./address";
import type { BasisFinding } from "./basis";
import { textOf } from "./cells";
import type { ReadRows } from "./lines";
import type { Basis, LeftOutReason, Question, ReadChoices } from "./purchases";
import { isLostId } from "./profile";
import { repeatedTotals } from "./repeats";
import type { SiftedLines } from "./suspects";
import type { Understanding } from "./understanding";

const KEEP_OR_LEAVE = ["keep", "leaveOut"] as const;
/** French rates of VAT on what public buyers buy, in percent (CGI, art. 278 to 279). */
const VAT_RATES = [20, 10, 5.5];
const ROWS_NAMED = 500;

/** What a person should decide about the columns. */
export function columnQuestions(table: Understanding, finding: BasisFinding, basis: Basis): Question[] {
  const { guess, grid, header, looks } = table;
  const questions: Question[] = [];
  const letters = (index: number): string => columnLetters(index + grid.left);
  const headerOf = (index: number): string => looks[index]?.header ?? "";
  if (header.index < 0) questions.push({ code: "noHeader", values: { sheet: grid.sheet }, choices: ["asGuessed", "choose"] });
  for (const { meaning, index } of guess.doubtful) {
    questions.push({ code: "doubtfulHeader", values: { cell: cellAddress(header.index + grid.top, index + grid.left), header: headerOf(index), meaning, column: letters(index) }, choices: ["asGuessed", "choose"] });
  }
  if (guess.amounts.rivals.length > 0) {
    const [chosen = 0, ...others] = guess.amounts.rivals;
    questions.push({ code: "amountColumn", values: { column: letters(chosen), header: headerOf(chosen), others: others.map((index) => `${letters(index)} « ${headerOf(index)} »`).join(", ") }, choices: guess.amounts.rivals.map(letters), details: Object.fromEntries(guess.amounts.rivals.map((index) => [letters(index), { column: letters(index), header: headerOf(index) }])) });
  }
  if (basis === "TTC") questions.push({ code: "onlyInclVat", values: { column: letters(guess.columns.get("amount") ?? 0) }, choices: ["keepInclVat", ...VAT_RATES.map((percent) => `ht:${percent}`), "choose"], details: Object.fromEntries(VAT_RATES.map((percent) => [`ht:${percent}`, { percent }])) });
  if (finding.pairDoubtful) questions.push({ code: "pairDoubtful", values: { column: letters(guess.columns.get("amount") ?? 0), other: letters(guess.columns.get("amountInclVat") ?? 0) }, choices: ["asGuessed", "choose"] });
  const id = guess.columns.get("supplierId");
  const lost = id === undefined ? undefined : looks[id];
  if (id !== undefined && lost && lost.profile.lostIds > 0.02) {
    questions.push({ code: "idsLost", values: { column: letters(id), count: countLostIds(table, id), example: lost.profile.commonest }, choices: ["groupByName"] });
  }
  if (hasLostAccents(table)) questions.push({ code: "accentsLost", values: { sheet: grid.sheet }, choices: ["carryOn"] });
  return questions;
}

function countLostIds(table: Understanding, column: number): number {
  return table.values.reduce((count, row, index) => count + (index > table.header.index && isLostId(row[column]) ? 1 : 0), 0);
}

const hasLostAccents = (table: Understanding): boolean => table.values.slice(0, 50).some((row) => row.some((value) => typeof value === "string" && value.includes("\ufffd")));

/** What a person should decide about the rows. */
export function rowQuestions(table: Understanding, rows: ReadRows, { lines, leftOut }: SiftedLines, repeated: readonly number[], choices: ReadChoices): Question[] {
  const { grid, guess } = table;
  const amountAt = (guess.columns.get("amount") ?? 0) + grid.left;
  const questions: Question[] = [];
  const cellText = (row: number): string => textOf(table.values[row - grid.top]?.[amountAt - grid.left]).replace(/\s+/g, " ");
  const leftOutFor = (reason: LeftOutReason): number[] => leftOut.filter((row) => row.reason === reason).map((row) => row.row);
  const about = (code: string, found: readonly number[], options: readonly string[], more: Record<string, string | number> = {}): void => {
    const first = found[0];
    if (first === undefined) return;
    questions.push({ code, values: { sheet: grid.sheet, count: found.length, cell: cellAddress(first, amountAt), value: cellText(first), ...more }, rows: found.slice(0, ROWS_NAMED), choices: options });
  };
  for (const line of lines) {
    if (line.amountNote?.kind === "severalAmounts") questions.push({ code: "severalAmounts", values: { sheet: grid.sheet, cell: line.amountNote.cell, value: line.amountNote.value.replace(/\s+/g, " "), amountCents: line.amountCents }, rows: [line.row], choices: KEEP_OR_LEAVE });
  }
  const severalLeftOut = choices.answers?.severalAmounts === "leaveOut" ? leftOut.filter((row) => row.reason === "amountUnreadable" && row.amountCents !== undefined && !rows.hugeRows.includes(row.row)) : [];
  for (const { row, amountCents = 0 } of severalLeftOut) questions.push({ code: "severalAmounts", values: { sheet: grid.sheet, cell: cellAddress(row, amountAt), value: cellText(row), amountCents }, rows: [row], choices: KEEP_OR_LEAVE });
  const huge = new Set([...rows.hugeRows, ...severalLeftOut.map((row) => row.row)]);
  about("hugeAmounts", rows.hugeRows, ["leaveOut"]);
  about("amountsUnreadable", leftOutFor("amountUnreadable").filter((row) => !huge.has(row)), ["leaveOut"]);
  about("amountsMissing", leftOutFor("amountMissing"), ["leaveOut"]);
  about("amountOnlyRows", leftOutFor("suspectedTotal").filter((row) => cellText(row) !== "" && leftOut.some((out) => out.row === row && out.label === undefined)), ["leaveOut", "keep"]);
  about("onlyInclVatRows", [...leftOutFor("onlyInclVat"), ...rows.convertedRows], convertible(rows), { percent: rows.inclusive?.usualPercent ?? 0 });
  questions.push(...sidesQuestion(table, rows), ...currenciesQuestion(table, rows, leftOut));
  about("cancelledLines", leftOutFor("cancelled"), ["leaveOut", "keep"]);
  for (const total of rows.statedTotals.slice(0, 20)) questions.push({ code: "totalDisagrees", values: { sheet: grid.sheet, cell: total.cell, statedCents: total.cents, foundCents: total.foundCents }, rows: [total.row], choices: ["carryOn"] });
  if (rows.undecidedMarks > 0) questions.push({ code: "decimalMark", values: { column: columnLetters(amountAt), count: rows.undecidedMarks }, choices: rows.mark === "," ? ["comma", "dot"] : ["dot", "comma"] });
  if (rows.datesMixed) questions.push({ code: "dateOrder", values: { column: columnLetters((guess.columns.get("date") ?? 0) + grid.left) }, choices: rows.order === "dayFirst" ? ["dayFirst", "monthFirst"] : ["monthFirst", "dayFirst"] });
  if (guess.columns.has("supplier")) about("suppliersMissing", rows.unnamed.rows, rows.unnamed.fillDownProposed ? ["fillDown", "keepUnknown"] : ["keepUnknown", "fillDown"]);
  const hidden = lines.filter((line) => line.hidden).length + leftOutFor("hidden").length;
  if (hidden > 0) questions.push({ code: "hiddenRows", values: { visible: lines.length + leftOutFor("hidden").length - hidden, total: lines.length + leftOutFor("hidden").length }, choices: choices.visibleOnly ? ["visibleOnly", "all"] : ["all", "visibleOnly"] });
  about("duplicates", repeated, KEEP_OR_LEAVE);
  const sameTotals = repeatedTotals(lines);
  if (sameTotals) questions.push({ code: "repeatedAmounts", values: sameTotals, choices: ["keep", "choose"] });
  return questions;
}
