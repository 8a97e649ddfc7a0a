import { columnLetters } from "../../ground/address";
import { MONEY } from "../../ground/money";
import { calendarYears, COUNTED, MEAT_FISH } from "../../share/canteen/egalim";
import { EGALIM_CATEGORIES, type EgalimCategory } from "../../share/canteen/product";
import { EGALIM_INDICATORS, egalimTarget, type EgalimIndicator } from "../../share/canteen/targets";
import { say } from "../../texts/say";
import { headerCells } from "../plan/columns";
import { quoted } from "../plan/formula";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { basisWords } from "../plan/words";
import { boundedCells } from "../share/groups";
import { yearColumn } from "./egalimColumns";
import { productText } from "./egalimTables";
import { MA_CANTINE_FAMILIES } from "./importFile";

type Year = number | undefined;

/** Columns of the targets, from A. */
const AT = { total: 2, sure: 3, low: 5, high: 6, target: 7 } as const;
/** Columns that the block takes. */
export const EGALIM_WIDTH = 8;

const targetsTop = ({ rows }: Layout): number => rows.egalim + 2;
const yearsOf = ({ input }: Layout): readonly Year[] => calendarYears(input.table.lines);

/** EGalim by calendar year, whatever the filters: targets with their bounds, then every line once; nothing where it is not asked for. */
export function egalimBlocks(layout: Layout): PlannedBlock[] {
  const { input, words, rows } = layout;
  if (!input.egalim) return [];
  const { title, note } = words.egalim;
  const told = say(title, { basis: basisWords(input) }, input.language);
  return [
    {
      id: "share:egalim:title",
      top: rows.egalim,
      left: 1,
      cells: [[{ text: told, style: "subtitle" }], [{ text: note, style: "note" }]],
    },
    targetsBlock(layout),
    categoriesBlock(layout),
  ];
}

function targetsBlock(layout: Layout): PlannedBlock {
  const { words } = layout;
  const w = words.egalim;
  const top = targetsTop(layout);
  const headings = [w.indicator, w.total, w.sure, w.unknown, w.low, w.high, w.target, w.result];
  const shown = yearsOf(layout).flatMap((year) => EGALIM_INDICATORS.map((indicator) => ({ year, indicator })));
  return {
    id: "share:egalim",
    top,
    left: 1,
    headerLines: 2,
    cells: [
      headerCells(headings),
      ...shown.map(({ year, indicator }, index) => targetRow(layout, indicator, year, top + 1 + index)),
    ],
  };
}

function targetRow(layout: Layout, indicator: EgalimIndicator, year: Year, row: number): PlannedCell[] {
  const { words, input } = layout;
  const w = words.egalim;
  const products = indicator === "meatFish" ? MA_CANTINE_FAMILIES.filter((one) => MEAT_FISH.has(one)) : undefined;
  const sum = (categories: readonly EgalimCategory[] | undefined): string =>
    amountOf(layout, { year, products, categories });
  const { yes, no } = COUNTED[indicator];
  const target =
    year === undefined || !input.egalim ? undefined : egalimTarget(indicator, year, input.egalim.restaurants);
  const at = (column: number): string => `$${columnLetters(column)}${row}`;
  const [low, high, least] = [at(AT.low), at(AT.high), at(AT.target)];
  const reached = `IF(ROUND(${low},9)>=${least},${quoted(w.reached)},IF(ROUND(${high},9)<${least},${quoted(w.missed)},${quoted(w.open)}))`;
  return [
    { text: say(w.indicators[indicator], { year: yearText(layout, year) }, input.language) },
    { formula: `=${sum(undefined)}`, format: MONEY },
    ...boundedCells(layout, { row, column: AT.total }, AT.sure, { yes: sum(yes), no: sum(no) }),
    target === undefined ? { text: "" } : { number: target, format: "0%" },
    { formula: `=IF(OR(NOT(ISNUMBER(${low})),${least}=""),"",${reached})` },
  ];
}

/** Every line once, as ma-cantine counts it: each category of food, their sum, then what is no food. */
function categoriesBlock(layout: Layout): PlannedBlock {
  const { words } = layout;
  const w = words.egalim;
  const years = yearsOf(layout);
  const top = targetsTop(layout) + 1 + EGALIM_INDICATORS.length * years.length + 1;
  const row = (name: string, formula: (year: Year) => string): PlannedCell[] => [
    { text: name },
    ...years.map((year): PlannedCell => ({ formula: `=${formula(year)}`, format: MONEY })),
  ];
  return {
    id: "share:egalim:categories",
    top,
    left: 1,
    headerLines: 2,
    cells: [
      headerCells([w.byCategory, ...years.map((year) => yearText(layout, year))]),
      ...EGALIM_CATEGORIES.map((one) =>
        row(w.categories[one], (year) => amountOf(layout, { year, categories: [one] })),
      ),
      row(w.food, (year) => amountOf(layout, { year })),
      row(w.notFood, (year) => sumOf(layout, year, w.notFood, undefined)),
    ],
  };
}

const yearText = ({ words }: Layout, year: Year): string => (year === undefined ? words.egalim.allYears : String(year));

interface Wanted {
  readonly year: Year;
  /** All food when absent. */
  readonly products?: readonly (typeof MA_CANTINE_FAMILIES)[number][] | undefined;
  readonly categories?: readonly EgalimCategory[] | undefined;
}

/** Euros of food of some families and categories, whatever the filters. */
function amountOf(layout: Layout, { year, products, categories }: Wanted): string {
  const { words } = layout;
  const said = categories?.map((one) => words.egalim.categories[one]) ?? [undefined];
  const terms = said.flatMap((category) =>
    products
      ? products.map((product) => sumOf(layout, year, productText(product, layout), category))
      : [`${sumOf(layout, year, undefined, category)}-${sumOf(layout, year, words.egalim.notFood, category)}`],
  );
  return `ROUND(${terms.join("+")},2)`;
}

function sumOf(layout: Layout, year: Year, product: string | undefined, category: string | undefined): string {
  const { lines } = layout;
  const inYear = yearColumn(layout);
  const criteria = [
    ...(year === undefined || inYear === undefined ? [] : [lines.all(inYear), String(year)]),
    ...(product === undefined ? [] : [lines.all("product"), quoted(product)]),
    ...(category === undefined ? [] : [lines.all("category"), quoted(category)]),
  ];
  return criteria.length === 0 ? `SUM(${lines.all("kept")})` : `SUMIFS(${[lines.all("kept"), ...criteria].join(",")})`;
}
