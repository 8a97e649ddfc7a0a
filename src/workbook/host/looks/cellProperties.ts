import type { Arguments } from "../protocol/arguments";
import { hangingObject, isExcelObject, own, readProperty, setProperty, type ExcelObject } from "../protocol/object";
import type { Place } from "../protocol/place";
import type { Session } from "../protocol/session";

const memberName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const EDGES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};

/** What hangs on an object under a name of Excel.CellProperties; borders by their edge. */
function part(object: ExcelObject, name: string): ExcelObject | undefined {
  const edge = object.type === "RangeBorderCollection" ? EDGES[name] : undefined;
  if (edge !== undefined) return object.item?.(edge);
  const hanging = own(object.objects, memberName(name)) ? hangingObject(object, memberName(name)) : undefined;
  return isExcelObject(hanging) ? hanging : undefined;
}

/** Excel.SettableCellProperties: one for each cell. @throws ExcelError */
export function setCellProperties(session: Session, { sheet, area }: Place, given: Arguments): void {
  const all = given.raw(0);
  if (!Array.isArray(all) || all.length !== area.rows) throw given.invalid();
  all.forEach((line: unknown, row) => {
    if (!Array.isArray(line) || line.length !== area.columns) throw given.invalid();
    line.forEach((properties: unknown, column) => {
      const cell = { top: area.top + row, left: area.left + column, rows: 1, columns: 1 };
      if (isRecord(properties)) assign(session.make.range({ sheet, area: cell }), properties);
    });
  });
}

function assign(object: ExcelObject, properties: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(properties)) {
    const inner = isRecord(value) ? part(object, name) : undefined;
    if (inner && isRecord(value)) assign(inner, value);
    else setProperty(object, memberName(name), value);
  }
}

/** Excel.CellProperties of each cell, as far as the options ask. @throws ExcelError */
export function getCellProperties(session: Session, { sheet, area }: Place, given: Arguments): unknown[][] {
  const options = given.raw(0);
  if (!isRecord(options)) throw given.invalid();
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => {
      const cell = { top: area.top + row, left: area.left + column, rows: 1, columns: 1 };
      return told(session.make.range({ sheet, area: cell }), options);
    }),
  );
}

function told(object: ExcelObject, options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, wanted]): [string, unknown][] => {
      if (wanted === false) return [];
      const inner = isRecord(wanted) ? part(object, name) : undefined;
      return [[name, inner && isRecord(wanted) ? told(inner, wanted) : readProperty(object, memberName(name))]];
    }),
  );
}
