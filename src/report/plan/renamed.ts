import { sheetPrefix } from "./formula";
import type { PlannedBlock, PlannedCell, PlannedName, PlannedSheet, WorkbookPlan } from "./plan";

/** The plan for sheets that bear other names than planned: every formula, list and chart follows. `names`: from the planned name. */
export function withSheetNames(plan: WorkbookPlan, names: ReadonlyMap<string, string>): WorkbookPlan {
  const changed = [...names].filter(([planned, actual]) => planned !== actual);
  if (changed.length === 0) return plan;
  const named = (text: string): string => renamed(text, changed);
  const block = (one: PlannedBlock): PlannedBlock => blockWith(one, named);
  const sheet = (one: PlannedSheet): PlannedSheet => ({
    ...one,
    name: names.get(one.name) ?? one.name,
    blocks: one.blocks.map(block),
    charts: one.charts?.map((chart) =>
      chart.sourceSheet === undefined
        ? chart
        : { ...chart, sourceSheet: names.get(chart.sourceSheet) ?? chart.sourceSheet },
    ),
  });
  const name = ({ formula, ...rest }: PlannedName): PlannedName => ({ ...rest, formula: named(formula) });
  return {
    ...plan,
    beside: plan.beside.map(block),
    sheets: plan.sheets.map(sheet),
    ...(plan.names && { names: plan.names.map(name) }),
  };
}

/** Each name once, from the planned text: two sheets may have exchanged theirs. */
function renamed(text: string, changed: readonly (readonly [string, string])[]): string {
  const marks = changed.map(([planned], index) => [sheetPrefix(planned), `\ue001${index}\ue001`] as const);
  const marked = marks.reduce((all, [prefix, mark]) => all.replaceAll(prefix, mark), text);
  return changed.reduce(
    (all, [, actual], index) => all.replaceAll(marks[index]?.[1] ?? "", sheetPrefix(actual)),
    marked,
  );
}

function blockWith(block: PlannedBlock, named: (text: string) => string): PlannedBlock {
  const cell = (one: PlannedCell): PlannedCell =>
    one !== null && "formula" in one ? { ...one, formula: named(one.formula) } : one;
  const { below, columns } = block;
  return {
    ...block,
    cells: block.cells.map((row) => row.map(cell)),
    ...(below && {
      below: {
        ...below,
        cells: below.cells.map(cell),
        ...(below.except && {
          except: new Map(
            [...below.except].map(([row, cells]) => [
              row,
              new Map([...cells].map(([column, one]) => [column, cell(one)])),
            ]),
          ),
        }),
      },
    }),
    ...(columns && {
      columns: columns.map((column) =>
        column.validation && "listFormula" in column.validation
          ? { ...column, validation: { listFormula: named(column.validation.listFormula) } }
          : column,
      ),
    }),
  };
}
