import { folded } from "../../ground/folding";
import { textsOf, type Texts } from "../../texts";
import { ATOMS_BLOCK } from "../lots/blocks";
import { LOTS_BLOCK } from "../lots/blocks";
import { SETTINGS_BLOCK } from "../lots/blocks";
import { columnName } from "../plan/formula";
import { FAMILY_CHOICE, PLACE_CHOICE, SOURCING_BLOCK } from "../sourcing/input";
import { FORECAST_BLOCK, RESULTS_BLOCK, RESULT_COLUMNS } from "../results/blocks";
import { COMPUTED_BLOCK, DECLARED_BLOCK, YEAR_HEADINGS } from "../tracking/blocks";
import { correctionColumn, type Word } from "./words";
import { say } from "../../texts/say";
import type { Template } from "../../texts/text";

/** A perimeter by which a column of corrections is known. */
export interface NamedPerimeter {
  readonly mark: string;
  readonly name: string;
}

/** Where in a block the rows say which they are, and where the buyer types. */
export interface TypedColumns {
  /** Whether the first row is a header, which holds nothing typed. */
  readonly headed: boolean;
  /** Place from 0. */
  readonly key: number;
  readonly typed: readonly { readonly id: string; readonly at: number }[];
}

/** Headings of the key and of the columns for typing, as one language says them. */
interface Headings {
  readonly key: string;
  readonly typed: Readonly<Record<string, string>>;
}

const HEADINGS: Readonly<Record<string, (texts: Texts) => Headings>> = {
  suppliers: ({ report: { suppliers } }) => ({
    key: suppliers.key,
    typed: {
      given: suppliers.given,
      roleGiven: suppliers.roleGiven,
      turnoverGiven: suppliers.turnoverGiven,
      fixedGiven: suppliers.fixedGiven,
    },
  }),
  vat: ({ report: { method } }) => ({ key: method.vatFamily, typed: { percent: method.vatPercent } }),
  exceptions: ({ report: { method } }) => ({
    key: method.exceptions.key,
    typed: { putBack: method.exceptions.putBack, decided: method.exceptions.decided },
  }),
  [ATOMS_BLOCK]: ({ lots: { sheet } }) => ({
    key: sheet.atoms.key,
    typed: { lot: sheet.atoms.lot, typedNeed: sheet.atoms.typedNeed },
  }),
  [SOURCING_BLOCK]: ({ sourcing: { sheet } }) => {
    const { siret, contacted, answer, supplies, zones, capacity, minimum, days, season, shared } = sheet.columns;
    return { key: siret, typed: { contacted, answer, supplies, zones, capacity, minimum, days, season, shared } };
  },
  [LOTS_BLOCK]: ({ lots: { sheet } }) => ({ key: sheet.lots.number, typed: { title: sheet.lots.title } }),
  [RESULTS_BLOCK]: ({ lots: { sheet } }) => {
    const { key, ...headings } = sheet.results.columns;
    return { key, typed: Object.fromEntries(RESULT_COLUMNS.map((id) => [id, headings[id]])) };
  },
  [COMPUTED_BLOCK]: ({ report: { tracking } }) => ({
    key: tracking.key,
    typed: { target: tracking.target, owner: tracking.owner },
  }),
  [DECLARED_BLOCK]: ({ report: { tracking } }) => ({
    key: tracking.key,
    typed: { target: tracking.target, source: tracking.source, owner: tracking.owner, ...YEAR_HEADINGS },
  }),
  [FORECAST_BLOCK]: ({ lots: { sheet } }) => ({
    key: sheet.results.forecast.key,
    typed: { value: sheet.results.forecast.value },
  }),
};

/** Headings of the columns where the buyer answers for a perimeter. */
const CORRECTIONS: Readonly<Record<string, (texts: Texts) => Template<"perimeter">>> = {
  suppliers: ({ report: { suppliers } }) => suppliers.correction,
  [RESULTS_BLOCK]: ({ lots: { sheet } }) => sheet.results.correction,
};

/** Blocks without a header: a label, and what is typed in their last column. */
const LABELLED: Readonly<Record<string, string>> = {
  [SETTINGS_BLOCK]: "value",
  "share:filter:year": "year",
  "share:filter:family": "family",
  "share:filter:perimeter": "perimeter",
  [FAMILY_CHOICE]: "value",
  [PLACE_CHOICE]: "value",
};

/** Ids of the blocks where the buyer may type. */
export const TYPED_BLOCKS: ReadonlySet<string> = new Set([...Object.keys(HEADINGS), ...Object.keys(LABELLED)]);

const LANGUAGES = ["fr", "en"] as const;
const CATALOGUES = LANGUAGES.map(textsOf);

const bare = (heading: Word): string => folded(columnName(String(heading)));

/**
 * Finds where the buyer types in a block by the headings of its first row, whichever language wrote them and wherever columns were moved to;
 * undefined when they are not ours.
 */
export function typedColumns(
  block: string,
  firstRow: readonly Word[],
  perimeters: readonly NamedPerimeter[],
): TypedColumns | undefined {
  const labelled = LABELLED[block];
  if (labelled !== undefined) return { headed: false, key: 0, typed: [{ id: labelled, at: firstRow.length - 1 }] };
  const headingsOf = HEADINGS[block];
  if (!headingsOf) return undefined;
  const row = firstRow.map(bare);
  for (const language of LANGUAGES) {
    const texts = textsOf(language);
    const { key, typed } = headingsOf(texts);
    const at = row.indexOf(bare(key));
    if (at < 0) continue;
    const places = Object.entries(typed).map(([id, heading]) => ({ id, at: row.indexOf(bare(heading)) }));
    const template = CORRECTIONS[block]?.(texts);
    const answers =
      template === undefined
        ? []
        : corrections(row, (perimeter) => bare(say(template, { perimeter }, language)), perimeters);
    return { headed: true, key: at, typed: [...places, ...answers].filter((column) => column.at >= 0) };
  }
  return undefined;
}

/** The column of corrections of each perimeter; one whose perimeter is not known (any more) is named as its heading is, so that nothing is lost. */
function corrections(
  row: readonly string[],
  heading: (perimeter: string) => string,
  perimeters: readonly NamedPerimeter[],
): TypedColumns["typed"] {
  const start = heading("");
  const marks = new Map(perimeters.map(({ mark, name }) => [heading(name), mark]));
  return row.flatMap((text, at) =>
    text.startsWith(start)
      ? [{ id: correctionColumn(marks.get(text) ?? unknownPerimeter(text.slice(start.length))), at }]
      : [],
  );
}

/** Stands for the mark of a perimeter of which only the name is known. */
export const unknownPerimeter = (name: string): string => `=${folded(columnName(name))}`;

/** Key of a row: the same in both languages where our own words name it. */
export function rowKey(block: string, text: Word): string {
  const typed = String(text).trim();
  if (block === "vat" && CATALOGUES.some(({ report }) => report.method.vatDefault === typed)) return OTHER_FAMILIES;
  if (block === SETTINGS_BLOCK)
    return (
      (["months", "minimum", "maximum", "durationReason"] as const).find((id) =>
        CATALOGUES.some(({ lots }) => lots.sheet[id] === typed),
      ) ?? ""
    );
  const isChoice = block.startsWith("share:filter:") || block === FAMILY_CHOICE || block === PLACE_CHOICE;
  return isChoice ? CHOICE : typed;
}

/** Row of the rate that families without their own take. */
export const OTHER_FAMILIES = "*";
/** Only row of a block that chooses what is shown. */
const CHOICE = "choice";

/** Whether a word is what we ourselves propose in a choice: nothing was typed. */
export function isProposed(block: string, word: Word): boolean {
  return CATALOGUES.some(
    ({ report: { share } }) =>
      (block === "share:filter:year" && word === share.allYears) ||
      (block === "share:filter:family" && word === share.allFamilies),
  );
}
