import type { Chart, Sheet } from "../../book/model";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import { EventNumber, listening } from "../protocol/events";
import type { ExcelObject } from "../protocol/object";
import { seriesOf } from "./chartSeries";
import { requireUnprotected, type Session } from "../protocol/session";

/** Excel.ChartCollection of a sheet. */
export function chartCollection(session: Session, sheet: Sheet): ExcelObject {
  const find = (key: string | number): Chart | undefined =>
    sheet.charts.find(({ id }) => id === key) ?? sheet.charts.find(({ name }) => name === key);
  const made = (chart: Chart | undefined): ExcelObject => {
    if (!chart) throw new ExcelError("ItemNotFound");
    return session.make.chart(sheet, chart);
  };
  return {
    type: "ChartCollection",
    properties: { Count: { get: () => sheet.charts.length } },
    items: () => sheet.charts.map(made),
    item: (key) => made(find(key)),
    methods: {
      GetCount: () => sheet.charts.length,
      GetItem: (given) => made(find(given.text(0))),
      GetItemAt: (given) => made(sheet.charts[given.whole(0)]),
      GetItemOrNullObject: (given) => {
        const chart = find(given.text(0));
        return chart && made(chart);
      },
      Add: (given) => {
        const chart = add(session, sheet, given);
        const details = { chartId: chart.id, worksheetId: sheet.id, source: "Local" };
        session.events.tell(EventNumber.chartAdded, sheet.id, details);
        return made(chart);
      },
      ...listening(session.events, sheet.id, {
        Added: EventNumber.chartAdded,
        Activated: EventNumber.chartActivated,
        Deactivated: EventNumber.chartDeactivated,
        Deleted: EventNumber.chartDeleted,
      }),
    },
  };
}

/** Excel puts a new chart in the middle of what is seen; here near the top left. */
function add(session: Session, sheet: Sheet, given: Arguments): Chart {
  requireUnprotected(sheet);
  const source = given.range(1);
  if (!source) throw given.invalid();
  const series = seriesOf(source, given.text(2, "Auto"));
  const number = sheet.charts.length + 1;
  const id = freeId(sheet);
  const name = `${session.language === "fr" ? "Graphique" : "Chart"} ${number}`;
  const chart: Chart = {
    id,
    name,
    type: given.text(0),
    title: series.length === 1 ? (series[0]?.name ?? "") : "",
    series,
    left: 120,
    top: 60,
    width: 360,
    height: 216,
  };
  session.book.setCharts(sheet, [...sheet.charts, chart]);
  return sheet.charts.find((one) => one.id === id) ?? chart;
}

function freeId(sheet: Sheet): string {
  let number = sheet.charts.length + 1;
  const id = (): string => `{${number.toString(16).toUpperCase().padStart(8, "0")}-C4A7-4000-8000-000000000000}`;
  while (sheet.charts.some((chart) => chart.id === id())) number++;
  return id();
}
