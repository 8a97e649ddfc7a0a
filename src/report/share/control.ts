import { MONEY, WHOLE } from "../../ground/money";
import { say } from "../../texts/say";
import { fixedColumn, quoted } from "../plan/formula";
import type { Layout } from "../plan/layout";
import type { ControlLine } from "./controlLines";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { amountHeader, linesOf } from "../plan/words";
import { readColumn } from "../lines/lineFormulas";
import { LABEL_WIDTH } from "./widths";

const LAST_SHEET_ROW = 1_048_576;

/** From the sum of the buyer's own column to what is retained line by line: the difference is nil, to the cent, and the sheet says so itself. */
export function controlBlock(layout: Layout): PlannedBlock {
  const shown = layout.rows.controlLines;
  const at = (line: ControlLine): string => `$B$${controlRow(layout, line)}`;
  const cells = shown.map((line): PlannedCell[] => [{ text: label(line, layout) }, valueCell(line, at, layout)]);
  return {
    id: "share:control",
    top: layout.rows.control + 1,
    left: 1,
    cells,
    rowLines: shown.map((line) => linesOf(label(line, layout), LABEL_WIDTH)),
    columns: [
      { id: "label", wrap: true },
      {
        id: "value",
        highlight: [
          { text: layout.words.share.fits, style: "good" },
          { text: layout.words.share.differs, style: "bad" },
          { text: layout.words.share.tooLow, style: "bad" },
        ],
      },
    ],
  };
}

/** Row of « Part locale » that holds a line of the control. */
export const controlRow = ({ rows }: Layout, line: ControlLine): number =>
  rows.control + 1 + rows.controlLines.indexOf(line);

function label(line: ControlLine, { words: { share: w }, input, names, factor }: Layout): string {
  if (line === "check") return w.control;
  return say(
    w[line],
    { column: amountHeader(input), sheet: input.table.sheet, method: names.method, factor },
    input.language,
  );
}

function valueCell(line: ControlLine, at: (line: ControlLine) => string, layout: Layout): PlannedCell {
  const style = line === "check" || line === "difference" || line === "kept" ? "strong" : undefined;
  return {
    formula: `=${formula(line, at, layout)}`,
    format: line === "beyond" ? WHOLE : line === "numbers" && layout.factor !== 1 ? "#,##0.00####" : MONEY,
    style,
  };
}

function formula(line: ControlLine, at: (line: ControlLine) => string, layout: Layout): string {
  const { lines, input, exceptions, words } = layout;
  const { sheet, columns } = input.table;
  const apart = layout.rows.controlLines.includes("apart") ? [at("apart")] : [];
  const source = fixedColumn(sheet, columns.amount ?? 1, lines.firstRow, lines.lastRow);
  const below = fixedColumn(sheet, columns.amount ?? 1, Math.min(lines.lastRow + 1, LAST_SHEET_ROW), LAST_SHEET_ROW);
  switch (line) {
    case "numbers":
      return `SUM(${source})`;
    case "scaled":
      return `${at("numbers")}*${layout.factorCell}`;
    case "apart":
      return apartFormula(source, layout);
    case "others":
      return `ROUND(SUMPRODUCT(1-ISNUMBER(${source}),${lines.all(readColumn(layout))}),2)`;
    case "rounding":
      return `ROUND(${[at("readTotal"), at(layout.factor === 1 ? "numbers" : "scaled"), ...apart, at("others")].join("-")},6)`;
    case "readTotal":
      return `ROUND(SUM(${lines.all(readColumn(layout))}),2)`;
    case "leftOut":
      return exceptions.keys ? leftOutFormula(layout) : "0";
    case "vat":
      return `-ROUND(SUM(${lines.all("vat")}),2)`;
    case "expected":
      return `ROUND(${at("readTotal")}+${at("leftOut")}${input.settings?.vat ? `+${at("vat")}` : ""},2)`;
    case "kept":
      return `ROUND(SUM(${lines.all("kept")}),2)`;
    case "difference":
      return `ROUND(${at("kept")}-${at("expected")},2)`;
    case "check":
      return `IF(${at("beyond")}>0,${quoted(words.share.tooLow)},IF(AND(${at("difference")}=0,ABS(${at("rounding")})<=0.005*COUNT(${source})+0.000001),${quoted(words.share.fits)},${quoted(words.share.differs)}))`;
    case "gross":
      return `ROUND(SUMIFS(${lines.all("kept")},${lines.all("kept")},">0"),2)`;
    case "credits":
      return `ROUND(SUMIFS(${lines.all("kept")},${lines.all("kept")},"<0"),2)`;
    case "toPlace":
      return `ROUND(SUMIFS(${lines.all("kept")},${lines.all("supplier")},${quoted(words.toPlace)}),2)`;
    case "beyond":
      return `COUNT(${below})`;
  }
}

/** Of the rows that have an entry among the exceptions and a number in their cell: what is read instead, less that number. */
function apartFormula(source: string, { lines, factor, factorCell }: Layout): string {
  const entry = lines.all("exception");
  const times = factor === 1 ? "" : `*${factorCell}`;
  return `ROUND(SUMPRODUCT(ISNUMBER(${source})*ISNUMBER(${entry}),${lines.all("read")})-SUMIFS(${source},${entry},">0")${times},2)`;
}

/** Of the rows that have an entry among the exceptions: what they hold beyond what they count for. */
function leftOutFormula({ lines, input }: Layout): string {
  const sum = (column: "read" | "kept" | "vat"): string =>
    `SUMIFS(${lines.all(column)},${lines.all("exception")},">0")`;
  return `-ROUND(${sum("read")}-${sum("kept")}${input.settings?.vat ? `-${sum("vat")}` : ""},2)`;
}
