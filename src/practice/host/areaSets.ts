import type { Area } from "../book/model";
import { intersection } from "./place";

/** What is left of an area when another is cut out of it: at most four blocks. */
export function without(area: Area, cut: Area): Area[] {
  const hole = intersection(area, cut);
  if (!hole) return [area];
  const [bottom, right] = [area.top + area.rows, area.left + area.columns];
  const [holeBottom, holeRight] = [hole.top + hole.rows, hole.left + hole.columns];
  return [
    { ...area, rows: hole.top - area.top },
    { ...area, top: holeBottom, rows: bottom - holeBottom },
    { ...hole, left: area.left, columns: hole.left - area.left },
    { ...hole, left: holeRight, columns: right - holeRight },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
