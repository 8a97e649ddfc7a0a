import type { Area, Sheet, Table } from "../../book/model";
import { autoFilter, filterOf, refilter } from "./autoFilter";
import { ExcelError } from "../protocol/errors";
import { EventNumber, listening } from "../protocol/events";
import type { ExcelObject, Property } from "../protocol/object";
import { readArea, splitAddress, type Place } from "../protocol/place";
import { requireUnprotected, type Session } from "../protocol/session";
import { sorting } from "./sorting";
import { tableColumns } from "./tableColumns";
import { tableRows } from "./tableRows";

/** Excel.Table */
export function table(session: Session, sheet: Sheet, it: Table): ExcelObject {
  const part = (area: Area): ExcelObject => session.make.range({ sheet, area });
  return {
    type: "Table",
    identity: () => ({ Id: it.id }),
    properties: {
      Id: { get: () => it.id },
      Name: { get: () => it.name, set: (name) => rename(session, it, name) },
      Style: { get: () => it.style, set: (style) => void (it.style = String(style)) },
      ShowTotals: { get: () => it.showTotals, set: (show) => showTotals(session, sheet, it, show === true) },
      ShowHeaders: { get: () => it.hasHeaders },
      ShowBandedRows: toggle(sheet, it, "showBandedRows"),
      ShowFilterButton: toggle(sheet, it, "showFilterButton"),
    },
    objects: {
      Columns: () => tableColumns(session, sheet, it),
      Rows: () => tableRows(session, sheet, it),
      AutoFilter: () => autoFilter(session, sheet, it),
      Sort: () => sorting(session, "TableSort", () => ({ sheet, area: bodyArea(it) })),
      Worksheet: () => session.make.worksheet(sheet),
    },
    methods: {
      GetRange: () => part(it.area),
      ClearFilters: () => {
        filterOf(session, it.id).criteria.clear();
        refilter(session, sheet, it);
      },
      ReapplyFilters: () => refilter(session, sheet, it),
      GetHeaderRowRange: () => part(headerArea(it)),
      GetDataBodyRange: () => part(bodyArea(it)),
      GetTotalRowRange: () => part(totalArea(it)),
      Resize: (given) =>
        resize(sheet, it, given.range(0) ?? { sheet, area: readArea(splitAddress(given.text(0)).rest) }),
      ConvertToRange: () => {
        requireUnprotected(sheet);
        const { area } = it;
        session.book.dropTable(sheet, it);
        return part(area);
      },
      Delete: () => {
        requireUnprotected(sheet);
        const { area } = it;
        session.book.dropTable(sheet, it);
        session.book.clear(sheet, area, "all", "addin");
      },
      ...listening(session.events, it.id, {
        DataChanged: EventNumber.tableChanged,
        SelectionChanged: EventNumber.tableSelectionChanged,
      }),
    },
  };
}

function headerArea({ area, hasHeaders }: Table): Area {
  if (!hasHeaders) throw new ExcelError("ItemNotFound");
  return { ...area, rows: 1 };
}

function bodyArea({ area, hasHeaders, showTotals }: Table): Area {
  const top = area.top + (hasHeaders ? 1 : 0);
  return { ...area, top, rows: Math.max(1, area.top + area.rows - (showTotals ? 1 : 0) - top) };
}

function totalArea({ area, showTotals }: Table): Area {
  if (!showTotals) throw new ExcelError("ItemNotFound");
  return { ...area, top: area.top + area.rows - 1, rows: 1 };
}

function toggle(sheet: Sheet, it: Table, name: "showBandedRows" | "showFilterButton"): Property {
  return {
    get: () => it[name],
    set: (value) => {
      requireUnprotected(sheet);
      it[name] = value === true;
    },
  };
}

/** A table's name follows the rules of defined names and stands alone in the workbook. */
function rename(session: Session, it: Table, given: unknown): void {
  const name = typeof given === "string" ? given : "";
  if (name === it.name) return;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255 || readArea(name))
    throw new ExcelError("InvalidArgument");
  const lower = name.toLowerCase();
  const taken = session.book.sheets.some((sheet) =>
    sheet.tables.some((other) => other !== it && other.name.toLowerCase() === lower),
  );
  if (taken || session.book.names.some((other) => other.name.toLowerCase() === lower))
    throw new ExcelError("ItemAlreadyExists");
  it.name = name;
}

/** The total row is put below the data, pushing down what stands there; its first cell says "Total". */
function showTotals(session: Session, sheet: Sheet, it: Table, show: boolean): void {
  requireUnprotected(sheet);
  if (show === it.showTotals) return;
  const { area } = it;
  if (show) {
    session.book.insertRows(sheet, area.top + area.rows, 1, "addin");
    it.area = { ...area, rows: area.rows + 1 };
    it.showTotals = true;
    session.book.setCells(sheet, area.top + area.rows, area.left, [[{ value: "Total" }]], "addin");
    return;
  }
  it.showTotals = false;
  session.book.deleteRows(sheet, area.top + area.rows - 1, 1, "addin");
  it.area = { ...area, rows: area.rows - 1 };
}

function resize(sheet: Sheet, it: Table, to: Omit<Place, "area"> & { readonly area: Area | undefined }): void {
  requireUnprotected(sheet);
  const { area } = to;
  if (!area || to.sheet !== sheet || area.top !== it.area.top || area.rows < 2) throw new ExcelError("InvalidArgument");
  it.area = area;
}
