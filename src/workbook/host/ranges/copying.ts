import type { Area, CellFormat } from "../../book/model";
import { conditionalFormatOver, validationOver } from "../../book/rules";
import { conditionalFormatsOutside, validationsOutside } from "./areaSets";
import type { Arguments } from "../protocol/arguments";
import { freeId } from "../rules/conditionalFormat";
import { ExcelError } from "../protocol/errors";
import { intersection, readArea, sameArea, splitAddress, type Place } from "../protocol/place";
import { requireUnlocked, sheetOf, type Session } from "../protocol/session";

/** Values as they stand; looks with their colour rules; or all of it, drop-downs and checks included. Formulas, and notes in the file, are not copied. */
export function copyFrom(session: Session, place: Place, given: Arguments): void {
  const from = given.range(0) ?? readAddress(session, place, given);
  const what = given.text(1, "All");
  if (!["All", "Values", "Formats"].includes(what) || given.yes(2) || given.yes(3)) throw given.invalid();
  requireUnlocked(place);
  const to = {
    sheet: place.sheet,
    area: {
      ...place.area,
      rows: Math.max(place.area.rows, from.area.rows),
      columns: Math.max(place.area.columns, from.area.columns),
    },
  };
  if (from.sheet === to.sheet && sameArea(from.area, to.area)) return;
  if (what === "All" && hasFormulas(from.sheet, from.area))
    throw new ExcelError("InvalidOperation", undefined, "copyFrom with formulas");
  if (what !== "Formats") copyValues(session, from, to);
  if (what !== "Values") copyLooks(session, from, to);
  if (what !== "Values") copyColorRules(session, from, to);
  if (what === "All") copyChecks(session, from, to);
}

export function hasFormulas(sheet: Place["sheet"], { top, left, rows, columns }: Area): boolean {
  for (let row = top; row < top + rows; row++)
    for (let column = left; column < left + columns; column++)
      if (sheet.formula(row, column) !== undefined) return true;
  return false;
}

function copyValues(session: Session, from: Place, to: Place): void {
  const contents = Array.from({ length: to.area.rows }, (_, i) =>
    Array.from({ length: to.area.columns }, (__, j) => ({
      value: from.sheet.value(from.area.top + (i % from.area.rows), from.area.left + (j % from.area.columns)),
    })),
  );
  session.book.setCells(to.sheet, to.area.top, to.area.left, contents, "addin");
}

/** One instruction for each run of cells that look the same down a column. */
function copyLooks(session: Session, from: Place, { sheet, area }: Place): void {
  session.book.clear(sheet, area, "formats", "addin");
  for (let j = 0; j < area.columns; j++) {
    const look = (i: number): CellFormat =>
      from.sheet.format(from.area.top + (i % from.area.rows), from.area.left + (j % from.area.columns));
    for (let first = 0, next = 1; first < area.rows; first = next++) {
      while (next < area.rows && look(next) === look(first)) next++;
      if (Object.keys(look(first)).length > 0)
        session.book.setFormat(
          sheet,
          { top: area.top + first, left: area.left + j, rows: next - first, columns: 1 },
          look(first),
          "addin",
        );
    }
  }
}

function copyColorRules(session: Session, from: Place, to: Place): void {
  const copied = from.sheet.conditionalFormats.flatMap((one) => {
    const areas = copies(one.areas, from.area, to.area);
    return areas.length > 0 ? [conditionalFormatOver(one, areas)] : [];
  });
  const all = [...conditionalFormatsOutside(to.sheet, to.area)];
  for (const one of copied) all.push({ ...one, id: freeId({ conditionalFormats: all }) });
  session.book.setConditionalFormats(to.sheet, all);
}

function copyChecks(session: Session, from: Place, to: Place): void {
  const copied = from.sheet.validations.flatMap((one) => {
    const areas = copies(one.areas, from.area, to.area);
    return areas.length > 0 ? [validationOver(one, areas)] : [];
  });
  session.book.setValidations(to.sheet, [...validationsOutside(to.sheet, to.area), ...copied]);
}

/** Where the parts of the areas that lie in `from` come to lie in `to`, which may hold `from` several times. */
function copies(areas: readonly Area[], from: Area, to: Area): Area[] {
  const parts = areas.flatMap((area) => intersection(area, from) ?? []);
  const steps = (size: number, step: number): number[] =>
    Array.from({ length: Math.ceil(size / step) }, (_, k) => k * step);
  const moved = steps(to.rows, from.rows).flatMap((down) =>
    steps(to.columns, from.columns).flatMap((right) =>
      parts.map((part) => ({
        ...part,
        top: part.top - from.top + to.top + down,
        left: part.left - from.left + to.left + right,
      })),
    ),
  );
  return moved.flatMap((area) => intersection(area, to) ?? []);
}

function readAddress(session: Session, place: Place, given: Arguments): Place {
  const { sheet, rest } = splitAddress(given.text(0));
  const area = readArea(rest);
  if (!area) throw given.invalid();
  return { sheet: sheet === undefined ? place.sheet : sheetOf(session, sheet), area };
}
