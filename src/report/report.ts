import { besideBlock } from "./lines/beside";
import { contractsSheet } from "./suppliers/contractsSheet";
import { gatheredSheet } from "./lines/gatheredSheet";
import { namesIn } from "./lines/lineNames";
import type { ReportInput } from "./input";
import { layOut } from "./layOut";
import type { Layout } from "./plan/layout";
import { methodSheet } from "./method/methodSheet";
import type { WorkbookPlan } from "./plan/plan";
import { shareSheet } from "./share/sheet";
import { summarySheet } from "./summary/summarySheet";
import { trackingSheet } from "./tracking/trackingSheet";
import { suppliersSheet } from "./suppliers/suppliersSheet";

/**
 * The report as a plan: columns beside the buyer's table (on « Achats réunis » when several sheets are read together), « Part locale », « Fournisseurs » and « Méthode ». Every figure is a live formula over
 * the buyer's own cells; only what a person decides (a supplier's place, a line left out) is written as a value.
 * @example await applyPlan(planReport({ table, grid, suppliers, perimeters, … }));
 */
export function planReport(input: ReportInput): WorkbookPlan {
  return planLaidOut(layOut(input));
}

/** The same once every table has its place. */
export function planLaidOut(layout: Layout): WorkbookPlan {
  const { input } = layout;
  const lines = besideBlock(layout);
  const [beside, gathered] = input.table.parts ? [[], [gatheredSheet(layout, lines)]] : [[lines], []];
  return {
    beside,
    names: namesIn(lines, layout),
    sheets: [
      shareSheet(layout),
      summarySheet(layout),
      suppliersSheet(layout),
      ...(layout.contracts.names.length > 0 ? [contractsSheet(layout)] : []),
      methodSheet(layout),
      ...(input.tracking ? [trackingSheet(layout)] : []),
      ...gathered,
    ],
    show: "share",
  };
}
