import { MAKERS, NAMED_ROLES, type Role } from "../../../suppliers/roles/roles";
import { say } from "../../../texts/say";
import { headerCells } from "../../plan/columns";
import { quoted } from "../../plan/formula";
import type { Layout } from "../../plan/layout";
import type { PlannedBlock, PlannedCell } from "../../plan/plan";
import { roleText } from "../../suppliers/roleColumns";
import { filteredWhole, groupCells, groupHeadings, restOf, type GroupSum } from "../groups";

/** By the seller's role, within the filters: every euro stands in one row; what is unknown, or not placed, is the rest. */
export function rolesBlock(layout: Layout): PlannedBlock {
  const { words, rows, input } = layout;
  const firstRow = rows.roles + 3;
  const lastNamed = firstRow + NAMED_ROLES.length - 1;
  const body = NAMED_ROLES.map((role, index): PlannedCell[] => [
    { text: roleText({ role, certainty: "sure" }, input.language) },
    ...groupCells(layout, firstRow + index, 2, amountsOf(role, layout)),
  ]);
  const rest = restOf(firstRow, lastNamed, filteredWhole(layout));
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
  const { lines, words, input } = layout;
  const texts = (["sure", "check"] as const).map((certainty) => roleText({ role, certainty }, input.language));
  return (_row, of) => {
    const place = of === "total" ? "" : `,${lines.all(`local:${of.k}`)},${quoted(words.localities[of.locality])}`;
    const sums = texts.map((text) => `SUMIFS(${lines.all("filtered")},${lines.all("role")},${quoted(text)}${place})`);
    return `ROUND(${sums.join("+")},2)`;
  };
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
  const shown = [w.filtered, ...rows.shownYears];
  const headings = perimeters.flatMap((k) =>
    [w.local, w.uncertain, w.low, w.high].map((template) =>
      say(template, { perimeter: input.perimeterNames[k] ?? "" }, input.language),
    ),
  );
  const body = shown.map((name, index): PlannedCell[] => [
    typeof name === "number" ? { number: name, format: "0" } : { text: name },
    ...groupCells(layout, firstRow + index, 2, makersSum(layout, typeof name === "number")),
  ]);
  return {
    id: "share:makers",
    top: rows.makers + 2,
    left: 1,
    headerLines: 4,
    cells: [headerCells([share.year, share.total, ...headings]), ...body],
  };
}

/** Of all purchases: « oui » is sure of both, « non » is elsewhere or surely of another role; the rest is uncertain. */
function makersSum({ lines, words: { localities }, input }: Layout, inYear: boolean): GroupSum {
  const amounts = lines.all(inYear ? "kept" : "filtered");
  const sure = (role: Role): string =>
    `,${lines.all("role")},${quoted(roleText({ role, certainty: "sure" }, input.language))}`;
  return (row, of) => {
    const year = inYear ? `,${lines.all("year")},$A${row}` : "";
    if (of === "total") return `ROUND(${inYear ? `SUMIFS(${amounts}${year})` : `SUM(${amounts})`},2)`;
    const place = (answer: "yes" | "no"): string => `,${lines.all(`local:${of.k}`)},${quoted(localities[answer])}`;
    const sum = (criteria: string): string => `SUMIFS(${amounts}${year}${criteria})`;
    if (of.locality === "yes") return `ROUND(${MAKERS.map((role) => sum(sure(role) + place("yes"))).join("+")},2)`;
    const others = NAMED_ROLES.filter((role) => !MAKERS.includes(role));
    return `ROUND(${[sum(place("no")), ...others.map((role) => `${sum(sure(role))}-${sum(sure(role) + place("no"))}`)].join("+")},2)`;
  };
}
