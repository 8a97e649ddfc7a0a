import type { CalcSheet, CalcTable } from "./calculation";
import type { Operand, Place } from "./operands";
import type { Structured } from "./structured";
import { ERRORS, numberText } from "./values";

/** The cells that "Table[…]" means, seen from a cell; `#REF!` when the table or column is not there, `#VALUE!` for "this row" outside the table. */
export function areaOfStructured(name: string, what: Structured, place: Place): Operand {
  const found = name === "" ? tableAround(place) : place.calculation.tableNamed(name);
  if (!found) return name === "" ? ERRORS.ref : ERRORS.name;
  const { sheet, table } = found;
  const columns = columnsOf(sheet, table, what.columns);
  const rows = rowsOf(table, what, place);
  if (!columns || rows === "absent") return ERRORS.ref;
  if (!rows) return ERRORS.value;
  return place.calculation.reference(sheet, rows[0], columns[0], rows[1], columns[1]);
}

function tableAround({ sheet, row, column }: Place): { sheet: CalcSheet; table: CalcTable } | undefined {
  const table = sheet.tables.find(({ area }) => row >= area.top && row < area.top + area.rows && column >= area.left && column < area.left + area.columns);
  return table && { sheet, table };
}

function columnsOf(sheet: CalcSheet, { area, hasHeaders }: CalcTable, names: Structured["columns"]): [number, number] | undefined {
  if (!names) return [area.left, area.left + area.columns - 1];
  const places = names.map((name) => {
    const wanted = name.toLowerCase();
    for (let column = area.left; column < area.left + area.columns; column++) {
      const value = hasHeaders ? (sheet.cells.cell(area.top, column)?.value ?? null) : null;
      const header = typeof value === "number" ? numberText(value) : typeof value === "string" ? value : `Column${column - area.left + 1}`;
      if (header.toLowerCase() === wanted) return column;
    }
    return undefined;
  });
  const [first, last] = places;
  return first === undefined || last === undefined ? undefined : [Math.min(first, last), Math.max(first, last)];
}

function rowsOf({ area, hasHeaders, showTotals }: CalcTable, { parts }: Structured, { row }: Place): [number, number] | "absent" | undefined {
  const bottom = area.top + area.rows - 1;
  const first = area.top + (hasHeaders ? 1 : 0);
  const last = bottom - (showTotals ? 1 : 0);
  const has = (part: Structured["parts"][number]): boolean => parts.includes(part);
  if (has("#this row")) return row >= first && row <= last ? [row, row] : undefined;
  if (has("#all")) return [area.top, bottom];
  const data = parts.length === 0 || has("#data");
  if (has("#headers")) return hasHeaders ? [area.top, data ? last : has("#totals") ? bottom : area.top] : "absent";
  if (has("#totals")) return showTotals ? [data ? first : bottom, bottom] : "absent";
  return [first, Math.max(first, last)];
}
