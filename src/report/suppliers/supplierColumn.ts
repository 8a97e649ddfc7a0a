import { MONEY } from "../../ground/money";
import type { Column } from "../plan/columns";
import type { Contents, Layout, SupplierColumn } from "../plan/layout";
import type { PlannedCell } from "../plan/plan";
import type { ListedRow, SupplierRow } from "./supplierRows";

export type SupplierDefinition = Column<SupplierColumn, SupplierRow>;
type CellOf = SupplierDefinition["cell"];

export const TEXT = { format: "@" } as const;
export const AMOUNT = { format: MONEY } as const;
export const MUTED = { style: "muted" } as const;
export const AMOUNT_MUTED = { ...AMOUNT, ...MUTED };
export const INPUT = { keep: true, style: "input" } as const;

/** A column whose heading the catalogue tells under its own id. */
interface Simple extends Omit<SupplierDefinition, "heading"> {
  readonly id: keyof Contents["words"]["suppliers"] & SupplierColumn;
}
export const headed = ({ words }: Contents, columns: readonly Simple[]): SupplierDefinition[] =>
  columns.map((column) => ({ ...column, heading: words.suppliers[column.id] }));

const isListed = (at: SupplierRow): at is ListedRow => at.supplier !== undefined;

/** Nothing on the rows that are left for additions. */
export const listed =
  (cell: (at: ListedRow, layout: Layout) => PlannedCell): CellOf =>
  (at, layout) =>
    isListed(at) ? cell(at, layout) : null;

export const formula = (of: (at: ListedRow, layout: Layout) => string): CellOf =>
  listed((at, layout) => ({ formula: `=${of(at, layout)}` }));

/** A text, nothing when it is blank. */
export const text = (of: (at: ListedRow) => string | undefined): CellOf =>
  listed((at) => {
    const said = of(at);
    return said ? { text: said } : null;
  });

export const number = (of: (at: ListedRow) => number | undefined): CellOf =>
  listed((at) => {
    const value = of(at);
    return value === undefined ? null : { number: value };
  });

export const euros = (of: (at: ListedRow) => number | undefined): CellOf =>
  number((at) => {
    const cents = of(at);
    return cents === undefined ? undefined : cents / 100;
  });
