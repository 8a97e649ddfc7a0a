import type { Area, Chart } from "../../book/model";
import { fullAddress, type Place } from "../protocol/place";
import { valueOf } from "../ranges/cells";

/**
 * Series of a chart over a block, as Excel cuts it: a first row and a first column of texts are names, an empty corner makes both so;
 * by columns when there are at least as many rows as columns.
 */
export function seriesOf({ sheet, area }: Place, seriesBy: string): Chart["series"] {
  const isText = (row: number, column: number): boolean => typeof valueOf(sheet, row, column) === "string";
  const hasHeaders = area.rows > 1 && isText(area.top, area.left + area.columns - 1);
  const hasCategories = area.columns > 1 && isText(area.top + area.rows - 1, area.left);
  const body: Area = {
    top: area.top + (hasHeaders ? 1 : 0),
    left: area.left + (hasCategories ? 1 : 0),
    rows: area.rows - (hasHeaders ? 1 : 0),
    columns: area.columns - (hasCategories ? 1 : 0),
  };
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && body.rows >= body.columns);
  const address = (part: Area): string => fullAddress({ sheet, area: part }, true);
  const count = byColumns ? body.columns : body.rows;
  return Array.from({ length: count }, (_, i) => {
    const values = byColumns ? { ...body, left: body.left + i, columns: 1 } : { ...body, top: body.top + i, rows: 1 };
    const name = byColumns
      ? hasHeaders && valueOf(sheet, area.top, values.left)
      : hasCategories && valueOf(sheet, values.top, area.left);
    const categories = byColumns
      ? hasCategories && { ...values, left: area.left }
      : hasHeaders && { ...values, top: area.top };
    return {
      name: name === false ? "" : String(name),
      categories: categories ? address(categories) : "",
      values: address(values),
    };
  });
}
