import { MAKERS, NAMED_ROLES, type Role } from "../../../suppliers/roles/roles";
import { say } from "../../../texts/say";
import { headerCells } from "../../plan/columns";
import type { Layout } from "../../plan/layout";
import type { PlannedBlock, PlannedCell } from "../../plan/plan";
import { roleText } from "../../suppliers/roleColumns";
import { filteredWhole, groupCells, groupHeadings, restOf, type GroupSum } from "../groups";
import { whenLines } from "../years";
import { amountsBy, kindSum, type KindTexts } from "./kindSums";

/** By the seller's role, within the filters: every euro stands in one row; what is unknown, or not placed, is the rest. */
export function rolesBlock(layout: Layout): PlannedBlock {
  const { words, rows, input } = layout;
  const firstRow = rows.roles + 3;
  const lastNamed = firstRow + NAMED_ROLES.length - 1;
  const body = NAMED_ROLES.map((role, index): PlannedCell[] => [
    { text: roleText({ role, certainty: "sure" }, input.language) },
    ...groupCells(layout, firstRow + index, 2, amountsOf(role, layout)),
  ]);
  const rest = restOf([[firstRow, lastNamed]], filteredWhole(layout));
  return {
    id: "share:roles",
    top: rows.roles + 2,
    left: 1,
    headerLines: 4,
    cells: [
      headerCells([words.lines.role, ...groupHeadings(layout)]),
      ...body,
      [{ text: words.sellers.roles.others }, ...groupCells(layout, lastNamed + 1, 2, rest)],
    ],
  };
}

/** A role's amounts, whether it is sure or to be checked. */
function amountsOf(role: Role, layout: Layout): GroupSum {
  const sum = amountsBy(layout, "role");
  const texts = (["sure", "check"] as const).map((certainty) => roleText({ role, certainty }, layout.input.language));
  return (_row, of) => `ROUND(${texts.map((text) => sum(text, of === "total" ? undefined : of)).join("+")},2)`;
}

/** Local producers and processors, within the filters and by year: sure of the place and of the role, then what could be. */
export function makersBlock(layout: Layout): PlannedBlock {
  const {
    words: {
      share,
      sellers: { makers: w },
    },
    rows,
    input,
    perimeters,
  } = layout;
  const firstRow = rows.makers + 3;
  const shown = [undefined, ...rows.shownYears];
  const headings = perimeters.flatMap((k) =>
    [w.local, w.uncertain, w.low, w.high].map((template) =>
      say(template, { perimeter: input.perimeterNames[k] ?? "" }, input.language),
    ),
  );
  const body = shown.map((year, index): PlannedCell[] => {
    const row = firstRow + index;
    const cells = groupCells(layout, row, 2, makersSum(layout, year));
    if (year === undefined) return [{ text: w.filtered }, ...cells];
    return index > rows.pastYears ? whenLines(year, row, cells, layout) : [{ number: year, format: "0" }, ...cells];
  });
  return {
    id: "share:makers",
    top: rows.makers + 2,
    left: 1,
    headerLines: 4,
    cells: [headerCells([share.year, share.total, ...headings]), ...body],
    columns: [{ id: "year", align: "Left" }],
  };
}

/** Of all purchases: « oui » is sure of both, « non » is elsewhere or surely of another role; the rest is uncertain. */
function makersSum(layout: Layout, year: number | undefined): GroupSum {
  const said = (role: Role): string => roleText({ role, certainty: "sure" }, layout.input.language);
  const texts: KindTexts = {
    column: "role",
    wanted: MAKERS.map(said),
    others: NAMED_ROLES.filter((role) => !MAKERS.includes(role)).map(said),
  };
  return (_row, of) => {
    const sum = amountsBy(layout, "role", year === undefined ? undefined : String(year));
    return of === "total" ? `ROUND(${sum(undefined, undefined)},2)` : kindSum(sum, texts, of.k)[of.locality];
  };
}
