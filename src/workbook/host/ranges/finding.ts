import { z } from "zod";
import type { Area } from "../../book/model";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import { intersection, type Place } from "../protocol/place";
import type { Session } from "../protocol/session";
import { textOf } from "./cells";

/** Excel.SearchCriteria and Excel.WorksheetSearchCriteria */
const criteriaSchema = z
  .object({
    completeMatch: z.boolean().nullish(),
    matchCase: z.boolean().nullish(),
    searchDirection: z.enum(["Forward", "Backwards"]).nullish(),
  })
  .nullish();

/** Cells whose shown text is (or holds) the one sought, row by row, from the end for a search backwards. @throws ExcelError InvalidArgument */
function foundIn(session: Session, { sheet, area }: Place, given: Arguments): Area[] {
  const criteria = criteriaSchema.safeParse(given.raw(1));
  const used = sheet.usedArea(true);
  const part = used && intersection(used, area);
  if (!criteria.success) throw given.invalid();
  if (!part) return [];
  const { completeMatch, matchCase, searchDirection } = criteria.data ?? {};
  const fold = (text: string): string => (matchCase ? text : text.toLowerCase());
  const wanted = fold(given.text(0));
  const show = textOf(session);
  const found: Area[] = [];
  for (let top = part.top; top < part.top + part.rows; top++)
    for (let left = part.left; left < part.left + part.columns; left++) {
      const text = fold(show(sheet, top, left));
      if (completeMatch ? text === wanted : text.includes(wanted)) found.push({ top, left, rows: 1, columns: 1 });
    }
  return searchDirection === "Backwards" ? found.reverse() : found;
}

export function find(session: Session, place: Place, given: Arguments): ExcelObject | undefined {
  const [area] = foundIn(session, place, given);
  return area && session.make.range({ sheet: place.sheet, area });
}

export function findAll(session: Session, place: Place, given: Arguments): ExcelObject | undefined {
  const areas = foundIn(session, place, given);
  return areas.length > 0 ? session.make.rangeAreas(place.sheet, areas) : undefined;
}

/** What is found, where the member answers an error rather than a null object. @throws ExcelError ItemNotFound */
export function required(found: ExcelObject | undefined): ExcelObject {
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}
