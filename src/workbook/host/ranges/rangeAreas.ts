import type { Area, Sheet } from "../../book/model";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import { fullAddress, type Place } from "../protocol/place";
import { placeOf, type Tracked } from "../protocol/references";
import type { Session } from "../protocol/session";

/** Excel.RangeAreas: several blocks of one sheet. */
export function rangeAreas(session: Session, sheet: Sheet, areas: readonly Area[]): ExcelObject {
  const cells: Tracked[] = areas.map((area) => ({ sheet, area }));
  const places = (): Place[] => cells.filter(({ area }) => area).map(placeOf);
  let reference: string | undefined;
  const object: ExcelObject = {
    type: "RangeAreas",
    identity: () => (reference === undefined ? {} : { _ReferenceId: reference }),
    properties: {
      Address: {
        get: () =>
          places()
            .map((place) => fullAddress(place))
            .join(","),
      },
      AreaCount: { get: () => places().length },
      CellCount: { get: () => places().reduce((sum, { area }) => sum + area.rows * area.columns, 0) },
      _ReferenceId: { get: () => reference ?? "" },
    },
    objects: { Areas: () => areaCollection(session, places), Worksheet: () => session.make.worksheet(sheet) },
    methods: { _KeepReference: () => void (reference ??= session.references.keep(object, cells)) },
  };
  return object;
}

function areaCollection(session: Session, places: () => Place[]): ExcelObject {
  const items = (): ExcelObject[] => places().map((place) => session.make.range(place));
  return {
    type: "RangeCollection",
    items,
    methods: {
      GetCount: () => places().length,
      GetItemAt: (given) => {
        const item = items()[given.whole(0)];
        if (!item) throw new ExcelError("ItemNotFound");
        return item;
      },
    },
  };
}
