import { lots as english } from "../../texts/en/lots";
import { lots as french } from "../../texts/fr/lots";
import { say } from "../../texts/say";
import { fixedCell, tableLayout, type TableLayout } from "../plan/formula";
import { freeSheetName } from "../plan/sheetNames";
import { wordsOf, type ReportWords } from "../plan/words";
import type { ResultsInput } from "./input";
import { FORECAST_KEYS, RESULT_COLUMNS, withinKey, type ResultColumn } from "./blocks";
import type { Catalogue } from "../../texts/text";

/** Columns of the table of lots; those of a perimeter bear its place. */
export type TableColumn =
  | ResultColumn
  | `correction:${number}`
  | `within:${number}`
  | "state"
  | "kept"
  | "first"
  | "year"
  | "yearFirst"
  | "key";

export interface ResultsLayout {
  readonly input: ResultsInput;
  readonly words: Catalogue<typeof french.sheet.results>;
  readonly report: ReportWords;
  readonly name: string;
  readonly lots: TableLayout<TableColumn>;
  readonly rows: { readonly summary: number; readonly forecast: number; readonly known: number };
  /** Keys of the forecast, in the order of their rows. */
  readonly forecastKeys: readonly string[];
  /** Cell of a key of the forecast. */
  readonly forecastCell: (key: string) => string;
  /** Column of the known holders, their header left out: 1 the name, 2 the SIRET, then one for each perimeter. */
  readonly knownColumn: (column: number) => string;
}

const SUMMARY = 6;
/** Lines of the summary that do not depend on the perimeters, its header included, and those of each perimeter. */
const SUMMARY_LINES = 13;
const LINES_PER_PERIMETER = 2;
const GAP = 3;

export function layOutResults(input: ResultsInput): ResultsLayout {
  const { language, perimeters } = input;
  const words = (language === "fr" ? french : english).sheet.results;
  const report = wordsOf(language);
  const name = freeSheetName(words.name, report, input.takenSheetNames);
  const header = SUMMARY + SUMMARY_LINES + LINES_PER_PERIMETER * perimeters.length + GAP;
  const lots = tableLayout<TableColumn>({
    name: "Allotir_Resultats",
    sheet: name,
    headerRow: header,
    left: 1,
    rows: Math.max(1, input.rows.length),
    plain: input.plain ?? false,
    columns: columnsOf(input, words),
  });
  const forecastKeys = [...FORECAST_KEYS, ...perimeters.map(({ mark }) => withinKey(mark))];
  const forecast = lots.lastRow + GAP;
  const known = forecast + forecastKeys.length + GAP;
  const lastKnown = known + Math.max(1, input.known.length);
  return {
    input,
    words,
    report,
    name,
    lots,
    rows: { summary: SUMMARY, forecast, known },
    forecastKeys,
    forecastCell: (key) => fixedCell(name, forecast + 1 + forecastKeys.indexOf(key), 2),
    knownColumn: (column) =>
      `${fixedCell(name, known + 1, column)}:${fixedCell(name, lastKnown, column).split("!")[1]}`,
  };
}

/** What is printed: the lot, what it was worth, what came of it. */
export const PRINTED: readonly ResultColumn[] = [
  "title",
  "number",
  "estimate",
  "issue",
  "offers",
  "smallOffers",
  "holder",
  "amount",
];

/** The title first, where labels of the other blocks need its width; what is printed before the rest. */
function columnsOf(
  { perimeters, language }: ResultsInput,
  words: ResultsLayout["words"],
): { id: TableColumn; heading: string }[] {
  const ofPerimeters = perimeters.flatMap(({ name }, k): { id: TableColumn; heading: string }[] => [
    { id: `correction:${k}`, heading: say(words.correction, { perimeter: name }, language) },
    { id: `within:${k}`, heading: say(words.within, { perimeter: name }, language) },
  ]);
  const named = (id: Exclude<TableColumn, `${string}:${number}`>) => ({ id, heading: words.columns[id] });
  const others = RESULT_COLUMNS.filter((id) => !PRINTED.includes(id));
  return [
    ...[...PRINTED, ...others].map(named),
    ...ofPerimeters,
    ...(["state", "kept", "first", "year", "yearFirst", "key"] as const).map(named),
  ];
}
