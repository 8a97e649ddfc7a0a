import { sumOfCents } from "../../ground/money";
import { keepOnDevice, readOnDevice } from "../../excel/device";
import { choicesForLayout, layoutKey } from "../../reading/sheets/layout";
import type { ReadChoices } from "../../reading/columns/purchases";
import { hasOwnChoices, withChoices } from "./choices";
import { layoutsSchema, type Layouts } from "./layoutChoices";
import type { Study } from "./study";

const KEY = "Allotir.presentations";
const MOST_KEPT = 30;

/** Layouts met on this machine: their headers and what was chosen, nothing of the purchases. */
export const layoutsOnDevice = (): Layouts => readOnDevice(KEY, layoutsSchema) ?? {};

/** Adds what was chosen for the study's table to the layouts known: `before` are those of the workbook. */
export function withLayout(study: Study, before: Layouts = {}): Layouts {
  if (!study.reading?.ok) return before;
  const { table } = study.reading;
  const key = layoutKey(table);
  const { [key]: _, ...others } = before;
  return {
    ...others,
    [key]: {
      headers: [...table.headers],
      firstColumn: table.firstColumn,
      choices: study.choices as Layouts[string]["choices"],
    },
  };
}

/** Keeps on this machine what the next workbook of the same layout may be offered; rows and sheets are those of one workbook. */
export function keepLayout(study: Study): void {
  const { columns, basis, decimalMark, answers, visibleOnly } = study.choices;
  const choices = { columns, basis, decimalMark, answers, visibleOnly };
  if (hasOwnChoices(choices))
    keepOnDevice(
      KEY,
      Object.fromEntries(Object.entries(withLayout({ ...study, choices }, layoutsOnDevice())).slice(-MOST_KEPT)),
    );
}

/** The study with the offer of former choices, when the buyer has chosen nothing yet and they would change something. */
export function withOffer(study: Study): Study {
  if (!study.reading?.ok || !study.layouts || hasOwnChoices(study.choices)) return study;
  const choices = rememberedFor(study, study.layouts);
  const then = choices && withChoices(study, choices).reading;
  if (!choices || !then?.ok || readAlike(study.reading.table, then.table)) return study;
  return {
    ...study,
    offer: {
      choices,
      lines: then.table.lines.length,
      totalCents: sumOfCents(then.table.lines),
    },
  };
}

/** Remembered choices for the sheet that is read. */
export function rememberedFor({ reading }: Study, layouts: Layouts): ReadChoices | undefined {
  if (!reading?.ok) return undefined;
  const choices = choicesForLayout(layouts, reading.table);
  return choices && { ...choices, sheet: choices.together ? undefined : reading.table.sheet };
}

export const acceptOffer = (study: Study): Study => (study.offer ? withChoices(study, study.offer.choices) : study);
/** Not offered again in this sitting. */
export const refuseOffer = (study: Study): Study => ({ ...study, offer: undefined, layouts: undefined });

type Table = Extract<NonNullable<Study["reading"]>, { ok: true }>["table"];

function readAlike(a: Table, b: Table): boolean {
  const shape = ({ columns, basis, lines, leftOut }: Table): string =>
    JSON.stringify([Object.entries(columns).sort(), basis, lines.length, sumOfCents(lines), leftOut.length]);
  return shape(a) === shape(b);
}
