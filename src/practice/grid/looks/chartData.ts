import type { Book, Chart, Scalar, Sheet } from "../../../workbook/book/model";
import { areaAt } from "../area";
import { shown, type Language } from "../../../workbook/book/display";

/** A chart's figures as the sheet holds them now. */
export interface ChartData {
  readonly title: string;
  readonly kind: "columns" | "line" | "pie";
  readonly stacked: boolean;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** A figure as its cells show it. */
  readonly show: (value: number) => string;
}

interface Point {
  readonly value: Scalar;
  readonly format: string;
}

export function chartData(book: Book, home: Sheet, chart: Chart, language: Language): ChartData {
  const [first] = chart.series;
  const text = ({ value, format }: Point): string => shown(value, format, language, book.date1904).text;
  const format = (first && pointsOf(book, home, first.values)[0]?.format) ?? "General";
  return {
    title: chart.title || chart.series.map(({ name }) => nameOf(book, home, name))[0] || chart.name,
    kind: /pie|doughnut/i.test(chart.type) ? "pie" : /line|area|scatter/i.test(chart.type) ? "line" : "columns",
    stacked: /stacked/i.test(chart.type),
    categories: first
      ? first.categories
        ? pointsOf(book, home, first.categories).map(text)
        : pointsOf(book, home, first.values).map((_, at) => String(at + 1))
      : [],
    series: chart.series.map((series) => ({
      name: nameOf(book, home, series.name),
      values: pointsOf(book, home, series.values).map(({ value }) => (typeof value === "number" ? value : null)),
    })),
    show: (value) =>
      shown(value, format === "General" ? "#,##0.##" : format, language, book.date1904).text.replace(/[.,]$/, ""),
  };
}

/** A series' name is a text, or the cell that holds it. */
function nameOf(book: Book, home: Sheet, name: string): string {
  if (!/^=?('.+'|[^'!]+)!\$?[A-Z]+\$?\d+$/i.test(name)) return name;
  const [point] = pointsOf(book, home, name);
  return point ? String(point.value ?? "") : name;
}

function pointsOf(book: Book, home: Sheet, reference: string): Point[] {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([$A-Z\d:]+)$/i.exec(reference.trim());
  const name = (match?.[1] ?? match?.[2])?.replace(/''/g, "'");
  const sheet = name === undefined ? home : book.sheet(name);
  const area = match?.[3] === undefined ? undefined : areaAt(match[3]);
  if (!sheet || !area) return [];
  const points: Point[] = [];
  for (let row = area.top; row < area.top + Math.min(area.rows, 2000); row++) {
    for (let column = area.left; column < area.left + area.columns; column++)
      points.push({ value: sheet.value(row, column), format: sheet.format(row, column).numberFormat ?? "General" });
  }
  return points;
}
