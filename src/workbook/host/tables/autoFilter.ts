import type { Area, Sheet, Table } from "../../book/model";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import { readArea, splitAddress } from "../protocol/place";
import type { Session } from "../protocol/session";
import type { ListFilter } from "../protocol/filterCriteria";
import { applyFilter, readCriteria } from "./filtering";

/** The filter of a list, known by the id of its table, or of the sheet for the one list that is no table. */
export function filterOf(session: Session, id: string): ListFilter {
  const known = session.filters.get(id) ?? { criteria: new Map() };
  session.filters.set(id, known);
  return known;
}

/** Rows of a list that a filter may hide: all but the header, and a table's total. */
const bodyOf = (area: Area, table: Table | undefined): Area => ({
  ...area,
  top: area.top + 1,
  rows: area.rows - 1 - (table?.showTotals ? 1 : 0),
});

/** Hides and shows the rows of a list again as its criteria say. */
export function refilter(session: Session, sheet: Sheet, table?: Table): void {
  const filter = filterOf(session, table?.id ?? sheet.id);
  const area = table?.area ?? filter.area;
  if (area) applyFilter(session, sheet, bodyOf(area, table), filter.criteria);
}

/** Excel.AutoFilter of a table, or of a sheet. */
export function autoFilter(session: Session, sheet: Sheet, table?: Table): ExcelObject {
  const filter = filterOf(session, table?.id ?? sheet.id);
  const area = (): Area | undefined => (table ? (table.showFilterButton ? table.area : undefined) : filter.area);
  const range = (): ExcelObject | undefined => {
    const here = area();
    return here && session.make.range({ sheet, area: here });
  };
  const clear = (): void => {
    filter.criteria.clear();
    refilter(session, sheet, table);
  };
  return {
    type: "AutoFilter",
    properties: {
      Enabled: { get: () => area() !== undefined },
      IsDataFiltered: { get: () => filter.criteria.size > 0 },
      Criteria: { get: () => [...filter.criteria.values()] },
    },
    methods: {
      Apply: (given) => {
        const wanted = given.range(0)?.area ?? readArea(splitAddress(given.text(0)).rest);
        if (!wanted) throw given.invalid();
        if (!table) filter.area = wanted;
        if (given.has(1) && given.has(2)) filter.criteria.set(given.whole(1), readCriteria(given, 2));
        refilter(session, sheet, table);
      },
      Reapply: () => refilter(session, sheet, table),
      ClearCriteria: clear,
      ClearColumnCriteria: (given) => {
        filter.criteria.delete(given.whole(0));
        refilter(session, sheet, table);
      },
      Remove: () => {
        clear();
        filter.area = undefined;
      },
      GetRange: () => {
        const found = range();
        if (!found) throw new ExcelError("ItemNotFound");
        return found;
      },
      GetRangeOrNullObject: range,
    },
  };
}

/** Excel.Filter: of one column of a table. */
export function columnFilter(session: Session, sheet: Sheet, table: Table, column: number): ExcelObject {
  const { criteria } = filterOf(session, table.id);
  const set = (one: ReturnType<typeof readCriteria>): void => {
    criteria.set(column, one);
    refilter(session, sheet, table);
  };
  return {
    type: "Filter",
    properties: { Criteria: { get: () => criteria.get(column) ?? null } },
    methods: {
      Apply: (given) => set(readCriteria(given, 0)),
      ApplyCustomFilter: (given) =>
        set({
          filterOn: "Custom",
          criterion1: given.text(0),
          criterion2: given.has(1) ? given.text(1) : null,
          operator: given.has(2) && given.text(2) === "Or" ? "Or" : "And",
        }),
      ApplyValuesFilter: (given) => {
        const values = given.raw(0);
        if (!Array.isArray(values)) throw given.invalid();
        set({ filterOn: "Values", values: values.map(String) });
      },
      Clear: () => {
        criteria.delete(column);
        refilter(session, sheet, table);
      },
    },
  };
}
