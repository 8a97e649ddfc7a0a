import { keepRows, tableHeadedAt, textsIn } from "../edits/filter";
import type { Grid } from "../grid/grid";
import type { Words } from "./context";
import type { Choice } from "./Menu";

/** More choices than this would be too long a list. */
const MOST_TEXTS = 300;

/** What the arrow in a table's header offers: sort by the column, keep the rows with one of its values, show all again. */
export function filterChoices(grid: Grid, words: Words): Choice[] {
  const { row, column } = grid.selection.cursor;
  const table = tableHeadedAt(grid.sheet, row, column);
  if (!table) return [];
  const keep = (text: string | undefined): void => {
    keepRows(grid.book, grid.sheet, table, column, text, grid.language);
    grid.editor.focus();
  };
  const sort = (name: "sortAscending" | "sortDescending"): Choice => ({
    label: words.menu[name],
    run: () => {
      grid.run(name);
      grid.editor.focus();
    },
  });
  return [
    sort("sortAscending"),
    sort("sortDescending"),
    { label: words.filterAll, divided: true, run: () => keep(undefined) },
    ...textsIn(grid.book, grid.sheet, table, column, grid.language)
      .slice(0, MOST_TEXTS)
      .map((text, index): Choice => ({ label: text || words.blanks, divided: index === 0, run: () => keep(text) })),
  ];
}
