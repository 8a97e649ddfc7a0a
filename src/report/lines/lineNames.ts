import { LINE_NAME, quoted, type TableLayout } from "../plan/formula";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell, PlannedName } from "../plan/plan";
import { groupNames } from "../share/groups";
import { BEGINNINGS } from "./addedTotals";

/**
 * What the formulas of lines look up on our other sheets bears a name: Excel's own files write a formula once for all its copies where it names no
 * other sheet and holds no list in braces (MS-XLSB, SharedParsedFormula: names are allowed in it, references to other sheets and lists are not).
 */
export const yearFilterName = `${LINE_NAME}exercice`;
export const familyFilterName = `${LINE_NAME}famille`;
export const factorName = `${LINE_NAME}facteur`;
export const digitsName = `${LINE_NAME}chiffres`;
export const beginningsName = `${LINE_NAME}debuts`;
export const beginningLengthsName = `${LINE_NAME}longueurs`;
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

/** What formulas of lines look for in a text. */
export const LISTS: readonly PlannedName[] = [
  { name: digitsName, formula: "={0,1,2,3,4,5,6,7,8,9}" },
  { name: beginningsName, formula: `={${BEGINNINGS.map((word) => quoted(`${word} `)).join(",")}}` },
  { name: beginningLengthsName, formula: `={${BEGINNINGS.map((word) => word.length + 1).join(",")}}` },
];

const NAMES = new RegExp(`${LINE_NAME}\\w+`, "g");

function definitions(layout: Layout): PlannedName[] {
  const { suppliers, appellations, exceptionTable, familyTable, contractTable, vatTable, foodTable, labelTable } =
    layout;
  const tables = [suppliers, appellations, exceptionTable, familyTable, contractTable, vatTable, foodTable, labelTable];
  return [
    { name: yearFilterName, formula: `=${layout.yearFilter}` },
    { name: familyFilterName, formula: `=${layout.familyFilter}` },
    { name: factorName, formula: `=${layout.factorCell}` },
    ...LISTS,
    ...(["service", "buyer"] as const).map((kind) => ({
      name: groupName(kind),
      formula: `=${groupNames(layout, kind)}`,
    })),
    ...tables.flatMap(columnNames),
  ];
}

const columnNames = <Id extends string>(table: TableLayout<Id>): PlannedName[] =>
  table.ids.map((id) => ({ name: table.named(id), formula: `=${table.all(id)}` }));
