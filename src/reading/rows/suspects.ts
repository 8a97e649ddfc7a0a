import { sumOf, sumOfCents } from "../../ground/money";
import type { LeftOutRow, PurchaseLine, Question, ReadChoices } from "../columns/purchases";
import { cellAddress } from "../../ground/address";
import type { Understanding } from "../columns/understanding";
import { plain } from "../cells/words";

const GENERIC =
  /^(?:various|divers|diverse|multiple|redact|confidentiel|confidential|non communique|sundry|autres|others?|n\/?a|total)/;
const FEW_LINES = 20;

export interface SiftedLines {
  readonly lines: PurchaseLine[];
  readonly leftOut: LeftOutRow[];
  readonly questions: Question[];
}

/**
 * A line larger than all the others together: left out when it names no supplier or is exactly their sum, kept otherwise; asked in both cases.
 */
export function siftGiantLine(
  { grid, guess }: Understanding,
  lines: PurchaseLine[],
  leftOut: LeftOutRow[],
  choices: ReadChoices,
): SiftedLines {
  const giant = lines.reduce<PurchaseLine | undefined>(
    (largest, line) =>
      largest === undefined || Math.abs(line.amountCents) > Math.abs(largest.amountCents) ? line : largest,
    undefined,
  );
  if (!giant || lines.length < 4) return { lines, leftOut, questions: [] };
  const othersCents = sumOfCents(lines) - giant.amountCents;
  const othersSize = sumOf(lines, (line) => Math.abs(line.amountCents)) - Math.abs(giant.amountCents);
  const name = giant.text.supplier ?? "";
  const isLast = giant === lines[lines.length - 1];
  const isSum = isLast && giant.amountCents === othersCents && lines.length >= 6;
  const isGeneric = lines.length >= FEW_LINES && (name === "" || GENERIC.test(plain(name)));
  if (!(isSum || (lines.length >= FEW_LINES && Math.abs(giant.amountCents) > othersSize)))
    return { lines, leftOut, questions: [] };
  const values = {
    sheet: grid.sheet,
    cell: cellAddress(giant.row, (guess.columns.get("amount") ?? 0) + grid.left),
    row: giant.row,
    supplier: name,
    amountCents: giant.amountCents,
    othersCents,
  };
  const answer = choices.answers?.giantLine;
  const isKept = choices.answers?.suspectedTotal === "keep" || choices.keepRows?.includes(giant.row) === true;
  const isPlausible = !isSum && !isGeneric;
  const question: Question = isPlausible
    ? { code: "giantLine", values, rows: [giant.row], choices: ["keep", "leaveOut"] }
    : { code: "suspectedTotal", values, rows: [giant.row], choices: ["leaveOut", "keep"] };
  if (isKept || (isPlausible && answer !== "leaveOut")) return { lines, leftOut, questions: [question] };
  const row: LeftOutRow = {
    row: giant.row,
    reason: "suspectedTotal",
    amountCents: giant.amountCents,
    label: name === "" ? undefined : name,
  };
  return {
    lines: lines.filter((line) => line !== giant),
    leftOut: [...leftOut, row].sort((a, b) => a.row - b.row),
    questions: [question],
  };
}

/** Lines that repeat an earlier one word for word, left out where the buyer says so. */
export function siftRepeats(
  { lines, leftOut, questions }: SiftedLines,
  repeated: readonly number[],
  choices: ReadChoices,
): SiftedLines {
  if (choices.answers?.duplicates !== "leaveOut") return { lines, leftOut, questions };
  const rows = new Set(repeated.filter((row) => !choices.keepRows?.includes(row)));
  const out = lines
    .filter((line) => rows.has(line.row))
    .map((line): LeftOutRow => ({
      row: line.row,
      reason: "duplicate",
      amountCents: line.amountCents,
      label: line.text.supplier,
    }));
  return {
    lines: lines.filter((line) => !rows.has(line.row)),
    leftOut: [...leftOut, ...out].sort((a, b) => a.row - b.row),
    questions,
  };
}
