import type { Area, CellFormat } from "../../book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import type { Steps } from "../../steps";
import { conditionalFormatOver, validationOver } from "../../book/rules";
import { conditionalFormatsOutside, linksOutside, validationsOutside } from "./areaSets";
import { copyByCell } from "./copyingByCell";
import type { Arguments } from "../protocol/arguments";
import { freeId } from "../rules/conditionalFormat";
import { checkedArea, intersection, readArea, sameArea, splitAddress, type Place } from "../protocol/place";
import { requireUnlocked, sheetOf, type Session } from "../protocol/session";

const COPY_TYPES = ["All", "Formulas", "Values", "Formats"];

/**
 * Formulas that refer to cells as far away as before (and constants), values as they stand, looks with their colour rules, or all of it, drop-downs,
 * checks and links included. A destination that holds the source an exact number of times is filled with it, any other receives it once; notes in the file
 * are not copied. @throws ExcelError
 */
export function* copyFrom(session: Session, place: Place, given: Arguments): Steps {
  const from = given.range(0) ?? readAddress(session, place, given);
  const what = given.text(1, "All");
  if (!COPY_TYPES.includes(what)) throw given.invalid();
  if (given.yes(2) || given.yes(3)) return copyByCell(session, from, place, given, what);
  const to = { sheet: place.sheet, area: destination(from.area, place.area, given) };
  requireUnlocked(to);
  if (from.sheet === to.sheet && sameArea(from.area, to.area) && what !== "Values") return;
  const source = held(from, to);
  const target = held(to, from);
  if (what === "All" || what === "Formulas") yield* copyCells(session, source, target, "formulas");
  if (what === "Values") yield* copyCells(session, source, target, "values");
  if (what === "All" || what === "Formats") {
    copyLooks(session, source, target);
    copyColorRules(session, from, to);
  }
  if (what !== "All") return;
  copyChecks(session, from, to);
  session.book.setLinks(to.sheet, [...linksOutside(to.sheet, to.area), ...copiedLinks(from, to.area)]);
}

/** As a copy by hand: as many whole times as it goes exactly, else once. */
function destination(from: Area, to: Area, given: Arguments): Area {
  const rows = Math.max(from.rows, to.rows);
  const columns = Math.max(from.columns, to.columns);
  const exact = rows % from.rows === 0 && columns % from.columns === 0;
  return checkedArea(to.top, to.left, exact ? rows : from.rows, exact ? columns : from.columns, given.location);
}

/** The part of whole columns or rows that either place uses: the rest is empty in both. */
function held({ sheet, area }: Place, other: Place): Place {
  const used = [sheet, other.sheet].map((one) => one.usedArea(false));
  const bottom = Math.max(1, ...used.map((one) => (one ? one.top + one.rows : 0)));
  const right = Math.max(1, ...used.map((one) => (one ? one.left + one.columns : 0)));
  return {
    sheet,
    area: {
      ...area,
      rows: area.rows < MAX_ROWS ? area.rows : bottom,
      columns: area.columns < MAX_COLUMNS ? area.columns : right,
    },
  };
}

export function copyCells(session: Session, from: Place, to: Place, what: "formulas" | "values"): Steps {
  return session.book.copyCells(from.sheet, from.area, to.sheet, to.area, what, "addin");
}

/** One instruction for each run of cells that look the same down a column. */
export function copyLooks(session: Session, from: Place, { sheet, area }: Place): void {
  // Noted before anything changes: the source may lie in the destination.
  const looks = Array.from({ length: from.area.columns }, (_, j) =>
    Array.from({ length: from.area.rows }, (__, i) => from.sheet.format(from.area.top + i, from.area.left + j)),
  );
  session.book.clear(sheet, area, "formats", "addin");
  for (let j = 0; j < area.columns; j++) {
    const column = looks[j % from.area.columns] ?? [];
    const look = (i: number): CellFormat => column[i % from.area.rows] ?? {};
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
  const outside = conditionalFormatsOutside(to.sheet, to.area);
  session.book.setConditionalFormats(to.sheet, withColorRules(outside, copiedColorRules(from, to.area)));
}

function copyChecks(session: Session, from: Place, to: Place): void {
  session.book.setValidations(to.sheet, [...validationsOutside(to.sheet, to.area), ...copiedChecks(from, to.area)]);
}

type ColorRules = Place["sheet"]["conditionalFormats"];

/** Rules with others behind them, each under a name of its own. */
export function withColorRules(rules: ColorRules, others: ColorRules): ColorRules {
  const all = [...rules];
  for (const one of others) all.push({ ...one, id: freeId({ conditionalFormats: all }) });
  return all;
}

/** The colour rules of a place as they hold in a copy of it. */
export function copiedColorRules({ sheet, area }: Place, to: Area): ColorRules {
  return sheet.conditionalFormats.flatMap((one) => {
    const areas = copies(one.areas, area, to);
    return areas.length > 0 ? [conditionalFormatOver(one, areas)] : [];
  });
}

/** The drop-downs and checks of a place as they hold in a copy of it. */
export function copiedChecks({ sheet, area }: Place, to: Area): Place["sheet"]["validations"] {
  return sheet.validations.flatMap((one) => {
    const areas = copies(one.areas, area, to);
    return areas.length > 0 ? [validationOver(one, areas)] : [];
  });
}

/** The links of a place as they lie in a copy of it. */
export function copiedLinks({ sheet, area }: Place, to: Area): Place["sheet"]["links"] {
  return sheet.links.flatMap((link) => copies([link.area], area, to).map((part) => ({ ...link, area: part })));
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

export function readAddress(session: Session, place: Place, given: Arguments): Place {
  const { sheet, rest } = splitAddress(given.text(0));
  const area = readArea(rest);
  if (!area) throw given.invalid();
  return { sheet: sheet === undefined ? place.sheet : sheetOf(session, sheet), area };
}
