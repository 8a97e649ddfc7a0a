import type { Area, Scalar, Sheet } from "../../book/model";
import { readCriterion } from "../../calc/criteria";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import { criteriaSchema, type Criteria } from "../protocol/filterCriteria";
import type { Session } from "../protocol/session";
import { textOf } from "../ranges/cells";

/** @throws ExcelError InvalidArgument, ApiNotFound for what is not known here (colours, icons, days) */
export function readCriteria(given: Arguments, index: number): Criteria {
  const read = criteriaSchema.safeParse(given.raw(index));
  if (!read.success) throw new ExcelError("ApiNotFound", given.location, "criteria");
  return read.data;
}

/** Hides the rows of the body that some criterion leaves out, and shows the others. */
export function applyFilter(session: Session, sheet: Sheet, body: Area, criteria: ReadonlyMap<number, Criteria>): void {
  const tests = [...criteria].map(([column, one]) =>
    testOf(session, sheet, { ...body, left: body.left + column, columns: 1 }, one),
  );
  for (let row = body.top; row < body.top + body.rows; row++)
    session.book.setRowHidden(sheet, row, 1, !tests.every((test) => test(row)));
}

function testOf(session: Session, sheet: Sheet, column: Area, criteria: Criteria): (row: number) => boolean {
  const value = (row: number): Scalar => sheet.value(row, column.left);
  const numbers = Array.from({ length: column.rows }, (_, i) => value(column.top + i)).filter(
    (one) => typeof one === "number",
  );
  const among = (holds: (number: number) => boolean) => (row: number) => {
    const one = value(row);
    return typeof one === "number" && holds(one);
  };
  switch (criteria.filterOn) {
    case "Values": {
      const wanted = new Set((criteria.values ?? []).map((text) => text.toLowerCase()));
      return (row) => wanted.has(textOf(session)(sheet, row, column.left).toLowerCase());
    }
    case "Custom": {
      const tests = [criteria.criterion1, criteria.criterion2].flatMap((text) =>
        text ? [readCriterion(text).test] : [],
      );
      return (row) =>
        criteria.operator === "Or" ? tests.some((test) => test(value(row))) : tests.every((test) => test(value(row)));
    }
    case "Dynamic": {
      const average = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
      return among(criteria.dynamicCriteria === "AboveAverage" ? (one) => one > average : (one) => one < average);
    }
    default: {
      const isTop = criteria.filterOn.startsWith("Top");
      const given = Number(criteria.criterion1 ?? 10);
      const count = criteria.filterOn.endsWith("Percent")
        ? Math.max(1, Math.trunc((numbers.length * given) / 100))
        : given;
      const last = [...numbers].sort((a, b) => (isTop ? b - a : a - b)).at(Math.min(count, numbers.length) - 1) ?? 0;
      return among((one) => (isTop ? one >= last : one <= last));
    }
  }
}
