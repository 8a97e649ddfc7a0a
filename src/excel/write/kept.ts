import { z } from "zod";
import type { PlannedBlock, PlannedCell, WorkbookPlan } from "../../report/plan/plan";
import { ownedThings } from "../owned";
import { inWorkbook } from "../run";
import { readSetting } from "../settings";

/** What the buyer typed in our sheets, by block, row key and column. */
export type KeptInputs = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>>
>;

/** Which column of each written block is what: needed to find the buyer's inputs again. */
export const layoutsSchema = z.record(
  z.string(),
  z.object({ columns: z.array(z.string()), key: z.number().int(), keep: z.array(z.number().int()) }),
);
export type Layouts = z.infer<typeof layoutsSchema>;
export const LAYOUTS = "Allotir.colonnes";

export function layoutsOf(plan: WorkbookPlan): Layouts {
  const blocks = [...plan.beside, ...plan.sheets.flatMap((sheet) => sheet.blocks)];
  return Object.fromEntries(blocks.filter(keepsInputs).map((block) => [block.id, layoutOf(block)]));
}

const keepsInputs = (block: PlannedBlock): boolean => block.columns?.some((column) => column.keep) ?? false;

function layoutOf(block: PlannedBlock): Layouts[string] {
  const columns = block.columns ?? [];
  return {
    columns: columns.map(({ id }) => id ?? ""),
    key: columns.findIndex((column) => column.key),
    keep: columns.flatMap((column, index) => (column.keep ? [index] : [])),
  };
}

/** Reads what the buyer typed since the last writing. @throws ExcelFailure */
export function readKeptInputs(): Promise<KeptInputs> {
  return inWorkbook(async (context) => {
    const layouts = await readSetting(context, LAYOUTS, layoutsSchema);
    const blocks = layouts
      ? (await ownedThings(context)).filter(({ kind, id }) => kind === "block" && layouts[id])
      : [];
    blocks.forEach(({ range }) => range.load("values"));
    await context.sync();
    return Object.fromEntries(
      blocks.map(({ id, range }) => [id, inputsOf(range.values as (string | number | boolean)[][], layouts?.[id])]),
    );
  });
}

function inputsOf(
  rows: readonly (readonly (string | number | boolean)[])[],
  layout: Layouts[string] | undefined,
): KeptInputs[string] {
  const inputs: Record<string, Record<string, string | number | boolean>> = {};
  if (!layout || layout.key < 0) return inputs;
  for (const row of rows) {
    const typed = layout.keep.flatMap((index) =>
      row[index] === "" || row[index] === undefined ? [] : [[layout.columns[index] ?? "", row[index]] as const],
    );
    if (typed.length > 0) inputs[String(row[layout.key])] = Object.fromEntries(typed);
  }
  return inputs;
}

/** The block with the buyer's inputs in their place. */
export function withKept(block: PlannedBlock, kept: KeptInputs): PlannedBlock {
  const inputs = kept[block.id];
  const key = block.columns?.findIndex((column) => column.key) ?? -1;
  if (!inputs || key < 0) return block;
  return { ...block, cells: block.cells.map((row) => withInputs(row, block, inputs[keyText(row[key] ?? null)])) };
}

const keyText = (cell: PlannedCell): string =>
  cell === null || "formula" in cell ? "" : "text" in cell ? cell.text : String(cell.number);

function withInputs(
  row: readonly PlannedCell[],
  block: PlannedBlock,
  typed: Readonly<Record<string, string | number | boolean>> | undefined,
): readonly PlannedCell[] {
  if (!typed) return row;
  return row.map((cell, index) => {
    const column = block.columns?.[index];
    const value = column?.keep ? typed[column.id ?? ""] : undefined;
    if (value === undefined) return cell;
    const style = cell?.style;
    return typeof value === "number" ? { number: value, style } : { text: String(value), style };
  });
}
