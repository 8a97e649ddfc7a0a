import type { Question } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";
import { receiptSign, unknownDirection } from "../direction/receipts";
import type { ReadRows } from "../rows/lines";
import { rowAsker } from "./asking";

/** What a person should decide about receipts, credit notes told by their description, and directions in words that are not known. */
export function directionQuestions(table: Understanding, rows: ReadRows): Question[] {
  const about = rowAsker(table);
  const { values, grid, firstLine, end, direction } = table;
  const isUnknown = unknownDirection(table);
  const unknown: number[] = [];
  if (direction && direction.unknown.length > 0)
    for (let index = firstLine; index < end; index++)
      if (isUnknown(values[index] ?? [])) unknown.push(index + grid.top);
  const first = rows.receiptRows[0];
  const sign = first === undefined ? undefined : receiptSign(table)(values[first - grid.top] ?? []);
  return [
    ...about("notAwarded", rows.notAwardedRows, ["leaveOut", "keep"], {}, "supplier"),
    ...about("receipts", rows.receiptRows, ["leaveOut", "keep"], {}, sign === "sign" ? "sign" : "amount"),
    ...about("labelCredits", rows.creditRows, ["subtract", "asWritten"], {}, "label"),
    ...about(
      "unknownDirections",
      unknown,
      ["count", "subtract", "leaveOut"],
      {
        words: (direction?.unknown ?? []).slice(0, WORDS_NAMED).join(", "),
      },
      "sign",
    ),
  ];
}

const WORDS_NAMED = 6;
