import type { Operand, Reference } from "./operands";
import type { Place } from "./running";
import type { CalcSheet, CalcTable } from "./sheets";
import type { Structured } from "./text/structured";
import { ERRORS, numberText } from "./values";

interface Resolved {
  readonly shape: number;
  readonly sheet: CalcSheet;
  readonly table: CalcTable;
  readonly columns: readonly [number, number] | undefined;
}
/** Where each structured reference was last found; good until tables or headers change. */
const resolved = new WeakMap<Structured, Resolved>();

/** The cells that "Table[…]" means, seen from a cell; `#REF!` when the table or column is not there, `#VALUE!` for "this row" outside the table. */
export function areaOfStructured(name: string, what: Structured, place: Place): Operand {
  const target = resolve(name, what, place);
  if (!target) return name === "" ? ERRORS.ref : ERRORS.name;
  const { sheet, table, columns } = target;
  const rows = rowsOf(table, what, place);
  if (!columns || rows === "absent") return ERRORS.ref;
  if (!rows) return ERRORS.value;
  return place.calculation.reference(sheet, rows[0], columns[0], rows[1], columns[1]);
}

function resolve(name: string, what: Structured, place: Place): Resolved | undefined {
  const known = resolved.get(what);
  if (
    known?.shape === place.calculation.shape &&
    (name !== "" || (known.sheet === place.sheet && covers(known.table, place)))
  )
    return known;
  const target = name === "" ? tableAround(place) : place.calculation.tableNamed(name);
  if (!target) return undefined;
  const now = {
    shape: place.calculation.shape,
    ...target,
    columns: columnsOf(target.sheet, target.table, what.columns),
  };
  resolved.set(what, now);
  return now;
}

/** The lines of data of a table. */
export function tableData(
  { sheet, table }: { readonly sheet: CalcSheet; readonly table: CalcTable },
  place: Place,
): Reference {
  const { area, hasHeaders, showTotals } = table;
  const top = area.top + (hasHeaders ? 1 : 0);
  const bottom = Math.max(top, area.top + area.rows - 1 - (showTotals ? 1 : 0));
  return place.calculation.reference(sheet, top, area.left, bottom, area.left + area.columns - 1);
}

function covers({ area }: CalcTable, { row, column }: Place): boolean {
  return row >= area.top && row < area.top + area.rows && column >= area.left && column < area.left + area.columns;
}

function tableAround(place: Place): { sheet: CalcSheet; table: CalcTable } | undefined {
  const table = place.sheet.tables.find((one) => covers(one, place));
  return table && { sheet: place.sheet, table };
}

function columnsOf(
  sheet: CalcSheet,
  { area, hasHeaders }: CalcTable,
  names: Structured["columns"],
): [number, number] | undefined {
  if (!names) return [area.left, area.left + area.columns - 1];
  const places = names.map((name) => {
    const wanted = name.toLowerCase();
    for (let column = area.left; column < area.left + area.columns; column++) {
      const value = hasHeaders ? (sheet.cells.cell(area.top, column)?.value ?? null) : null;
      const header =
        typeof value === "number"
          ? numberText(value)
          : typeof value === "string"
            ? value
            : `Column${column - area.left + 1}`;
      if (header.toLowerCase() === wanted) return column;
    }
    return undefined;
  });
  const [first, last] = places;
  return first === undefined || last === undefined ? undefined : [Math.min(first, last), Math.max(first, last)];
}

function rowsOf(
  { area, hasHeaders, showTotals }: CalcTable,
  { parts }: Structured,
  { row }: Place,
): [number, number] | "absent" | undefined {
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
