import type { Grid } from "./grid";

type Step = readonly [down: number, right: number];
const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The keyboard of Excel, on the box that holds the focus. */
export function keys(grid: Grid): void {
  grid.editor.element.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (grid.editor.editing ? editingKey(grid, event) : restingKey(grid, event)) event.preventDefault();
  });
}

function editingKey(grid: Grid, event: KeyboardEvent): boolean {
  const { key } = event;
  if (key === "Escape") return done(() => grid.cancel());
  if (key === "Enter" && event.altKey) return done(() => grid.editor.insert("\n", 0));
  if (key === "Enter") return done(() => grid.commit() && grid.move(event.shiftKey ? -1 : 1, 0, false));
  if (key === "Tab") return done(() => grid.commit() && grid.move(0, event.shiftKey ? -1 : 1, false));
  const arrow = ARROWS[key];
  return arrow && grid.editor.editing?.overwrites && !grid.editor.text.startsWith("=")
    ? done(() => grid.commit() && grid.move(...arrow, false))
    : false;
}

function restingKey(grid: Grid, event: KeyboardEvent): boolean {
  const { key, shiftKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[key];
  if (arrow) return done(() => (control ? grid.jump(...arrow, shiftKey) : grid.move(...arrow, shiftKey)));
  if (key === "F9") return done(() => grid.book.recalculateFunctions());
  if (control) return controlKey(grid, event);
  switch (key) {
    case "Enter":
      return done(() => grid.move(shiftKey ? -1 : 1, 0, false));
    case "Tab":
      return done(() => grid.move(0, shiftKey ? -1 : 1, false));
    case "F2":
      return done(() => grid.edit());
    case "Delete":
    case "Backspace":
      return done(() => grid.run("clear"));
    case "Home":
      return done(() => grid.goTo({ row: grid.selection.end.row, column: 0 }, shiftKey));
    case "PageDown":
      return done(() => grid.page(1, shiftKey));
    case "PageUp":
      return done(() => grid.page(-1, shiftKey));
    case "Escape":
      return done(() => grid.cancel());
    case "ContextMenu":
    case "F10":
      return key === "ContextMenu" || shiftKey ? done(() => grid.openMenu()) : false;
    case " ":
      return shiftKey ? done(() => grid.selectRows(grid.selection.cursor.row, grid.selection.cursor.row)) : false;
    default:
      return false;
  }
}

function controlKey(grid: Grid, event: KeyboardEvent): boolean {
  switch (event.key.toLowerCase()) {
    case "z":
      return done(() => grid.run(event.shiftKey ? "redo" : "undo"));
    case "y":
      return done(() => grid.run("redo"));
    case "a":
      return done(() => grid.selectAll());
    case "b":
    case "g":
      return done(() => grid.run("bold"));
    case "i":
      return done(() => grid.run("italic"));
    case "d":
      return done(() => grid.run("fillDown"));
    case "home":
      return done(() => grid.goTo({ row: 0, column: 0 }, event.shiftKey));
    case "end":
      return done(() => grid.goTo(grid.lastUsed(), event.shiftKey));
    case " ":
      return done(() => grid.selectColumns(grid.selection.cursor.column, grid.selection.cursor.column));
    case "pagedown":
      return done(() => grid.turnSheet(1));
    case "pageup":
      return done(() => grid.turnSheet(-1));
    default:
      return false;
  }
}

function done(run: () => unknown): true {
  run();
  return true;
}
