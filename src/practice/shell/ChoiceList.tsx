import { useState } from "react";
import type { Grid } from "../grid/grid";
import { cellArea } from "../grid/selection";
import { choicesOf, validationAt } from "../grid/looks/validation";
import { useWords } from "./context";
import { Menu } from "./Menu";

/** The arrow beside an active cell whose rule is a list, and the list that it opens. */
export function ChoiceList({ grid }: { readonly grid: Grid }) {
  const words = useWords();
  const [open, setOpen] = useState<{ x: number; y: number }>();
  const { cursor } = grid.selection;
  const rule = validationAt(grid.sheet, cursor.row, cursor.column);
  const choices =
    rule && rule.showDropDown !== false ? choicesOf(grid.book, grid.sheet, rule, grid.language) : undefined;
  if (!choices || grid.editor.editing) return null;
  const box = grid.view.boxOf(cellArea(grid.sheet, cursor));
  const right = box.left + box.width;
  if (
    box.top < 20 ||
    right < 40 ||
    box.top > grid.view.scroller.clientHeight - 10 ||
    right > grid.view.scroller.clientWidth - 4
  )
    return null;
  return (
    <>
      <button
        type="button"
        className="choices"
        tabIndex={-1}
        aria-label={words.choices}
        style={{ left: right, top: box.top, height: box.height }}
        onClick={(event) => {
          const at = event.currentTarget.getBoundingClientRect();
          setOpen({ x: at.left - box.width, y: at.bottom });
        }}
      >
        ▾
      </button>
      {open && (
        <Menu
          label={words.choices}
          x={open.x}
          y={open.y}
          onClose={() => setOpen(undefined)}
          choices={choices.map((label) => ({
            label,
            run: () => {
              grid.put(cursor.row, cursor.column, label);
              grid.editor.focus();
            },
          }))}
        />
      )}
    </>
  );
}
