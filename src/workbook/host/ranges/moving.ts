import { overlaps } from "../../book/areas";
import type { Area, Sheet } from "../../book/model";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import { checkedArea, intersection, sameArea, type Place } from "../protocol/place";
import { requireUnlocked, type Session } from "../protocol/session";
import { conditionalFormatsOutside, linksOutside, validationsOutside } from "./areaSets";
import { copiedChecks, copiedColorRules, copiedLinks, readAddress, withColorRules } from "./copying";

/**
 * Range.moveTo, on its own sheet: cells go with their looks, rules, links and merges, what refers to them follows. Moves to another sheet, and those that
 * touch a table or cut merged cells, are refused. @throws ExcelError
 */
export function moveTo(session: Session, place: Place, given: Arguments): void {
  const { sheet, area } = place;
  const to = given.range(0) ?? readAddress(session, place, given);
  const target = checkedArea(to.area.top, to.area.left, area.rows, area.columns, given.location);
  if (to.sheet.id !== sheet.id || !isFree(sheet, area) || !isFree(sheet, target))
    throw new ExcelError("InvalidOperation", given.location);
  if (sameArea(area, target)) return;
  for (const part of [area, target]) requireUnlocked({ sheet, area: part });
  const merges = sheet.merges.filter((merge) => overlaps(merge, area));
  const [colors, checks] = [copiedColorRules(place, target), copiedChecks(place, target)];
  const links = copiedLinks(place, target);
  for (const part of [area, target]) {
    session.book.unmerge(sheet, part);
    session.book.setConditionalFormats(sheet, conditionalFormatsOutside(sheet, part));
    session.book.setValidations(sheet, validationsOutside(sheet, part));
    session.book.setLinks(sheet, linksOutside(sheet, part));
  }
  session.book.moveCells(sheet, area, target.top, target.left, "addin");
  for (const merge of merges)
    session.book.merge(sheet, {
      ...merge,
      top: merge.top + target.top - area.top,
      left: merge.left + target.left - area.left,
    });
  session.book.setConditionalFormats(sheet, withColorRules(sheet.conditionalFormats, colors));
  session.book.setValidations(sheet, [...sheet.validations, ...checks]);
  session.book.setLinks(sheet, [...sheet.links, ...links]);
}

/** Whether an area touches no table and cuts no merged cells. */
function isFree(sheet: Sheet, area: Area): boolean {
  if (sheet.tables.some((table) => overlaps(table.area, area))) return false;
  return sheet.merges.every((merge) => {
    const common = intersection(merge, area);
    return !common || sameArea(common, merge);
  });
}
