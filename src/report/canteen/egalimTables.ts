import { excelTrim } from "../../share/spelling";
import { LABEL_MEANINGS, productOf, type EgalimCategory } from "../../share/canteen/product";
import { textOf } from "../../reading/cells/cells";
import type { CellValue } from "../../reading/cells/grid";
import { signatureOf } from "../../reading/rows/signature";
import { textsOf } from "../../texts";
import { cellAt } from "../lines/buyersCells";
import type { ReportInput } from "../input";
import { tableBlock, type Column } from "../plan/columns";
import { tableLayout, type TableLayout } from "../plan/formula";
import type { Contents, FoodColumn, LabelColumn, Layout } from "../plan/layout";
import type { PlannedBlock } from "../plan/plan";
import { SUPPLIERS_HEADER_ROW } from "../suppliers/supplierColumns";
import { MA_CANTINE_FAMILIES, type MaCantineFamily } from "./importFile";

const LONGEST = 240;

/** What the label cells of a row say together, as a formula joins them. */
interface LabelRow {
  readonly key: string;
  readonly category: EgalimCategory;
}

/** A family of the buyer's that is food. */
interface FoodRow {
  readonly name: string;
  readonly product: MaCantineFamily;
}

/** Columns of the buyer's table that tell labels, in the order in which formulas join them. */
export const labelSources = ({ table }: Pick<ReportInput, "table">): number[] =>
  LABEL_MEANINGS.flatMap((meaning) => table.columns[meaning] ?? []);

/** Each text that the label cells hold together, once, and the category that it tells. */
export function labelRows(input: ReportInput): LabelRow[] {
  const columns = labelSources(input);
  if (columns.length === 0) return [];
  const rows = new Map<string, LabelRow>();
  for (const { row } of input.table.lines) {
    const key = labelKey(input, row);
    if (!rows.has(key.toLowerCase())) rows.set(key.toLowerCase(), { key, category: categoryWritten(input, row) });
  }
  return [...rows.values()];
}

/** Rows of which the reader knows another category than their own cells tell (merged cells). */
export function setCategories(input: ReportInput): Map<number, EgalimCategory> {
  const told = new Map(labelRows(input).map(({ key, category }) => [key.toLowerCase(), category]));
  return new Map(
    input.table.lines.flatMap((line) => {
      const { category } = productOf(line);
      const found = told.get(labelKey(input, line.row).toLowerCase()) ?? "unknown";
      return found === category ? [] : [[line.row, category] as const];
    }),
  );
}

const labelKey = (input: ReportInput, row: number): string =>
  signatureOf(labelSources(input).map((column) => cellAt(input.grid, row, column)));

function categoryWritten({ table, grid }: ReportInput, row: number): EgalimCategory {
  const written = (column: number | undefined): CellValue => (column === undefined ? "" : cellAt(grid, row, column));
  const text = Object.fromEntries(LABEL_MEANINGS.map((meaning) => [meaning, textOf(written(table.columns[meaning]))]));
  return productOf({ text }).category;
}

/** Families that are food, each once as Excel tells texts apart; lines without a family are told apart. */
export function foodRows({ egalim }: ReportInput): FoodRow[] {
  const rows = new Map<string, FoodRow>();
  for (const [family, product] of Object.entries(egalim?.families ?? {})) {
    const name = excelTrim(family).slice(0, LONGEST);
    if (product && name !== "" && !rows.has(name.toLowerCase())) rows.set(name.toLowerCase(), { name, product });
  }
  return [...rows.values()].sort(
    (a, b) => MA_CANTINE_FAMILIES.indexOf(a.product) - MA_CANTINE_FAMILIES.indexOf(b.product),
  );
}

export const productText = (product: MaCantineFamily, { input }: Pick<Contents, "input">): string =>
  textsOf(input.language).canteen.productFamilies[product];

const labelColumns = ({ words: { egalim } }: Contents): Column<LabelColumn, LabelRow>[] => [
  { id: "key", heading: egalim.key, look: { format: "@" }, cell: ({ key }) => ({ text: key }) },
  {
    id: "category",
    heading: egalim.lines.category,
    look: { format: "@" },
    cell: ({ category }) => ({ text: egalim.categories[category] }),
  },
];

const foodColumns = (contents: Contents): Column<FoodColumn, FoodRow>[] => [
  { id: "name", heading: contents.words.share.family, look: { format: "@" }, cell: ({ name }) => ({ text: name }) },
  {
    id: "product",
    heading: contents.words.egalim.lines.product,
    look: { format: "@" },
    cell: ({ product }) => ({ text: productText(product, contents) }),
  },
];

/** Right of all tables of « Fournisseurs »: what formulas look labels up in. */
export function labelTable(contents: Contents, left: number): TableLayout<LabelColumn> {
  return tableLayout({
    name: "Allotir_Labels",
    sheet: contents.names.suppliers,
    headerRow: SUPPLIERS_HEADER_ROW,
    left,
    rows: Math.max(1, contents.input.egalim ? labelRows(contents.input).length : 0),
    plain: true,
    columns: labelColumns(contents),
  });
}

export function foodTable(contents: Contents, left: number): TableLayout<FoodColumn> {
  return tableLayout({
    name: "Allotir_Alimentation",
    sheet: contents.names.suppliers,
    headerRow: SUPPLIERS_HEADER_ROW,
    left,
    rows: Math.max(1, foodRows(contents.input).length),
    plain: true,
    columns: foodColumns(contents),
  });
}

/** Both tables under one title; none of them where EGalim is not asked for. */
export function egalimTableBlocks(layout: Layout): PlannedBlock[] {
  const { input, words, labelTable: labels, foodTable: food } = layout;
  if (!input.egalim) return [];
  const [told, eaten] = [labelRows(input), foodRows(input)];
  const title: PlannedBlock = {
    id: "egalim:title",
    top: labels.headerRow - 1,
    left: labels.left,
    cells: [[{ text: words.egalim.tables, style: "subtitle" }]],
  };
  return [
    title,
    ...(told.length > 0
      ? [tableBlock({ id: "egalim:labels", table: labels, columns: labelColumns(layout), rows: told, layout })]
      : []),
    ...(eaten.length > 0
      ? [tableBlock({ id: "egalim:families", table: food, columns: foodColumns(layout), rows: eaten, layout })]
      : []),
  ];
}
