import type { Area, Sheet } from "../../book/model";
import { conditionalFormatOver, validationOver } from "../../book/rules";
import { intersection } from "../protocol/place";

/** What is left of an area when another is cut out of it: at most four blocks. */
function without(area: Area, cut: Area): Area[] {
  const hole = intersection(area, cut);
  if (!hole) return [area];
  const [bottom, right] = [area.top + area.rows, area.left + area.columns];
  const [holeBottom, holeRight] = [hole.top + hole.rows, hole.left + hole.columns];
  return [
    { ...area, rows: hole.top - area.top },
    { ...area, top: holeBottom, rows: bottom - holeBottom },
    { ...hole, left: area.left, columns: hole.left - area.left },
    { ...hole, left: holeRight, columns: right - holeRight },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** The sheet's drop-downs and checks, cut so that none holds in the area. */
export function validationsOutside(sheet: Pick<Sheet, "validations">, area: Area): Sheet["validations"] {
  return sheet.validations.flatMap((one) => {
    const areas = one.areas.flatMap((part) => without(part, area));
    return areas.length > 0 ? [validationOver(one, areas)] : [];
  });
}

/** The sheet's links, cut so that none lies in the area. */
export function linksOutside(sheet: Pick<Sheet, "links">, area: Area): Sheet["links"] {
  return sheet.links.flatMap((link) => without(link.area, area).map((part) => ({ ...link, area: part })));
}

/** The sheet's colour rules, cut so that none holds in the area. */
export function conditionalFormatsOutside(
  sheet: Pick<Sheet, "conditionalFormats">,
  area: Area,
): Sheet["conditionalFormats"] {
  return sheet.conditionalFormats.flatMap((one) => {
    const areas = one.areas.flatMap((part) => without(part, area));
    return areas.length > 0 ? [conditionalFormatOver(one, areas)] : [];
  });
}
