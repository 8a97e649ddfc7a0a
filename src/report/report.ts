import { besideBlock } from "./beside";
import { contractsSheet } from "./contractsSheet";
import { gatheredSheet } from "./gatheredSheet";
import type { ReportInput } from "./input";
import { layOut } from "./layout";
import { methodSheet } from "./methodSheet";
import type { WorkbookPlan } from "./plan";
import { shareSheet } from "./shareSheet";
import { summarySheet } from "./summarySheet";
import { suppliersSheet } from "./suppliersSheet";

/**
 * The report as a plan: columns beside the buyer's table (on « Achats réunis » when several sheets are read together), « Part locale », « Fournisseurs » and « Méthode ». Every figure is a live formula over
 * the buyer's own cells; only what a person decides (a supplier's place, a line left out) is written as a value.
 */
export function planReport(input: ReportInput): WorkbookPlan {
  const layout = layOut(input);
  const [beside, gathered] = input.table.parts ? [[], [gatheredSheet(layout)]] : [[besideBlock(layout)], []];
  return {
    version: 1,
    beside,
    sheets: [
      shareSheet(layout),
      summarySheet(layout),
      suppliersSheet(layout),
      ...(layout.contracts.names.length > 0 ? [contractsSheet(layout)] : []),
      methodSheet(layout),
      ...gathered,
    ],
    show: "share",
  };
}
