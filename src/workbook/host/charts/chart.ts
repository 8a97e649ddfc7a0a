import type { Chart, Sheet } from "../../book/model";
import type { Arguments } from "../protocol/arguments";
import { seriesOf } from "./chartSeries";
import { ExcelError } from "../protocol/errors";
import { EventNumber, listening } from "../protocol/events";
import type { ExcelObject, Property } from "../protocol/object";
import { readArea, splitAddress } from "../protocol/place";
import { requireUnprotected, type Session } from "../protocol/session";
import { heightOf, widthOf } from "../protocol/sizes";

/** Points. */
const USUAL_TEXT = 10;

/** Excel.Chart */
export function chart(session: Session, sheet: Sheet, given: Chart): ExcelObject {
  const { id } = given;
  const it = (): Chart => {
    const chart = sheet.charts.find((one) => one.id === id);
    if (!chart) throw new ExcelError("ItemNotFound");
    return chart;
  };
  const change = (part: Partial<Chart>): void => {
    requireUnprotected(sheet);
    session.book.setCharts(
      sheet,
      sheet.charts.map((one) => (one.id === it().id ? { ...one, ...part } : one)),
    );
  };
  const number = (key: "left" | "top" | "width" | "height"): Property => ({
    get: () => it()[key],
    set: (value) => change({ [key]: Number(value) }),
  });
  const word = (key: "name" | "type"): Property => ({
    get: () => it()[key],
    set: (value) => change({ [key]: String(value) }),
  });
  return {
    type: "Chart",
    identity: () => ({ Id: id }),
    properties: {
      Id: { get: () => id },
      Name: word("name"),
      ChartType: word("type"),
      Left: number("left"),
      Top: number("top"),
      Width: number("width"),
      Height: number("height"),
    },
    objects: partsOf(session, sheet, id, it, change),
    methods: {
      Delete: () => {
        requireUnprotected(sheet);
        session.book.setCharts(
          sheet,
          sheet.charts.filter((one) => one.id !== it().id),
        );
      },
      SetPosition: (at) => change(positionOf(sheet, at)),
      SetData: (data) => {
        const source = data.range(0);
        if (!source) throw data.invalid();
        change({ series: seriesOf(source, data.text(1, "Auto")) });
      },
      Activate: () => session.book.activate(sheet, "addin"),
      ...listening(session.events, id, {
        Activated: EventNumber.chartActivated,
        Deactivated: EventNumber.chartDeactivated,
      }),
    },
  };
}

function partsOf(
  session: Session,
  sheet: Sheet,
  id: string,
  it: () => Chart,
  change: (part: Partial<Chart>) => void,
): ExcelObject["objects"] {
  return {
    Title: () => ({
      type: "ChartTitle",
      properties: {
        Text: { get: () => it().title, set: (title) => change({ title: String(title) }) },
        Visible: look(session, id, "title.visible", true),
      },
    }),
    Legend: () => ({
      type: "ChartLegend",
      properties: {
        Visible: look(session, id, "legend.visible", true),
        Position: look(session, id, "legend.position", "Right"),
      },
      objects: { Format: () => textFormat(session, id, "legend") },
    }),
    DataLabels: () => ({
      type: "ChartDataLabels",
      properties: { ShowValue: look(session, id, "dataLabels.showValue", false) },
      objects: { Format: () => textFormat(session, id, "dataLabels") },
    }),
    Axes: () => ({
      type: "ChartAxes",
      objects: {
        CategoryAxis: () => axis(session, id, "category", look(session, id, "category.numberFormat", "General")),
        ValueAxis: () =>
          axis(session, id, "value", {
            get: () => it().valueFormat ?? "General",
            set: (format) => change({ valueFormat: String(format) }),
          }),
      },
    }),
    Format: () => ({
      type: "ChartAreaFormat",
      objects: {
        Font: () => ({
          type: "ChartFont",
          properties: {
            Size: { get: () => it().textSize ?? USUAL_TEXT, set: (size) => change({ textSize: Number(size) }) },
          },
        }),
      },
    }),
    Series: () => seriesCollection(it, change),
    Worksheet: () => session.make.worksheet(sheet),
  };
}

/** Excel.ChartLegendFormat and its kin. */
function textFormat(session: Session, id: string, part: string): ExcelObject {
  const of = (member: string, missing: unknown): Property => look(session, id, `${part}.${member}`, missing);
  return {
    type: "ChartFormat",
    objects: {
      Fill: () => ({
        type: "ChartFill",
        methods: {
          SetSolidColor: (given) => of("fill", "").set?.(given.text(0)),
          Clear: () => of("fill", "").set?.(""),
        },
      }),
      Font: () => ({
        type: "ChartFont",
        properties: {
          Color: of("font.color", "#000000"),
          Size: of("font.size", USUAL_TEXT),
          Bold: of("font.bold", false),
          Italic: of("font.italic", false),
          Name: of("font.name", "Calibri"),
        },
      }),
    },
  };
}

/** Looks that the book does not hold are remembered beside it, until it is closed. */
function look(session: Session, id: string, key: string, missing: unknown): Property {
  return {
    get: () => session.chartLooks.get(id)?.[key] ?? missing,
    set: (value) => void session.chartLooks.set(id, { ...session.chartLooks.get(id), [key]: value }),
  };
}

function axis(session: Session, id: string, name: string, numberFormat: Property): ExcelObject {
  const of = (member: string, missing: unknown): Property => look(session, id, `${name}.${member}`, missing);
  return {
    type: "ChartAxis",
    properties: {
      Visible: of("visible", true),
      NumberFormat: numberFormat,
      Minimum: of("minimum", ""),
      Maximum: of("maximum", ""),
    },
    objects: {
      Title: () => ({
        type: "ChartAxisTitle",
        properties: { Text: of("title.text", ""), Visible: of("title.visible", false) },
      }),
    },
  };
}

function seriesCollection(it: () => Chart, change: (part: Partial<Chart>) => void): ExcelObject {
  const series = (index: number): ExcelObject => ({
    type: "ChartSeries",
    properties: {
      Name: {
        get: () => it().series[index]?.name,
        set: (name) =>
          change({ series: it().series.map((one, i) => (i === index ? { ...one, name: String(name) } : one)) }),
      },
    },
  });
  return {
    type: "ChartSeriesCollection",
    properties: { Count: { get: () => it().series.length } },
    items: () => it().series.map((_, index) => series(index)),
    methods: {
      GetCount: () => it().series.length,
      GetItemAt: (given) => {
        if (!it().series[given.whole(0)]) throw new ExcelError("ItemNotFound");
        return series(given.whole(0));
      },
    },
  };
}

/** From one cell to another, or a corner only: then the size stays. */
function positionOf(sheet: Sheet, given: Arguments): Partial<Chart> {
  const [start, end] = [cornerOf(given, 0), given.has(1) ? cornerOf(given, 1) : undefined];
  const [left, top] = [widthOf(sheet, 0, start.left), heightOf(sheet, 0, start.top)];
  if (!end) return { left, top };
  return {
    left,
    top,
    width: widthOf(sheet, start.left, end.left + end.columns - start.left),
    height: heightOf(sheet, start.top, end.top + end.rows - start.top),
  };
}

function cornerOf(given: Arguments, index: number): { top: number; left: number; rows: number; columns: number } {
  const area = given.range(index)?.area ?? readArea(splitAddress(given.text(index)).rest);
  if (!area) throw given.invalid();
  return area;
}
