import { openFile } from "../../../src/workbook/files/open";
import { saveXlsx } from "../../../src/workbook/files/save";
import type { Book, ConditionalFormat } from "../../../src/workbook/book/model";
import { hasSchemas, rejected } from "../../support/schemas";
import { codeOf, onSheet, useExcel } from "../host/useExcel";

const now = useExcel();

/** One rule of each kind, on the same numbers; the last one added comes first. */
const ruled = (): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.getRange("A1:A5").values = [[-2], [1], [1], [3], [9]];
    const { conditionalFormats } = sheet.getRange("A1:A5");
    const scale = conditionalFormats.add("ColorScale").colorScale;
    scale.criteria = {
      minimum: { type: "LowestValue", color: "blue" },
      midpoint: { type: "Percent", formula: "50", color: "#FFFF00" },
      maximum: { type: "Formula", formula: "=$B$1", color: "red" },
    };
    const bar = conditionalFormats.add("DataBar").dataBar;
    Object.assign(bar, { barDirection: "RightToLeft", showDataBarOnly: true, axisFormat: "CellMidPoint" });
    Object.assign(bar.positiveFormat, { fillColor: "#00B050", borderColor: "#112233", gradientFill: false });
    bar.lowerBoundRule = { type: "Number", formula: "=0" };
    const arrows = conditionalFormats.add("IconSet").iconSet;
    Object.assign(arrows, { style: "FourArrows", reverseIconOrder: true });
    const triangles = conditionalFormats.add("IconSet").iconSet;
    triangles.style = "ThreeTriangles";
    triangles.criteria = [
      {} as Excel.ConditionalIconCriterion,
      { type: "Number", operator: "GreaterThan", formula: "=1" },
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=3" },
    ];
    const top = conditionalFormats.add("TopBottom").topBottom;
    top.rule = { rank: 2, type: "BottomItems" };
    top.format.fill.color = "green";
    for (const criterion of ["OneStdDevAboveAverage", "DuplicateValues", "LastMonth", "NonBlanks"] as const) {
      const { preset } = conditionalFormats.add("PresetCriteria");
      preset.rule = { criterion };
      preset.format.font.bold = true;
    }
    await context.sync();
  });

const rulesOf = (book: Book): ConditionalFormat["rule"][] =>
  book.activeSheet.conditionalFormats.map(({ rule }) => rule);
const reopened = (bytes: Uint8Array): Book => {
  const opened = openFile("a.xlsx", bytes);
  if (!opened.ok) throw new Error(opened.code);
  return opened.book;
};

test("each kind of rule is saved and read back as it was set, in its order, and holds to the schemas", async () => {
  await ruled();
  const first = saveXlsx(now.book);
  const book = reopened(first);
  expect(rulesOf(book)).toEqual(rulesOf(now.book));
  expect(rulesOf(book).map(({ kind }) => kind)).toEqual([
    ...Array.from({ length: 4 }, () => "preset"),
    "topBottom",
    "iconSet",
    "iconSet",
    "dataBar",
    "colorScale",
  ]);
  expect(book.activeSheet.conditionalFormats[4]?.format).toEqual({ fill: "#008000" });
  expect(Buffer.compare(saveXlsx(book), first)).toBe(0);
  if (hasSchemas) expect(await rejected(first)).toEqual([]);
});

test("rules of a file that go, or change their places, leave the others as they are", async () => {
  await ruled();
  const book = reopened(saveXlsx(now.book));
  const sheet = book.activeSheet;
  const [first, ...others] = sheet.conditionalFormats.filter(({ rule }) => rule.kind !== "dataBar");
  if (!first) throw new Error("no rule");
  book.setConditionalFormats(sheet, [...others, first]);
  const again = reopened(saveXlsx(book));
  expect(rulesOf(again)).toEqual(rulesOf(book));
  book.insertColumns(sheet, 0, 1, "user");
  expect(rulesOf(book).at(-2)).toMatchObject({ points: [{}, {}, { formula: "=$C$1" }] });
  book.setConditionalFormats(sheet, []);
  expect(Buffer.from(saveXlsx(book)).length).toBeLessThan(saveXlsx(again).length);
  expect(rulesOf(reopened(saveXlsx(book)))).toEqual([]);
});

test("Excel's answers: kinds, criteria, priorities; what a rule is not, and what it cannot be, is refused", async () => {
  await ruled();
  const read = await onSheet(async (sheet, context) => {
    const all = sheet.getRange("A1").conditionalFormats;
    const [bar, icons] = [all.getItemAt(7), all.getItemAt(5)];
    all.load("items/type,items/priority");
    bar.dataBar.load("barDirection,lowerBoundRule,positiveFormat/fillColor,negativeFormat/matchPositiveFillColor");
    icons.iconSet.load("style,criteria");
    icons.priority = -1;
    const moved = all.getItemAt(8);
    moved.load("type");
    await context.sync();
    return {
      types: all.items.map(({ type }) => type),
      bar: [bar.dataBar.lowerBoundRule, bar.dataBar.positiveFormat.fillColor, bar.dataBar.barDirection],
      icons: [icons.iconSet.style, icons.iconSet.criteria.map(({ formula }) => formula)],
      moved: moved.type,
    };
  });
  expect(read.types.slice(3)).toEqual(["PresetCriteria", "TopBottom", "IconSet", "IconSet", "DataBar", "ColorScale"]);
  expect(read.bar).toEqual([{ type: "Number", formula: "=0" }, "#00B050", "RightToLeft"]);
  expect(read.icons).toEqual(["ThreeTriangles", ["=0", "=1", "=3"]]);
  expect(read.moved).toBe("IconSet");
  const code = (change: (formats: Excel.ConditionalFormatCollection) => void): Promise<string> =>
    codeOf(
      onSheet(async (sheet, context) => {
        change(sheet.getRange("A1").conditionalFormats);
        await context.sync();
      }),
    );
  expect(await code((all) => all.getItemAt(0).dataBar.load("axisColor"))).toBe("InvalidOperation");
  expect(await code((all) => (all.add("TopBottom").topBottom.rule = { rank: 0, type: "TopItems" }))).toBe(
    "InvalidArgument",
  );
  expect(await code((all) => (all.add("IconSet").iconSet.style = "Invalid"))).toBe("InvalidArgument");
});
