import { calendarYear } from "../../share/canteen/egalim";
import type { Calendar } from "../lines/lineSources";
import { cellAt } from "../lines/buyersCells";
import { familyText } from "../lines/lineFormulas";
import { signatureFormula, yearFormula, yearFound, type YearSource } from "../lines/rowFormulas";
import type { ReportInput } from "../input";
import { exactText, lookedUp, quoted, type Row } from "../plan/formula";
import type { Contents, Layout } from "../plan/layout";
import { foodRows, labelRows, labelSources, productText } from "./egalimTables";

/** Undefined where EGalim is not asked for, or where « exercice » and calendar year are one. */
export function findCalendar({ table, grid, egalim }: ReportInput): Calendar | undefined {
  const { date, year } = table.columns;
  if (!egalim || date === undefined || year === undefined) return undefined;
  const found = (source: YearSource, row: number): number | undefined =>
    yearFound(source, cellAt(grid, row, source.column), grid.date1904 ?? false);
  const sources = (["dateRight", "dateLeft"] as const).map((part): YearSource => ({ column: date, part }));
  const differing = (source: YearSource) =>
    table.lines.filter((line) => found(source, line.row) !== calendarYear(line));
  const [source] = sources.sort((a, b) => differing(a).length - differing(b).length);
  return source && { source, set: new Map(differing(source).map((line) => [line.row, calendarYear(line)])) };
}

export const calendarFormula = (row: Row, { calendar }: Layout): string =>
  calendar ? yearFormula(calendar.source, row) : `""`;

/** The column of lines that tells the calendar year; undefined where none tells a year. */
export const yearColumn = ({ calendar, sources }: Contents): "calendarYear" | "year" | undefined =>
  calendar ? "calendarYear" : sources.hasYear ? "year" : undefined;

/** ma-cantine's family of a line, in words, from the family's text; « hors alimentation » where none was chosen for its own. */
export function productFormula(row: Row, layout: Layout, family = familyText(row, layout)): string {
  const { input, words, sources, foodTable: food } = layout;
  const without = input.egalim?.families[""];
  const [blank, notFood] = [
    quoted(without ? productText(without, layout) : words.egalim.notFood),
    quoted(words.egalim.notFood),
  ];
  if (!sources.hasFamily) return blank;
  const named =
    foodRows(input).length === 0
      ? notFood
      : `IFERROR(${lookedUp(food.named("product"), exactText(family), food.named("name"))},${notFood})`;
  return `IF(${family}="",${blank},${named})`;
}

/** The category that the line's own label cells tell. */
export function categoryFormula(row: Row, { input, words, labelTable: labels }: Layout): string {
  const unknown = quoted(words.egalim.categories.unknown);
  if (labelRows(input).length === 0) return unknown;
  const key = signatureFormula(labelSources(input), row);
  return `IFERROR(${lookedUp(labels.named("category"), key, labels.named("key"))},${unknown})`;
}
