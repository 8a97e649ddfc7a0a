import { useEffect } from "react";
import { addressOf } from "../grid/area";
import { messageOf, shown } from "../../workbook/book/display";
import type { Grid } from "../grid/grid";
import { useWords } from "./context";
import { useTold } from "./useTold";

/** The active cell in words, for those who do not see the sheet. */
export function CellNote({ grid }: { readonly grid: Grid }) {
  const words = useWords();
  const { row, column } = grid.selection.cursor;
  const value = grid.sheet.value(row, column);
  const { text } = shown(
    value,
    grid.sheet.format(row, column).numberFormat ?? "General",
    grid.language,
    grid.book.date1904,
  );
  const address = addressOf(grid.selection.area);
  const told = `${address} ${text} ${messageOf(value) ?? ""}`;
  useTold(told, "cell");
  useEffect(() => grid.editor.element.setAttribute("aria-label", address), [grid, address]);
  return (
    <p id="grid-cell" className="unseen">
      {told}
      <span className="unseen">{words.cellHint}</span>
    </p>
  );
}
