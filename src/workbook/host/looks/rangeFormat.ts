import type { Area, Sheet } from "../../book/model";
import { borders } from "./borders";
import { textOf } from "../ranges/cells";
import type { ExcelObject } from "../protocol/object";
import { alignment, fill, font, protection, refuse, type Plain } from "./look";
import { intersection, type Place } from "../protocol/place";
import { requireUnprotected, type Session } from "../protocol/session";
import { sharedFormat } from "./sharedFormat";
import { shared } from "../protocol/sizes";

/** Excel.RangeFormat */
export function rangeFormat(session: Session, here: () => Place): ExcelObject {
  const plain = cellProperty(session, here);
  return {
    type: "RangeFormat",
    properties: {
      ...alignment(plain),
      ColumnWidth: {
        get: () =>
          shared(here().area.left, Math.min(here().area.columns, 512), (column) => here().sheet.columnWidth(column)),
        set: (width) =>
          changed(here(), ({ sheet, area }) =>
            session.book.setColumnWidth(sheet, area.left, area.columns, size(width)),
          ),
      },
      RowHeight: {
        get: () => shared(here().area.top, Math.min(here().area.rows, 4096), (row) => here().sheet.rowHeight(row)),
        set: (height) =>
          changed(here(), ({ sheet, area }) => session.book.setRowHeight(sheet, area.top, area.rows, size(height))),
      },
    },
    objects: {
      Fill: () =>
        fill(plain, () =>
          changed(here(), ({ sheet, area }) =>
            session.book.setFormat(
              sheet,
              area,
              { fill: undefined, pattern: undefined, patternColor: undefined },
              "addin",
            ),
          ),
        ),
      Font: () => font(plain),
      Borders: () => borders(session, here),
      Protection: () => ({ type: "FormatProtection", properties: protection(plain) }),
    },
    methods: {
      AutofitColumns: () => changed(here(), (place) => fitColumns(session, place)),
      AutofitRows: () =>
        changed(here(), ({ sheet, area }) =>
          session.book.setRowHeight(
            sheet,
            area.top,
            Math.min(area.rows, usedBottom(sheet, area) - area.top + 1),
            STANDARD_HEIGHT,
          ),
        ),
    },
  };
}

function cellProperty(session: Session, here: () => Place): Plain {
  return (key, missing, check) => ({
    get: () => sharedFormat(here(), (format) => format[key] ?? missing),
    set: (value) =>
      changed(here(), ({ sheet, area }) => session.book.setFormat(sheet, area, { [key]: check(value) }, "addin")),
  });
}

function changed(place: Place, change: (place: Place) => void): void {
  requireUnprotected(place.sheet);
  change(place);
}

const STANDARD_HEIGHT = 15;
const POINTS_PER_SIGN = 5.25;

/** As wide as the longest text of each column, by the number of its signs: the host has no fonts to measure with. */
function fitColumns(session: Session, { sheet, area }: Place): void {
  const used = intersection(area, sheet.usedArea(true) ?? area) ?? area;
  const show = textOf(session);
  for (let column = used.left; column < used.left + used.columns; column++) {
    let longest = 0;
    for (let row = used.top; row < used.top + used.rows; row++)
      longest = Math.max(longest, show(sheet, row, column).length);
    if (longest > 0) session.book.setColumnWidth(sheet, column, 1, Math.min(255, longest + 1.3) * POINTS_PER_SIGN);
  }
}

function usedBottom(sheet: Sheet, area: Area): number {
  const used = sheet.usedArea(false);
  return used ? Math.max(area.top, used.top + used.rows - 1) : area.top;
}

const size = (value: unknown): number => (typeof value === "number" && value >= 0 && value <= 1800 ? value : refuse());
