import { leakYear } from "../../share/leaks/leaks";
import { quoted } from "../plan/formula";
import type { Contents, Layout } from "../plan/layout";
import type { LeakWords } from "../input";
import { countedColumn } from "./counted";
import { AMOUNT, headed, INPUT, listed, MUTED, text, type SupplierDefinition } from "./supplierColumn";
import { retained } from "./supplierFormulas";
import type { ListedRow } from "./supplierRows";

/** The capacity that is left, on the row that stands for a group; whether purchases can be moved: proposed, given by the buyer, retained. */
export function leakColumns(contents: Contents, { fixedOf }: LeakWords): SupplierDefinition[] {
  const { yes, localities } = contents.words;
  const answer = (fixed: boolean): string => (fixed ? yes : localities.no);
  return headed(contents, [
    { id: "unused", look: AMOUNT, cell: listed(unusedCell) },
    { id: "fixedProposed", look: MUTED, cell: text(({ supplier }) => answer(fixedOf(supplier).proposed)) },
    {
      id: "fixedGiven",
      look: { ...INPUT, validation: { list: [yes, localities.no] } },
      cell: listed(({ supplier }) => {
        const { given } = fixedOf(supplier);
        return given === undefined ? null : { text: answer(given), style: "input" };
      }),
    },
    {
      id: "fixed",
      cell: ({ row }, { suppliers }) => ({
        formula: `=${retained(suppliers.cell("fixedProposed", row), suppliers.cell("fixedGiven", row))}`,
      }),
    },
  ]);
}

/** Its capacity less what it was paid in the last year (in all, where no line bears a year). */
function unusedCell({ row, leader, number }: ListedRow, layout: Layout) {
  const { suppliers, input } = layout;
  if (leader !== number || !suppliers.ids.includes("capacity")) return null;
  const year = leakYear(input);
  const paid = suppliers.cell(year === undefined ? "total" : countedColumn(layout, year), row);
  return { formula: `=ROUND(MAX(0,N(${suppliers.cell("capacity", row)})-MAX(0,${paid})),2)` };
}

/** A criterion of SUMIFS: the lines that cannot be moved. */
export const isFixed = ({ lines, words }: Layout): string => `,${lines.all("fixed")},${quoted(words.yes)}`;
