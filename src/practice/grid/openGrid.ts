import type { Language } from "../../workbook/book/display";
import type { Book } from "../../workbook/book/model";
import { Clipboard } from "./clipboard";
import { Grid, type GridEvents } from "./grid";
import { keys } from "./keys";
import { pointing } from "./pointing";

/** A sheet to work on, with pointer, keyboard and clipboard. */
export function openGrid(book: Book, language: Language, events: GridEvents): Grid {
  const grid = new Grid(book, language, events);
  const clipboard = new Clipboard(grid);
  grid.onCancel = () => clipboard.forget();
  pointing(grid);
  keys(grid);
  return grid;
}
