import type { CellValue, Grid } from "../../reading/cells/grid";
import { textsOf } from "../../texts";

const TITLES: ReadonlySet<CellValue> = new Set(
  (["fr", "en"] as const).map((language) => textsOf(language).sourcing.directory.title),
);
const TITLE_ROWS = 5;

/** Whether a sheet is a directory that another buyer shared: its title says so, in either language. */
export const isDirectory = ({ values }: Grid): boolean =>
  values
    .slice(0, TITLE_ROWS)
    .some((row) => row.some((cell) => TITLES.has(typeof cell === "string" ? cell.trim() : cell)));
