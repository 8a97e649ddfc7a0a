import { WHOLE } from "../../ground/money";
import { MAKERS } from "../../suppliers/roles/roles";
import { say } from "../../texts/say";
import { fixedCell, quoted } from "../plan/formula";
import type { Layout } from "../plan/layout";
import type { PlannedCell } from "../plan/plan";
import { layOutResults, type ResultsLayout } from "../results/layout";
import { countedColumn } from "../suppliers/counted";
import { roleText } from "../suppliers/roleColumns";

const PERCENT = "0.0%";
const NONE: PlannedCell = { text: "" };

/** A row of « Suivi » that is computed. */
export interface Indicator {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  /** Name of the sheet, or of the column, from which it comes. */
  readonly source: string;
  readonly of: (year: number) => PlannedCell;
}

/** All that can be computed here, live but for what is counted in the lines at the writing. */
export function indicatorsOf(layout: Layout): Indicator[] {
  const results = layout.input.tracking?.results;
  return [
    ...rates(layout),
    ...localSuppliers(layout),
    ...(layout.input.roleOf ? makers(layout) : []),
    ...(results ? awarded(layout, layOutResults(results)) : []),
    ...workload(layout),
  ];
}

/** A cell of « Part locale » that stands in a year's row, where it holds a number. */
function yearCell({ rows, names }: Layout, top: number, year: number, column: number): PlannedCell {
  const at = rows.shownYears.indexOf(year);
  if (at < 0) return NONE;
  const cell = fixedCell(names.share, top + at, column);
  return { formula: `=IF(ISNUMBER(${cell}),${cell},"")`, format: PERCENT };
}

/** Both bounds of the local share in each perimeter. */
function rates(layout: Layout): Indicator[] {
  const { words, names, perimeters, input, rows } = layout;
  const w = words.tracking;
  return perimeters.slice(0, MOST_PERIMETERS).flatMap((k) =>
    (["low", "high"] as const).map((bound, at): Indicator => ({
      key: `rate:${k}:${bound}`,
      name: say(w.rates[bound], { perimeter: input.perimeterNames[k] ?? "" }, input.language),
      unit: "%",
      source: names.share,
      of: (year) => yearCell(layout, rows.years + 2, year, 5 + 4 * k + at),
    })),
  );
}
/** What one page holds. */
const MOST_PERIMETERS = 3;

/** Suppliers inside the first perimeter, and those from whom nothing was bought the year before. */
function localSuppliers(layout: Layout): Indicator[] {
  const { words, names, supplierYears } = layout;
  const w = words.tracking;
  if (layout.perimeters.length === 0) return [];
  return [
    {
      key: "suppliers:local",
      name: w.localSuppliers,
      unit: w.units.suppliers,
      source: names.suppliers,
      of: (year) => (supplierYears.includes(year) ? localCount(layout, year) : NONE),
    },
    {
      key: "suppliers:new",
      name: w.newSuppliers,
      unit: w.units.suppliers,
      source: names.suppliers,
      of: (year) => {
        const before = supplierYears[supplierYears.indexOf(year) - 1];
        if (before === undefined) return NONE;
        return localCount(layout, year, `--(${layout.suppliers.all(countedColumn(layout, before))}=0)`);
      },
    },
  ];
}

/** Suppliers inside the first perimeter that were paid in a year; further tests narrow them. */
function localCount(layout: Layout, year: number, ...tests: readonly string[]): PlannedCell {
  const { suppliers, words } = layout;
  const isLocal = `--(${suppliers.all("local:0")}=${quoted(words.localities.yes)})`;
  const bought = `--(${suppliers.all(countedColumn(layout, year))}<>0)`;
  return { formula: `=SUMPRODUCT(${[isLocal, bought, ...tests].join(",")})`, format: WHOLE };
}

/** Local producers and processors: how many, and both bounds of what they are paid. */
function makers(layout: Layout): Indicator[] {
  const { words, names, supplierYears, rows, input } = layout;
  const w = words.tracking;
  const roles = layout.suppliers.all("role");
  const isMaker = MAKERS.map(
    (role) => `(${roles}=${quoted(roleText({ role, certainty: "sure" }, input.language))})`,
  ).join("+");
  const number: Indicator = {
    key: "makers:number",
    name: w.makers,
    unit: w.units.suppliers,
    source: names.suppliers,
    of: (year) => (supplierYears.includes(year) ? localCount(layout, year, isMaker) : NONE),
  };
  // The first row of that table is what stands within the filters.
  const parts = (["low", "high"] as const).map((bound, at): Indicator => ({
    key: `makers:${bound}`,
    name: w.makerRates[bound],
    unit: "%",
    source: names.share,
    of: (year) => yearCell(layout, rows.makers + 4, year, 5 + at),
  }));
  return [number, ...parts];
}

/** What came of the awards of a year. */
function awarded(layout: Layout, { lots, name, report }: ResultsLayout): Indicator[] {
  const w = layout.words.tracking;
  const known = layout.suppliers.all("name");
  const [years, first] = [lots.all("year"), lots.all("yearFirst")];
  const told: readonly (readonly [keyof typeof w.awards, string, (year: string) => string])[] = [
    ["lots", w.units.lots, (year) => `COUNTIFS(${years},${year})`],
    ...(lots.ids.includes("within:0")
      ? [
          [
            "within",
            w.units.lots,
            (year: string) => `COUNTIFS(${years},${year},${lots.all("within:0")},${quoted(report.localities.yes)})`,
          ] as const,
        ]
      : []),
    [
      "single",
      w.units.lots,
      (year) => `SUMPRODUCT(--(LEFT(${lots.all("award")}&"",4)=${year}),--(${lots.all("offers")}&""="1"))`,
    ],
    ["holders", w.units.suppliers, (year) => `SUMIFS(${first},${years},${year})`],
    [
      "firstTime",
      w.units.suppliers,
      (year) => `SUMPRODUCT(--(${years}=${year}),${first},--ISNA(MATCH(${lots.all("holder")},${known},0)))`,
    ],
  ];
  const ofYear = (year: number): string => `SUMPRODUCT(--(LEFT(${lots.all("award")}&"",4)=${quoted(String(year))}))`;
  return told.map(([id, unit, formula]): Indicator => ({
    key: `award:${id}`,
    name: w.awards[id],
    unit,
    source: name,
    of: (year) => ({
      formula: `=IF(${ofYear(year)}=0,"",${formula(quoted(String(year)))})`,
      format: WHOLE,
    }),
  }));
}

/** Orders and deliveries, counted in the lines when the sheet is written; nothing where the file does not tell them. */
function workload({ words, input }: Layout): Indicator[] {
  const w = words.tracking;
  return (["papers", "deliveries"] as const).map((id): Indicator => ({
    key: `work:${id}`,
    name: w[id],
    unit: w.units[id],
    source: w.counted,
    of: (year) => {
      const number = input.tracking?.workOf(year)[id];
      return number === undefined ? NONE : { number, format: WHOLE };
    },
  }));
}
