import { say } from "../../texts/say";
import { common } from "../grid/area";
import { shown } from "../../workbook/book/display";
import type { Grid } from "../grid/grid";
import { useWords } from "./context";
import { useTold } from "./useTold";

/** Beyond this many cells nothing is summed while the selection moves. */
const MOST_CELLS = 400_000;

/** Sum, average and count of the numbers selected, as at the foot of Excel's window. */
export function Status({ grid }: { readonly grid: Grid }) {
  const words = useWords();
  const { sum, numbers, filled } = totals(grid);
  const { cursor } = grid.selection;
  const format = grid.sheet.format(cursor.row, cursor.column).numberFormat ?? "General";
  const text = (value: number): string =>
    shown(
      Number(value.toFixed(6)),
      format === "General" || format === "@" ? (Number.isInteger(value) ? "#,##0" : "#,##0.00") : format,
      grid.language,
      grid.book.date1904,
    ).text;
  const parts =
    filled < 2
      ? []
      : [
          ...(numbers > 0 ? [say(words.average, { value: text(sum / numbers) }, grid.language)] : []),
          say(words.count, { value: filled }, grid.language),
          ...(numbers > 0 ? [say(words.sum, { value: text(sum) }, grid.language)] : []),
        ];
  useTold(parts.join(" "), "selection");
  return (
    <p className="status">
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </p>
  );
}

function totals({ sheet, selection }: Grid): { sum: number; numbers: number; filled: number } {
  const totals = { sum: 0, numbers: 0, filled: 0 };
  const used = sheet.usedArea(true);
  const area = used && common(used, selection.area);
  if (!area || area.rows * area.columns > MOST_CELLS) return totals;
  for (let row = area.top; row < area.top + area.rows; row++) {
    if (sheet.isRowHidden(row)) continue;
    for (let column = area.left; column < area.left + area.columns; column++) {
      const value = sheet.value(row, column);
      if (value === null) continue;
      totals.filled++;
      if (typeof value !== "number") continue;
      totals.numbers++;
      totals.sum += value;
    }
  }
  return totals;
}
