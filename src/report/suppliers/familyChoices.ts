import { headerCells } from "../plan/columns";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell } from "../plan/plan";

/** Column of « Fournisseurs », right of the spellings, that lists the families offered by the filter: a drop-down's own list stops at 255 characters. */
export const familyChoicesColumn = ({ appellations }: Pick<Layout, "appellations">): number => appellations.left + 3;

export function familyChoicesBlock(layout: Layout): PlannedBlock {
  const {
    words: { share: w },
    families,
    suppliers,
  } = layout;
  return {
    id: "familyChoices",
    top: suppliers.headerRow,
    left: familyChoicesColumn(layout),
    cells: [
      headerCells([w.family]),
      [{ text: w.allFamilies }],
      ...families.map((name): PlannedCell[] => [{ text: name }]),
    ],
    columns: [{ id: "name", format: "@", style: "muted" }],
  };
}
