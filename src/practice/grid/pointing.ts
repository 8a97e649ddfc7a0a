import { PIXELS_PER_POINT } from "./axis";
import { fitColumn } from "./looks/columnFit";
import { filling } from "./looks/filling";
import type { Grid } from "./grid";
import type { Spot } from "./sheetView";

type Drag = (spot: Spot, event: PointerEvent) => void;

/** What the pointer does on the sheet: select, extend, resize, fill, point at cells for a formula, open a cell. */
export function pointing(grid: Grid): void {
  const { stage } = grid.view;
  let drag: { move: Drag; end?: () => void } | undefined;

  stage.addEventListener("pointerdown", (event) => {
    if (event.target === grid.editor.element || (event.target instanceof Element && event.target.closest("button")))
      return;
    const spot = grid.view.spotAt(event.clientX, event.clientY);
    event.preventDefault();
    if (event.button === 2) return selectForMenu(grid, spot);
    if (event.button !== 0) return;
    drag = begin(grid, spot, event);
    if (drag) stage.setPointerCapture(event.pointerId);
    grid.editor.focus();
  });
  stage.addEventListener("pointermove", (event) => {
    const spot = grid.view.spotAt(event.clientX, event.clientY);
    if (drag) return drag.move(spot, event);
    stage.style.cursor =
      spot.edge === undefined
        ? onHandle(grid, event)
          ? "crosshair"
          : spot.zone === "cells"
            ? "cell"
            : "default"
        : spot.zone === "columns"
          ? "col-resize"
          : "row-resize";
  });
  const end = (): void => {
    drag?.end?.();
    drag = undefined;
  };
  stage.addEventListener("pointerup", end);
  stage.addEventListener("pointercancel", end);
  stage.addEventListener("dblclick", (event) => {
    const spot = grid.view.spotAt(event.clientX, event.clientY);
    if (spot.edge !== undefined && spot.zone === "columns") return fitColumn(grid, spot.edge);
    if (spot.zone === "cells" && event.target !== grid.editor.element) grid.edit();
  });
}

function begin(grid: Grid, spot: Spot, event: PointerEvent): { move: Drag; end?: () => void } | undefined {
  if (spot.edge !== undefined) return resizing(grid, spot, event);
  if (spot.zone === "cells" && grid.pointAt(spot, spot)) return { move: (to) => void grid.pointAt(spot, to) };
  if (!grid.commit()) return undefined;
  if (onFilterArrow(event)) return void grid.openFilter(spot, event.clientX, event.clientY);
  if (onHandle(grid, event)) return filling(grid);
  if (spot.zone === "corner") return void grid.selectAll();
  if (spot.zone !== "cells") return lines(grid, spot, event.shiftKey);
  const start = event.shiftKey ? grid.selection.cursor : spot;
  grid.select(start, spot);
  return { move: (to) => grid.select(start, to) };
}

function lines(grid: Grid, spot: Spot, extend: boolean): { move: Drag } {
  const { cursor } = grid.selection;
  const first = spot.zone === "columns" ? (extend ? cursor.column : spot.column) : extend ? cursor.row : spot.row;
  const select = (to: Spot): void =>
    spot.zone === "columns" ? grid.selectColumns(first, to.column) : grid.selectRows(first, to.row);
  select(spot);
  return { move: select };
}

function resizing(grid: Grid, spot: Spot, event: PointerEvent): { move: Drag } {
  const index = spot.edge ?? 0;
  const across = spot.zone === "columns";
  const from = across ? event.clientX : event.clientY;
  const size = (across ? grid.view.axes.columns : grid.view.axes.rows).size(index);
  return {
    move: (_, { clientX, clientY }) =>
      grid.resize(
        across ? "column" : "row",
        index,
        Math.max(4, size + (across ? clientX : clientY) - from) / PIXELS_PER_POINT,
      ),
  };
}

/** The little square at the lower right of the selection. */
function onHandle(grid: Grid, event: PointerEvent): boolean {
  const box = grid.view.boxOf(grid.selection.area);
  const stage = grid.view.stage.getBoundingClientRect();
  return (
    Math.abs(event.clientX - stage.left - box.left - box.width) < 5 &&
    Math.abs(event.clientY - stage.top - box.top - box.height) < 5
  );
}

function onFilterArrow({ target, clientX }: PointerEvent): boolean {
  const cell = target instanceof Element ? target.closest(".cell.filter") : null;
  return cell !== null && cell.getBoundingClientRect().right - clientX < 19;
}

/** The right button selects what it falls on, unless that is selected already. */
function selectForMenu(grid: Grid, spot: Spot): void {
  if (!grid.commit()) return;
  const { area } = grid.selection;
  const within =
    (spot.zone === "rows" || (spot.column >= area.left && spot.column < area.left + area.columns)) &&
    (spot.zone === "columns" || (spot.row >= area.top && spot.row < area.top + area.rows));
  if (spot.zone === "columns" && !(within && area.rows > 100_000)) grid.selectColumns(spot.column, spot.column);
  else if (spot.zone === "rows" && !(within && area.columns > 10_000)) grid.selectRows(spot.row, spot.row);
  else if (!within) grid.select(spot);
}
