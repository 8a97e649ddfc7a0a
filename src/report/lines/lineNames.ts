import { LINE_NAME, type TableLayout } from "../plan/formula";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell, PlannedName } from "../plan/plan";
import { groupNames } from "../share/groups";

/**
 * What the formulas of lines look up on our other sheets bears a name: Excel's own files write a formula once for all its copies where it names no
 * other sheet (MS-XLSB, SharedParsedFormula: names are allowed in it, references to other sheets are not).
 */
export const yearFilterName = `${LINE_NAME}exercice`;
export const familyFilterName = `${LINE_NAME}famille`;
export const factorName = `${LINE_NAME}facteur`;
export const groupName = (kind: "service" | "buyer"): string =>
  `${LINE_NAME}${kind === "service" ? "services" : "entites"}`;

/** The names that these formulas use. */
export function namesIn(block: PlannedBlock, layout: Layout): PlannedName[] {
  const used = new Set<string>();
  const look = (cell: PlannedCell): void => {
    if (cell === null || !("formula" in cell)) return;
    for (const [name] of cell.formula.matchAll(NAMES)) used.add(name);
  };
  block.below?.cells.forEach(look);
  block.below?.except?.forEach((cells) => cells.forEach(look));
  return definitions(layout).filter(({ name }) => used.has(name));
}

const NAMES = new RegExp(`${LINE_NAME}\\w+`, "g");

function definitions(layout: Layout): PlannedName[] {
  const { suppliers, appellations, exceptionTable, familyTable, contractTable, vatTable, foodTable, labelTable } =
    layout;
  const tables = [suppliers, appellations, exceptionTable, familyTable, contractTable, vatTable, foodTable, labelTable];
  return [
    { name: yearFilterName, formula: `=${layout.yearFilter}` },
    { name: familyFilterName, formula: `=${layout.familyFilter}` },
    { name: factorName, formula: `=${layout.factorCell}` },
    ...(["service", "buyer"] as const).map((kind) => ({
      name: groupName(kind),
      formula: `=${groupNames(layout, kind)}`,
    })),
    ...tables.flatMap(columnNames),
  ];
}

const columnNames = <Id extends string>(table: TableLayout<Id>): PlannedName[] =>
  table.ids.map((id) => ({ name: table.named(id), formula: `=${table.all(id)}` }));
