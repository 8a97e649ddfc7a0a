import { once } from "../../ground/memo";
import { textsOf, type Texts } from "../../texts";
import { columnName } from "../plan/formula";

/** Texts that our sheets show, in both languages: by them a sheet or a column is recognised as ours, whoever saved the workbook since. */

const LANGUAGES = ["fr", "en"] as const;

/** Whether a cell holds a text that we write on our own sheets (a title, a label, a heading). */
export const isOwnText = (cell: unknown): boolean => typeof cell === "string" && matches(sheetTexts(), cell);

/** Whether a cell heads one of the columns that we put beside the buyer's table. */
export const isOwnHeading = (cell: unknown): boolean => typeof cell === "string" && matches(lineHeadings(), cell);

/** Blocks of our sheets that are tables: each column bears one of our headings. */
export const OWN_TABLES: ReadonlySet<string> = new Set([
  "suppliers",
  "appellations",
  "contracts",
  "families",
  "vat",
  "exceptions",
  "lots:table",
  "lots:atoms",
  "lots:suppliers",
  "sourcing:table",
  "results:lots",
]);

interface Patterns {
  readonly exact: ReadonlySet<string>;
  /** For texts that name a perimeter, a date, a sheet. */
  readonly open: readonly RegExp[];
}

const matches = ({ exact, open }: Patterns, text: string): boolean =>
  exact.has(text) || open.some((pattern) => pattern.test(text));

/** A text as it stands in a cell, and as a table's heading has it; a heading that a table bears twice is followed by its number. */
const spellings = (template: string): string[] => {
  const heading = inColumn(template);
  return [template, heading, `${heading} {n}`];
};

const sheetTexts = once(() =>
  patternsOf(
    LANGUAGES.map(textsOf).flatMap(({ report, lots, sourcing }) =>
      leaves([report, lots.sheet, sourcing.sheet, sourcing.questionnaire]).flatMap(spellings),
    ),
  ),
);

const lineHeadings = once(() => patternsOf(LANGUAGES.map(textsOf).flatMap(headingsOfLines)));

const headingsOfLines = ({ report: { lines, contracts } }: Texts): string[] =>
  leaves([lines, Object.values(contracts.units).map(({ number, numberAndYear }) => [number, numberAndYear])]).flatMap(
    spellings,
  );

/** As a column's name has it, its gaps left as they are. */
const inColumn = (template: string): string =>
  template
    .split(/(\{\w+\})/)
    .map((part, index) => (index % 2 === 1 ? part : columnNamePart(part)))
    .join("");

/** Spaces at the ends stay: something follows them. */
const columnNamePart = (part: string): string =>
  (/^\s/.test(part) ? " " : "") + columnName(part) + (/\S\s+$/.test(part) ? " " : "");

function leaves(tree: unknown): string[] {
  if (typeof tree === "string") return [tree];
  return typeof tree === "object" && tree !== null ? Object.values(tree).flatMap(leaves) : [];
}

/** Gaps at either end of short words would match anything: those texts are left out. */
const LEAST_WORDS = 4;

function patternsOf(texts: readonly string[]): Patterns {
  const open = texts.filter((text) => text.includes("{"));
  return {
    exact: new Set(texts.filter((text) => !text.includes("{") && text.trim() !== "")),
    open: open
      .map((text) => text.split(/\{[^}]*\}/))
      .filter((parts) => parts.join("").trim().length >= LEAST_WORDS)
      .map((parts) => new RegExp(`^${parts.map(escaped).join("[\\s\\S]+")}$`)),
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
