import type { Area, BookChange } from "../../book/model";
import { overlaps } from "../../book/areas";
import type { Arguments } from "../protocol/arguments";
import { BINDING_TYPES, type Binding } from "../protocol/binding";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import { intersection, sameArea, type Place } from "../protocol/place";
import { placeOf } from "../protocol/references";
import type { Session } from "../protocol/session";
import { eachCell, textOf } from "../ranges/cells";
import { placeOfName } from "./names";

/** Numbers of their two events, which the client asks nobody for: it waits for them. */
const DATA_CHANGED = 4;
const SELECTION_CHANGED = 3;

/** Excel.BindingCollection */
export function bindingCollection(session: Session): ExcelObject {
  const all = (): readonly Binding[] => [...session.bindings.values()];
  const required = (binding: Binding | undefined): ExcelObject => {
    if (!binding) throw new ExcelError("ItemNotFound");
    return made(session, binding);
  };
  return {
    type: "BindingCollection",
    properties: { Count: { get: () => all().length } },
    items: () => all().map((one) => made(session, one)),
    item: (key) => required(session.bindings.get(String(key))),
    methods: {
      GetCount: () => all().length,
      GetItemAt: (given) => required(all()[given.whole(0)]),
      GetItemOrNullObject: (given) => {
        const found = session.bindings.get(given.text(0));
        return found && made(session, found);
      },
      Add: (given) => add(session, given.range(0) ?? addressed(session, given), given),
      AddFromNamedItem: (given) => {
        const named = session.book.names.find(({ name }) => name.toLowerCase() === given.text(0).toLowerCase());
        return add(session, named && placeOfName(session, named), given);
      },
      AddFromSelection: (given) => {
        const { activeSheet: sheet, selection: area } = session.book;
        return put(session, { sheet, area }, given.text(0), given.text(1), given);
      },
    },
  };
}

function addressed(session: Session, given: Arguments): Place | undefined {
  const found = session.make.worksheet(session.book.activeSheet).methods?.["GetRange"]?.(given);
  return typeof found === "object" && found !== null && "place" in found ? (found as ExcelObject).place?.() : undefined;
}

const add = (session: Session, place: Place | undefined, given: Arguments): ExcelObject =>
  put(session, place, given.text(1), given.text(2), given);

/** A binding of an id that is taken takes its place, as in Excel. */
function put(session: Session, place: Place | undefined, kind: string, id: string, given: Arguments): ExcelObject {
  const type = BINDING_TYPES.find((one) => one === kind);
  if (!place || !type || id === "") throw given.invalid();
  if (type === "Text" && place.area.rows * place.area.columns > 1) throw given.invalid();
  if (type === "Table" && !tableIn(place)) throw given.invalid();
  session.bindings.get(id)?.stop();
  const cells = session.references.follow(place);
  const stop = session.book.subscribe((change) => told(session, binding, change));
  const binding: Binding = { id, type, cells, stop };
  session.bindings.set(id, binding);
  return made(session, binding);
}

const tableIn = ({ sheet, area }: Place) => sheet.tables.find((table) => sameArea(table.area, area));

/** Excel.Binding */
function made(session: Session, binding: Binding): ExcelObject {
  const here = (): Place => {
    if (!session.bindings.has(binding.id)) throw new ExcelError("ItemNotFound");
    return placeOf(binding.cells);
  };
  return {
    type: "Binding",
    identity: () => ({ Id: binding.id }),
    properties: { Id: { get: () => binding.id }, Type: { get: () => binding.type } },
    methods: {
      GetRange: () => session.make.range(here()),
      GetTable: () => {
        const { sheet, area } = here();
        const table = sheet.tables.find((one) => overlaps(one.area, area));
        if (binding.type !== "Table" || !table) throw new ExcelError("InvalidOperation");
        return session.make.table(sheet, table);
      },
      GetText: () => {
        if (binding.type !== "Text") throw new ExcelError("InvalidOperation");
        return eachCell(here(), textOf(session))?.[0]?.[0] ?? "";
      },
      Delete: () => {
        session.bindings.get(binding.id)?.stop();
        session.bindings.delete(binding.id);
      },
    },
  };
}

function told({ events }: Session, { id, cells }: Binding, change: BookChange): void {
  const area = cells.area;
  if (!area || !("sheetId" in change) || change.sheetId !== cells.sheet.id) return;
  if (change.kind === "cells" && overlaps(change.area, area)) events.always(DATA_CHANGED, id, {});
  if (change.kind === "selection") {
    const common = intersection(change.area, area);
    if (common) events.always(SELECTION_CHANGED, id, selectedPart(common, area));
  }
}

/** Where the selection lies in the binding, from 0. */
const selectedPart = (common: Area, within: Area): object => ({
  startRow: common.top - within.top,
  startColumn: common.left - within.left,
  rowCount: common.rows,
  columnCount: common.columns,
});
