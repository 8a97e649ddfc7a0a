import { cellAddress } from "../../ground/address";
import type { LeftOutRow, PurchaseLine, Question, ReadChoices } from "../columns/purchases";
import { rowAsker, textAt } from "../questions/asking";
import type { SiftedLines } from "../rows/suspects";
import type { Understanding } from "../columns/understanding";
import { coHolders, partsOf, repeatedAmounts, type EqualPart, type SharedAmount } from "./holders";
import { oldVersions } from "./versions";
import { sumOf } from "../../ground/money";

/** Lines of registers of contracts: old versions left out, an amount borne by several lines counted once. */
export function siftContracts(
  table: Understanding,
  lines: PurchaseLine[],
  leftOut: LeftOutRow[],
  choices: ReadChoices,
): SiftedLines {
  const current = withoutOldVersions(table, { lines, leftOut, questions: [] }, choices);
  return table.guess.columns.has("contract") ? withSharedAmounts(table, current, choices) : current;
}

function withoutOldVersions(
  table: Understanding,
  sifted: SiftedLines,
  { answers, keepRows }: ReadChoices,
): SiftedLines {
  const old = oldVersions(table, sifted.lines);
  if (!old) return sifted;
  const proposed = old.replace ? "leaveOut" : "keep";
  const question = askedAt(
    table,
    old.column,
    rowAsker(table)("oldVersions", old.rows, proposed === "keep" ? ["keep", "leaveOut"] : ["leaveOut", "keep"]),
  );
  const questions = [...sifted.questions, ...question];
  if ((answers?.oldVersions ?? proposed) === "keep") return { ...sifted, questions };
  const rowsToKeep = new Set(keepRows);
  const rows = new Set(old.rows.filter((row) => !rowsToKeep.has(row)));
  const out = sifted.lines
    .filter(({ row }) => rows.has(row))
    .map(({ row, amountCents, text }): LeftOutRow => ({
      row,
      reason: "oldVersion",
      amountCents,
      label: text.supplier,
    }));
  return {
    lines: sifted.lines.filter(({ row }) => !rows.has(row)),
    leftOut: [...sifted.leftOut, ...out].sort((a, b) => a.row - b.row),
    questions,
  };
}

function withSharedAmounts(table: Understanding, sifted: SiftedLines, { answers }: ReadChoices): SiftedLines {
  const holders = coHolders(sifted.lines);
  const repeated = repeatedAmounts(sifted.lines, new Set(holders.flatMap(({ lines }) => lines)));
  const counted = [
    ...((answers?.coHolders ?? "share") === "share" ? holders : []),
    ...(answers?.repeatedAmounts === "once" ? repeated : []),
  ];
  const parts = new Map(counted.flatMap((amount) => [...partsOf(amount)]));
  return {
    ...sifted,
    lines: parts.size === 0 ? sifted.lines : sifted.lines.map((line) => withPart(table, line, parts.get(line))),
    questions: [
      ...sifted.questions,
      ...sharedQuestion(table, "coHolders", holders, ["share", "each"]),
      ...sharedQuestion(table, "repeatedAmounts", repeated, ["keep", "once"]),
    ],
  };
}

function withPart(table: Understanding, line: PurchaseLine, part: EqualPart | undefined): PurchaseLine {
  if (!part) return line;
  const cell = cellAddress(line.row, (table.guess.columns.get("amount") ?? 0) + table.grid.left);
  return {
    ...line,
    amountCents: part.cents,
    sharedWith: part.sharedWith,
    amountNote: { kind: "shared", cell, value: textAt(table, line.row, "amount") },
  };
}

function sharedQuestion(
  table: Understanding,
  code: string,
  amounts: readonly SharedAmount[],
  choices: readonly string[],
): Question[] {
  return rowAsker(table)(
    code,
    amounts.flatMap(({ lines }) => lines.map(({ row }) => row)),
    choices,
    {
      contracts: amounts.length,
      contract: amounts[0]?.lines[0]?.text.contract ?? "",
      lines: amounts[0]?.lines.length ?? 0,
      repeatedCents: sumOf(amounts, ({ lines, cents }) => (lines.length - 1) * cents),
    },
  );
}

/** The question with the cell of a column that has no meaning as its example. */
function askedAt(table: Understanding, column: number, questions: readonly Question[]): Question[] {
  return questions.map((question) => {
    const row = question.rows?.[0] ?? 0;
    return {
      ...question,
      values: {
        ...question.values,
        cell: cellAddress(row, column + table.grid.left),
        header: table.looks[column]?.header ?? "",
      },
    };
  });
}
