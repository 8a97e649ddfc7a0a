import { overlaps } from "../../book/areas";
import type { Area, Sheet } from "../../book/model";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import { fullAddress, type Place } from "../protocol/place";
import { placeOf, type Tracked } from "../protocol/references";
import type { Session } from "../protocol/session";

type Reading = (session: Session, place: Place) => readonly Place[];

/** Members that answer the cells which a range's formulas read, or whose formulas read the range; without any, Excel answers an error. */
export const READINGS: Readonly<Record<string, Reading>> = {
  GetDirectPrecedents: directPrecedents,
  GetPrecedents: (session, place) => all(session, place, directPrecedents),
  GetDirectDependents: directDependents,
  GetDependents: (session, place) => all(session, place, directDependents),
};

function directPrecedents({ book }: Session, { sheet, area }: Place): Place[] {
  return formulasIn(sheet, area).flatMap(([row, column]) => [...book.precedents(sheet, row, column)]);
}

function directDependents({ book }: Session, { sheet, area }: Place): Place[] {
  return book.sheets.flatMap((home) =>
    formulasIn(home, home.usedArea(true))
      .filter(([row, column]) =>
        book.precedents(home, row, column).some((read) => read.sheet.id === sheet.id && overlaps(read.area, area)),
      )
      .map(([top, left]) => ({ sheet: home, area: { top, left, rows: 1, columns: 1 } })),
  );
}

/** Cells of an area that hold a formula; beyond what is used there are none. */
function formulasIn(sheet: Sheet, area: Area | undefined): [number, number][] {
  const used = sheet.usedArea(true);
  const cells: [number, number][] = [];
  if (!area || !used) return cells;
  for (let row = area.top; row < Math.min(area.top + area.rows, used.top + used.rows); row++)
    for (let column = area.left; column < Math.min(area.left + area.columns, used.left + used.columns); column++)
      if (sheet.isFormula(row, column)) cells.push([row, column]);
  return cells;
}

/** Those of those too, each once. */
function all(session: Session, place: Place, direct: Reading): Place[] {
  const found = new Map<string, Place>();
  const waiting = [place];
  for (let next = waiting.shift(); next; next = waiting.shift())
    for (const one of direct(session, next)) {
      const address = fullAddress(one);
      if (found.has(address)) continue;
      found.set(address, one);
      waiting.push(one);
    }
  return [...found.values()];
}

/** Excel.WorkbookRangeAreas: places of several sheets, each once. @throws ExcelError ItemNotFound when there is none */
export function workbookAreas(session: Session, places: readonly Place[]): ExcelObject {
  const once = new Map(places.map((place) => [fullAddress(place), place]));
  if (once.size === 0) throw new ExcelError("ItemNotFound");
  const cells: Tracked[] = [...once.values()].map(({ sheet, area }) => ({ sheet, area }));
  const now = (): Place[] => cells.filter(({ area }) => area).map(placeOf);
  const sheets = (): Sheet[] => [...new Set(now().map(({ sheet }) => sheet))];
  const areasOf = (sheet: Sheet): Area[] => now().flatMap((one) => (one.sheet === sheet ? [one.area] : []));
  const ofSheet = (key: string): ExcelObject | undefined => {
    const sheet = sheets().find((one) => one === session.book.sheet(key));
    return sheet && session.make.rangeAreas(sheet, areasOf(sheet));
  };
  let reference: string | undefined;
  const object: ExcelObject = {
    type: "WorkbookRangeAreas",
    identity: () => (reference === undefined ? {} : { _ReferenceId: reference }),
    properties: {
      Addresses: {
        get: () =>
          sheets().map((sheet) =>
            areasOf(sheet)
              .map((area) => fullAddress({ sheet, area }))
              .join(","),
          ),
      },
      _ReferenceId: { get: () => reference ?? "" },
    },
    objects: {
      Areas: () =>
        collection("RangeAreasCollection", () =>
          sheets().map((sheet) => session.make.rangeAreas(sheet, areasOf(sheet))),
        ),
      Ranges: () => collection("RangeCollection", () => now().map((place) => session.make.range(place))),
    },
    methods: {
      _KeepReference: () => void (reference ??= session.references.keep(object, cells)),
      GetRangeAreasBySheet: (given) => {
        const found = ofSheet(given.text(0));
        if (!found) throw new ExcelError("ItemNotFound");
        return found;
      },
      GetRangeAreasOrNullObjectBySheet: (given) => ofSheet(given.text(0)),
    },
  };
  return object;
}

function collection(type: string, items: () => readonly ExcelObject[]): ExcelObject {
  return {
    type,
    items,
    methods: {
      GetCount: () => items().length,
      GetItemAt: (given) => {
        const item = items()[given.whole(0)];
        if (!item) throw new ExcelError("ItemNotFound");
        return item;
      },
    },
  };
}
