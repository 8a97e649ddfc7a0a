import type { ReadChoices } from "../reading/purchases";
import { readPurchases } from "../reading/read";
import type { Study } from "./study";

/** Reads the sheets held by the study again, without asking the workbook: what followed from the old reading is dropped. */
export function withChoices(study: Study, choices: ReadChoices): Study {
  return { ...study, choices, reading: readPurchases(study.grids ?? [], choices), offer: undefined, suppliers: undefined, share: undefined };
}

/** Whether the buyer imposed anything but the sheet. */
export function hasOwnChoices({ sheet: _, ...choices }: ReadChoices): boolean {
  return Object.values(choices).some((choice) => choice !== undefined && (typeof choice !== "object" || choice === null || Object.keys(choice as object).length > 0));
}

/** Sheet that choices are made for: the one read, else the one where reading stopped. */
export function sheetOf({ reading, choices }: Study): string | undefined {
  if (reading?.ok) return reading.table.sheet;
  const refused = reading?.values.sheet;
  return choices.sheet ?? (typeof refused === "string" ? refused : undefined);
}
