import type { Basis, Meaning, PurchaseTable, ReadChoices } from "../reading/purchases";
import { readPurchases } from "../reading/read";
import type { Study } from "./study";

/** Reads the sheets held by the study again, without asking the workbook: what followed from the old reading is dropped. */
export function withChoices(study: Study, choices: ReadChoices): Study {
  return { ...study, choices, reading: readPurchases(study.grids ?? [], choices), suppliers: undefined, share: undefined };
}

/** Another sheet is another table: choices that were made for the former one do not hold. */
export function chooseSheet(study: Study, sheet: string): Study {
  return withChoices(study, { sheet });
}

export function chooseHeaderRow(study: Study, headerRow: number): Study {
  return withChoices(study, { sheet: sheetOf(study), headerRow });
}

export function chooseColumn(study: Study, meaning: Meaning, column: number | null): Study {
  const { amountColumn, ...others } = study.choices.answers ?? {};
  const answers = meaning === "amount" || amountColumn === undefined ? others : { ...others, amountColumn };
  return withChoices(study, { ...study.choices, sheet: sheetOf(study), answers, columns: { ...study.choices.columns, [meaning]: column } });
}

export function chooseBasis(study: Study, basis: Basis): Study {
  return withChoices(study, { ...study.choices, sheet: sheetOf(study), basis });
}

export function answerQuestion(study: Study, code: string, answer: string): Study {
  if (code === "otherSheets") return chooseSheet(study, answer);
  const { amount: _, ...columns } = study.choices.columns ?? {};
  return withChoices(study, { ...study.choices, columns: code === "amountColumn" ? columns : study.choices.columns, answers: { ...study.choices.answers, [code]: answer } });
}

/** Puts a row back that was left out. */
export function keepRow(study: Study, row: number): Study {
  const dropRows = study.choices.dropRows?.filter((one) => one !== row);
  return withChoices(study, { ...study.choices, sheet: sheetOf(study), dropRows, keepRows: [...(study.choices.keepRows ?? []), row] });
}

const sheetOf = (study: Study): string | undefined => (study.reading?.ok ? study.reading.table.sheet : study.choices.sheet);

/** Kept + left out = what the amount column holds, in cents. */
export function reconcile(table: PurchaseTable): { keptCents: number; leftOutCents: number; allCents: number } {
  const keptCents = table.lines.reduce((sum, line) => sum + line.amountCents, 0);
  const leftOutCents = table.leftOut.reduce((sum, row) => sum + (row.amountCents ?? 0), 0);
  return { keptCents, leftOutCents, allCents: keptCents + leftOutCents };
}
