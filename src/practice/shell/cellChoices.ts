import type { CommandName } from "../edits/commands";
import type { Grid } from "../grid/grid";
import type { Words } from "./context";
import type { Choice } from "./Menu";

type MenuCommand = Extract<CommandName, keyof Words["menu"]>;
const ENTRIES: readonly (readonly [MenuCommand, "divided"?, string?])[] = [
  ["insertRows", "divided"],
  ["deleteRows"],
  ["insertColumns"],
  ["deleteColumns"],
  ["hideRows", "divided"],
  ["showRows"],
  ["hideColumns"],
  ["showColumns"],
  ["sortAscending", "divided"],
  ["sortDescending"],
  ["merge", "divided"],
  ["unmerge"],
  ["clear", "divided"],
];

/** What the right button offers on the selected cells. */
export function cellChoices(grid: Grid, words: Words): Choice[] {
  const clipboard = (name: "cut" | "copy"): Choice => ({
    label: words.menu[name],
    shortcut: name === "cut" ? "Ctrl+X" : "Ctrl+C",
    run: () => {
      grid.editor.focus();
      document.execCommand(name);
    },
  });
  const whole = { rows: grid.selection.area.columns > 10_000, columns: grid.selection.area.rows > 100_000 };
  const fits = (name: MenuCommand): boolean =>
    !(whole.rows && /Columns$/.test(name)) && !(whole.columns && /Rows$/.test(name));
  const commands = ENTRIES.filter(([name]) => fits(name)).map(([name, divided]): Choice => ({
    label: words.menu[name],
    divided: divided !== undefined,
    run: () => {
      grid.run(name);
      grid.editor.focus();
    },
  }));
  return [clipboard("cut"), clipboard("copy"), ...commands];
}
