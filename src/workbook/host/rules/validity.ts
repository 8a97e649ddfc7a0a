import type { Scalar, Sheet, Validation } from "../../book/model";
import { wireOf } from "../ranges/cells";
import { ExcelError } from "../protocol/errors";
import { readArea, splitAddress, type Place } from "../protocol/place";
import type { Session } from "../protocol/session";

/** Whether all cells keep their rule: true, false, or null when only some do. Rules by formula are not judged here. @throws ExcelError ApiNotFound */
export function isValid(session: Session, { sheet, area }: Place, rule: Validation | undefined): boolean | null {
  if (!rule) return true;
  const keeps = judge(session, sheet, rule);
  let [good, bad] = [0, 0];
  for (let row = area.top; row < area.top + area.rows; row++) {
    for (let column = area.left; column < area.left + area.columns; column++) {
      if (keeps(sheet.value(row, column))) good += 1;
      else bad += 1;
    }
  }
  return bad === 0 ? true : good === 0 ? false : null;
}

function judge(session: Session, sheet: Sheet, rule: Validation): (value: Scalar) => boolean {
  const blankAllowed = rule.allowBlank ?? true;
  const keeps = rule.type === "list" ? isListed(session, sheet, rule) : isWithin(rule);
  return (value) => (value === null ? blankAllowed : keeps(value));
}

function isListed(session: Session, sheet: Sheet, { formula1 }: Validation): (value: Scalar) => boolean {
  const texts = new Set(
    formula1.startsWith("=")
      ? listed(session, sheet, formula1.slice(1))
      : formula1.split(",").map((item) => item.trim()),
  );
  return (value) => texts.has(String(wireOf(value)));
}

function listed(session: Session, sheet: Sheet, source: string): string[] {
  const { sheet: name, rest } = splitAddress(source);
  const named = session.book.names.find((one) => one.name.toLowerCase() === source.toLowerCase());
  if (named) return listed(session, sheet, named.formula.replace(/^=/, ""));
  const [from, area] = [name === undefined ? sheet : session.book.sheet(name), readArea(rest)];
  if (!from || !area) throw new ExcelError("ApiNotFound", "DataValidation.valid", source);
  return Array.from({ length: area.rows * area.columns }, (_, i) =>
    String(wireOf(from.value(area.top + Math.floor(i / area.columns), area.left + (i % area.columns)))),
  );
}

const COMPARE: Readonly<Record<string, (value: number, one: number, two: number) => boolean>> = {
  Between: (value, one, two) => value >= one && value <= two,
  NotBetween: (value, one, two) => value < one || value > two,
  EqualTo: (value, one) => value === one,
  NotEqualTo: (value, one) => value !== one,
  GreaterThan: (value, one) => value > one,
  LessThan: (value, one) => value < one,
  GreaterThanOrEqualTo: (value, one) => value >= one,
  LessThanOrEqualTo: (value, one) => value <= one,
};

function isWithin({ type, formula1, formula2, operator = "Between" }: Validation): (value: Scalar) => boolean {
  const [one, two, compare] = [
    Number(formula1),
    Number(formula2 ?? formula1),
    COMPARE[operator.charAt(0).toUpperCase() + operator.slice(1)],
  ];
  if (type === "custom" || Number.isNaN(one) || Number.isNaN(two) || !compare)
    throw new ExcelError("ApiNotFound", "DataValidation.valid", formula1);
  return (value) => {
    const measured = type === "textLength" ? String(wireOf(value)).length : value;
    return (
      typeof measured === "number" && (type !== "whole" || Number.isInteger(measured)) && compare(measured, one, two)
    );
  };
}
