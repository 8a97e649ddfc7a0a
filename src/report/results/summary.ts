import { MONEY, WHOLE } from "../../ground/money";
import { say } from "../../texts/say";
import { fixedCell, quoted } from "../plan/formula";
import type { PlannedBlock, PlannedCell, PlannedColumn } from "../plan/plan";
import { FORECAST_BLOCK, withinKey } from "./blocks";
import type { ResultsLayout } from "./layout";
import type { Template } from "../../texts/text";

const PERCENT = "0.0%";
const live = (formula: string, format: string): PlannedCell => ({ formula: `=${formula}`, format });

/** What came of the lots, live: how many were awarded and to whom, where their holders are, what offers they drew, and what had been expected. */
export function summaryBlock(layout: ResultsLayout): PlannedBlock {
  const { words, rows, input } = layout;
  const w = words.summary;
  const headings = [w.title, w.lots, w.amount, w.share, w.expected, w.of];
  return {
    id: "results:summary",
    top: rows.summary,
    left: 1,
    headerLines: 2,
    cells: [
      headings.map((text): PlannedCell => ({ text, style: "header" })),
      ...issueLines(layout),
      ...input.perimeters.flatMap((_, k) => perimeterLines(k, layout)),
      ...offerLines(layout),
      ...forecastLines(layout),
    ],
    // « 3 / 7 » stands away from the number at its left.
    columns: headings.map((_, index): PlannedColumn => (index === headings.length - 1 ? { align: "Center" } : {})),
  };
}

/** A label, and up to five cells. */
const line = (text: string, ...cells: readonly PlannedCell[]): PlannedCell[] => [
  { text },
  ...Array.from({ length: 5 }, (_, at) => cells[at] ?? null),
];

const AWARDED_ROW = 2;
const awardedCell = ({ name, rows }: ResultsLayout, column: number): string =>
  fixedCell(name, rows.summary + AWARDED_ROW, column);

function issueLines({ words, lots }: ResultsLayout): PlannedCell[][] {
  const w = words.summary;
  const [state, estimate] = [lots.all("state"), lots.all("estimate")];
  const others = quoted(`<>${words.former}`);
  const counted = (label: string, issue: string): PlannedCell[] =>
    line(
      label,
      live(`COUNTIFS(${state},${quoted(issue)})`, WHOLE),
      live(`ROUND(SUMIFS(${estimate},${state},${quoted(issue)}),2)`, MONEY),
    );
  return [
    line(
      w.passed,
      live(`COUNTIFS(${state},${others})`, WHOLE),
      live(`ROUND(SUMIFS(${estimate},${state},${others}),2)`, MONEY),
    ),
    line(
      w.awarded,
      live(`COUNTIFS(${state},${quoted(words.issues.awarded)})`, WHOLE),
      live(`ROUND(SUM(${lots.all("kept")}),2)`, MONEY),
    ),
    counted(w.dropped, words.issues.dropped),
    counted(w.fruitless, words.issues.fruitless),
    counted(w.toEnter, words.toEnter),
  ];
}

/** Lots and money held inside a perimeter, of those awarded; and those whose holder's place is not settled. */
function perimeterLines(k: number, layout: ResultsLayout): PlannedCell[][] {
  const { words, lots, input, report, rows, name } = layout;
  const { mark, name: perimeter } = input.perimeters[k]!;
  const [within, kept] = [lots.all(`within:${k}`), lots.all("kept")];
  const isLast = `${lots.all("state")},${quoted(words.issues.awarded)}`;
  const [lotsAwarded, moneyAwarded] = [awardedCell(layout, 2), awardedCell(layout, 3)];
  const held = (localities: readonly string[], of: (locality: string) => string): string =>
    localities.map((one) => of(quoted(one))).join("+");
  const lotsOf = (...which: string[]): string => held(which, (one) => `COUNTIFS(${within},${one},${isLast})`);
  const moneyOf = (...which: string[]): string => held(which, (one) => `SUMIFS(${kept},${within},${one})`);
  const { yes, check, unlocated } = report.localities;
  const row = rows.summary + 6 + 2 * k;
  const share = (at: number): PlannedCell =>
    live(`IF(${moneyAwarded}=0,"",${fixedCell(name, at, 3)}/${moneyAwarded})`, PERCENT);
  const expected = live(
    `IF(ISNUMBER(${layout.forecastCell(withinKey(mark))}),${layout.forecastCell(withinKey(mark))},"")`,
    "0.0",
  );
  const unsettled = [check, unlocated, words.toSay];
  return [
    line(
      say(words.summary.within, { perimeter }, input.language),
      live(lotsOf(yes), WHOLE),
      live(`ROUND(${moneyOf(yes)},2)`, MONEY),
      share(row),
      expected,
      live(`${fixedCell(name, row, 2)}&" / "&${lotsAwarded}`, "@"),
    ),
    line(
      say(words.summary.unsettled, { perimeter }, input.language),
      live(lotsOf(...unsettled), WHOLE),
      live(`ROUND(${moneyOf(...unsettled)},2)`, MONEY),
      share(row + 1),
    ),
  ];
}

/** Offers of the last award. */
function offerLines({ words, lots }: ResultsLayout): PlannedCell[][] {
  const w = words.summary;
  const [offers, small, state] = [lots.all("offers"), lots.all("smallOffers"), lots.all("state")];
  const others = `${state},${quoted(`<>${words.former}`)}`;
  const offersOf = `SUMIFS(${offers},${others})`;
  return [
    line(w.offers, live(`IFERROR(AVERAGEIFS(${offers},${others}),"")`, "0.0")),
    line(w.single, live(`COUNTIFS(${offers},1,${others})`, WHOLE)),
    line(w.none, live(`COUNTIFS(${offers},0,${others})`, WHOLE)),
    line(
      w.small,
      live(`SUMIFS(${small},${others})`, WHOLE),
      null,
      live(`IF(${offersOf}=0,"",SUMIFS(${small},${others})/${offersOf})`, PERCENT),
    ),
    line(w.holders, live(`SUM(${lots.all("first")})`, WHOLE)),
  ];
}

/** The expected range against the outcome; empty cells where nothing was expected or the perimeter is no longer the study's. */
function forecastLines(layout: ResultsLayout): PlannedCell[][] {
  const { words, input, forecastCell, rows, name } = layout;
  const w = words.summary;
  const k = input.perimeters.findIndex(({ mark }) => mark === input.forecast.get("perimeter"));
  const perimeter = input.perimeters[k]?.name ?? "";
  const label = (text: Template<"perimeter">): string => say(text, { perimeter }, input.language);
  if (k < 0 || typeof input.forecast.get("middle") !== "number") return [line(w.noForecast), line("")];
  const [low, high] = [forecastCell("low"), forecastCell("high")];
  const ofPerimeter = rows.summary + 6 + 2 * k;
  const [rate, unsettled] = [fixedCell(name, ofPerimeter, 4), fixedCell(name, ofPerimeter + 1, 2)];
  const verdict = `IF(${rate}="","",IF(${unsettled}>0,${quoted(w.unsettledYet)},IF(${rate}<${low},${quoted(w.below)},IF(${rate}>${high},${quoted(w.above)},${quoted(w.inside)}))))`;
  return [
    line(label(w.forecast), live(low, PERCENT), live(forecastCell("middle"), PERCENT), live(high, PERCENT)),
    line(label(w.outcome), null, null, live(`${rate}`, PERCENT), null, live(verdict, "@")),
  ];
}

/** What was expected on the day of the award: kept with the sheet, so that it outlives what the programmes drop. */
export function forecastBlock({ words, rows, input, forecastKeys }: ResultsLayout): PlannedBlock {
  return {
    id: FORECAST_BLOCK,
    top: rows.forecast,
    left: 1,
    cells: [
      [words.forecast.key, words.forecast.value].map((text): PlannedCell => ({ text, style: "header" })),
      ...forecastKeys.map((key): PlannedCell[] => {
        const value = input.forecast.get(key) ?? "";
        return [
          { text: key, style: "muted" },
          typeof value === "number" ? { number: value, style: "muted" } : { text: String(value), style: "muted" },
        ];
      }),
    ],
    columns: [
      { id: "key", key: true, format: "@" },
      { id: "value", keep: true },
    ],
  };
}
