import type { Axis, Sheet } from "../../book/model";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import { readArea, splitAddress } from "../protocol/place";
import type { Session } from "../protocol/session";

const KEYS = { row: "rowBreaks", column: "columnBreaks" } as const;

/** Excel.PageBreakCollection: horizontal ones come before a row, vertical ones before a column. */
export function pageBreaks(session: Session, sheet: Sheet, axis: Axis): ExcelObject {
  const all = (): readonly number[] => sheet.pageSetup[KEYS[axis]] ?? [];
  const put = (places: readonly number[]): void =>
    void (sheet.pageSetup = { ...sheet.pageSetup, [KEYS[axis]]: places.length > 0 ? places : undefined });
  const made = (place: number): ExcelObject =>
    pageBreak(session, sheet, axis, place, () => put(all().filter((one) => one !== place)));
  const at = (index: number): ExcelObject => {
    const place = all()[index];
    if (place === undefined) throw new ExcelError("ItemNotFound");
    return made(place);
  };
  return {
    type: "PageBreakCollection",
    items: () => all().map(made),
    item: (key) => (typeof key === "number" ? at(key) : at(all().indexOf(Number(key)))),
    methods: {
      GetCount: () => all().length,
      Add: (given) => {
        const place = placeOf(given, axis);
        put([...new Set([...all(), place])].sort((a, b) => a - b));
        return made(place);
      },
      RemovePageBreaks: () => put([]),
    },
  };
}

/** Nothing comes before the first row or column: a page cannot begin there anew. */
function placeOf(given: Arguments, axis: Axis): number {
  const area = given.range(0)?.area ?? readArea(splitAddress(given.text(0)).rest);
  const place = axis === "row" ? area?.top : area?.left;
  if (!place) throw given.invalid();
  return place;
}

/** Excel.PageBreak */
function pageBreak(session: Session, sheet: Sheet, axis: Axis, place: number, drop: () => void): ExcelObject {
  const [row, column] = axis === "row" ? [place, 0] : [0, place];
  return {
    type: "PageBreak",
    identity: () => ({ _Id: String(place) }),
    properties: { RowIndex: { get: () => row }, ColumnIndex: { get: () => column } },
    methods: {
      Delete: drop,
      GetCellAfterBreak: () => session.make.range({ sheet, area: { top: row, left: column, rows: 1, columns: 1 } }),
    },
  };
}
