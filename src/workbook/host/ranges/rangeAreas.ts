import type { Area, Sheet } from "../../book/model";
import { isSteps, type Steps } from "../../steps";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import { fullAddress, type Place } from "../protocol/place";
import { placeOf, type Tracked } from "../protocol/references";
import type { Session } from "../protocol/session";
import { together } from "../protocol/together";
import { CHANGES } from "./rangeChanges";
import { rangeFormat } from "../looks/rangeFormat";

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
      IsEntireColumn: { get: () => places().every(({ area }) => area.rows === MAX_ROWS) },
      IsEntireRow: { get: () => places().every(({ area }) => area.columns === MAX_COLUMNS) },
      AreaCount: { get: () => places().length },
      CellCount: { get: () => places().reduce((sum, { area }) => sum + area.rows * area.columns, 0) },
      _ReferenceId: { get: () => reference ?? "" },
    },
    objects: {
      Areas: () => areaCollection(session, places),
      Worksheet: () => session.make.worksheet(sheet),
      Format: () => together(() => places().map((place) => rangeFormat(session, () => place))),
    },
    methods: {
      _KeepReference: () => void (reference ??= session.references.keep(object, cells)),
      ...onEach(session, places),
    },
  };
  return object;
}

/** Members that are carried out on each block, as on a range. */
function onEach(session: Session, places: () => Place[]): NonNullable<ExcelObject["methods"]> {
  return Object.fromEntries(
    ["Clear", "CopyFrom"].map((name) => [name, (given: Arguments) => onEachPlace(session, places(), name, given)]),
  );
}

function* onEachPlace(session: Session, places: readonly Place[], name: string, given: Arguments): Steps {
  for (const place of places) {
    const steps = CHANGES[name]?.(session, place, given);
    if (isSteps(steps)) yield* steps;
  }
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
