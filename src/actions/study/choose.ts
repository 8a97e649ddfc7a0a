import { sumOf, sumOfCents } from "../../ground/money";
import type { Basis, Meaning, PurchaseTable } from "../../reading/columns/purchases";
import { OTHER_FAMILIES } from "../../report/typed/columns";
import { sheetOf, TOGETHER, togetherSheets, withChoices } from "./choices";
import { withOffer } from "./layouts";
import { BASES } from "./questions";
import type { Study } from "./study";

/** Another sheet is another table: choices that were made for the former one do not hold; those made for its like are offered. */
export function chooseSheet(study: Study, sheet: string): Study {
  return withOffer(withChoices(study, { sheet }));
}

/** Reads the sheets of one layout as one table. */
export function chooseTogether(study: Study): Study {
  return withChoices(study, { together: togetherSheets(study) });
}

/** Drops everything chosen, the sheet too: what may be asked about it is asked again. */
export function startOver(study: Study): Study {
  return withChoices(study, {});
}

export function chooseHeaderRow(study: Study, headerRow: number): Study {
  return withChoices(study, { sheet: sheetOf(study), together: study.choices.together, headerRow });
}

/** Answers that give a meaning its column. */
const COLUMN_ANSWERS: Readonly<Partial<Record<Meaning, string>>> = {
  amount: "amountColumn",
  supplier: "supplierColumn",
};

/** A column chosen by hand comes in the place of one chosen by an answer. */
export function chooseColumn(study: Study, meaning: Meaning, column: number | null): Study {
  const answers = Object.fromEntries(
    Object.entries(study.choices.answers ?? {}).filter(([code]) => code !== COLUMN_ANSWERS[meaning]),
  );
  return withChoices(study, {
    ...study.choices,
    sheet: sheetOf(study),
    answers,
    columns: { ...study.choices.columns, [meaning]: column },
  });
}

export function chooseBasis(study: Study, basis: Basis): Study {
  return withChoices(study, { ...study.choices, sheet: sheetOf(study), basis });
}

export function answerQuestion(study: Study, code: string, answer: string): Study {
  if (code === "basis") return chooseBasis(study, BASES[answer] ?? null);
  if (code === "otherSheets") return answer === TOGETHER ? chooseTogether(study) : chooseSheet(study, answer);
  const columns = Object.fromEntries(
    Object.entries(study.choices.columns ?? {}).filter(([meaning]) => COLUMN_ANSWERS[meaning as Meaning] !== code),
  );
  return withChoices(code === "onlyInclVat" ? withoutCommonRate(study) : study, {
    ...study.choices,
    columns: study.choices.columns && columns,
    answers: { ...study.choices.answers, [code]: answer },
  });
}

/** The rate just answered is later than the one that was typed for all families. */
function withoutCommonRate(study: Study): Study {
  const { [OTHER_FAMILIES]: _, ...familyRates } = study.familyRates ?? {};
  return { ...study, familyRates };
}

/** Puts a row back that was left out. */
export function keepRow(study: Study, row: number): Study {
  const free = withRows(study, [row]);
  return linesAmong(free, [row]).length > 0 ? free : withRows(study, [row], "keepRows");
}

/** Leaves out rows that count, by hand; a row put back goes back to its reason. The same study when none of them counts. */
export function dropRows(study: Study, rows: readonly number[]): Study {
  const counted = linesAmong(study, rows);
  if (counted.length === 0) return study;
  const free = withRows(study, counted);
  const still = linesAmong(free, counted);
  return still.length > 0 ? withRows(free, still, "dropRows") : free;
}

function withRows(study: Study, rows: readonly number[], into?: "keepRows" | "dropRows"): Study {
  const some = new Set(rows);
  const without = (list: "keepRows" | "dropRows"): number[] => [
    ...(study.choices[list] ?? []).filter((row) => !some.has(row)),
    ...(into === list ? rows : []),
  ];
  return withChoices(study, {
    ...study.choices,
    sheet: sheetOf(study),
    keepRows: without("keepRows"),
    dropRows: without("dropRows"),
  });
}

function linesAmong({ reading }: Study, rows: readonly number[]): number[] {
  const some = new Set(rows);
  return reading?.ok ? reading.table.lines.flatMap(({ row }) => (some.has(row) ? [row] : [])) : [];
}

/** Kept + left out = what the amount column holds, in cents. */
export function reconcile(table: PurchaseTable): { keptCents: number; leftOutCents: number; allCents: number } {
  const keptCents = sumOfCents(table.lines);
  const leftOutCents = sumOf(table.leftOut, ({ amountCents }) => amountCents ?? 0);
  return { keptCents, leftOutCents, allCents: keptCents + leftOutCents };
}
