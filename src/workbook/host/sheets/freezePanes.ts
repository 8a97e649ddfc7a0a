import type { Sheet } from "../../book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import type { ExcelObject } from "../protocol/object";
import { readArea, splitAddress, type Place } from "../protocol/place";
import type { Session } from "../protocol/session";

/** Excel.WorksheetFreezePanes */
export function freezePanes(session: Session, sheet: Sheet): ExcelObject {
  const freeze = (rows: number, columns: number): void => {
    sheet.frozenRows = rows;
    sheet.frozenColumns = columns;
  };
  return {
    type: "WorksheetFreezePanes",
    methods: {
      FreezeRows: (given) => freeze(given.whole(0, 1), 0),
      FreezeColumns: (given) => freeze(0, given.whole(0, 1)),
      FreezeAt: (given) => {
        const area = given.range(0)?.area ?? readArea(splitAddress(given.text(0)).rest);
        if (!area) throw given.invalid();
        freeze(
          area.rows >= MAX_ROWS ? 0 : area.top + area.rows,
          area.columns >= MAX_COLUMNS ? 0 : area.left + area.columns,
        );
      },
      Unfreeze: () => freeze(0, 0),
      GetLocationOrNullObject: () => {
        const place = frozen(sheet);
        return place && session.make.range(place);
      },
    },
  };
}

function frozen(sheet: Sheet): Place | undefined {
  const { frozenRows, frozenColumns } = sheet;
  if (frozenRows === 0 && frozenColumns === 0) return undefined;
  return { sheet, area: { top: 0, left: 0, rows: frozenRows || MAX_ROWS, columns: frozenColumns || MAX_COLUMNS } };
}
