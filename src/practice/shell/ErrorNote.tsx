import type { Grid } from "../grid/grid";
import { cellArea } from "../grid/selection";
import { messageOf } from "../../workbook/book/display";

/** What a function says of its error, under the active cell. */
export function ErrorNote({ grid }: { readonly grid: Grid }) {
  const { cursor } = grid.selection;
  const message = messageOf(grid.sheet.value(cursor.row, cursor.column));
  if (message === undefined || grid.editor.editing) return null;
  const box = grid.view.boxOf(cellArea(grid.sheet, cursor));
  const { clientWidth, clientHeight } = grid.view.scroller;
  if (box.top < 20 || box.top > clientHeight - 10 || box.left > clientWidth - 40) return null;
  return (
    <p
      role="note"
      className="error-note"
      style={{ left: Math.max(4, Math.min(box.left, clientWidth - 330)), top: box.top + box.height + 4 }}
    >
      {message}
    </p>
  );
}
