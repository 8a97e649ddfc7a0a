import { sumOfCents } from "../../ground/money";
import { atOnce, type Steps } from "../../ground/steps";
import type { Grid } from "../../reading/cells/grid";
import type { ReadChoices, ReadResult } from "../../reading/columns/purchases";
import { readingPurchases } from "../../reading/sheets/read";
import { readTogether, sheetsAlike } from "../../reading/sheets/together";
import type { Study } from "./study";

/** Answer to « which sheet? » that takes all those of one layout. */
export const TOGETHER = "together";

/** Reads the sheets held by the study again, without asking the workbook: what followed from the old reading is dropped. */
export const withChoices = (study: Study, choices: ReadChoices): Study => atOnce(readingWith(study, choices));

/** {@link withChoices}, with stops. */
export function* readingWith(study: Study, choices: ReadChoices): Steps<Study> {
  const grids = study.grids ?? [];
  const reading =
    (choices.together && readTogether(grids, choices)) ?? withTogether(study, yield* readingPurchases(grids, choices));
  return { ...study, choices, reading, offer: undefined, suppliers: undefined, share: undefined };
}

/** The question between sheets, with the offer to read all those of one layout as one table. */
function withTogether(study: Study, reading: ReadResult): ReadResult {
  if (!reading.ok) return reading;
  const otherSheets = reading.table.questions.find(({ code }) => code === "otherSheets");
  const sheets = otherSheets ? togetherSheets({ ...study, reading }) : [];
  const all = otherSheets && sheets.length > 1 ? readTogether(study.grids ?? [], { together: sheets }) : undefined;
  if (!otherSheets || !all?.ok) return reading;
  const { lines, parts = [] } = all.table;
  const details = {
    n: parts.length,
    sheets: parts.map(({ sheet }) => sheet).join(", "),
    lines: lines.length,
    totalCents: sumOfCents(lines),
  };
  const question = {
    ...otherSheets,
    choices: [...otherSheets.choices, TOGETHER],
    details: { ...otherSheets.details, [TOGETHER]: details },
  };
  return {
    ok: true,
    table: {
      ...reading.table,
      questions: reading.table.questions.map((one) => (one === otherSheets ? question : one)),
    },
  };
}

const alike = new WeakMap<readonly Grid[], Map<string, readonly string[]>>();

/** Sheets that may be read together with the one that is read; worked out once for each reading of the workbook. */
export function togetherSheets({ grids, reading }: Study): readonly string[] {
  if (!reading?.ok || !grids) return [];
  const { table } = reading;
  if (table.parts) return table.parts.some(({ heading }) => heading) ? [] : table.parts.map(({ sheet }) => sheet);
  const known = alike.get(grids) ?? new Map<string, readonly string[]>();
  alike.set(grids, known);
  const key = JSON.stringify([table.sheet, table.columns]);
  const sheets =
    known.get(key) ??
    sheetsAlike(
      grids,
      table,
      grids
        .filter(({ visibility }) => visibility !== "hidden" && visibility !== "veryHidden")
        .map(({ sheet }) => sheet),
    );
  known.set(key, sheets);
  return sheets;
}

/** Whether the buyer imposed anything but the sheet. */
export function hasOwnChoices({ sheet: _, ...choices }: ReadChoices): boolean {
  return Object.values(choices).some(
    (choice) =>
      choice !== undefined &&
      (typeof choice !== "object" || choice === null || Object.keys(choice as object).length > 0),
  );
}

/** Sheet that choices are made for: the one read, else the one where reading stopped; none for sheets read together. */
export function sheetOf({ reading, choices }: Study): string | undefined {
  if (choices.together) return undefined;
  if (reading?.ok) return reading.table.sheet;
  const refused = reading?.values.sheet;
  return choices.sheet ?? (typeof refused === "string" ? refused : undefined);
}
