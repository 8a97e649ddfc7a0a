import type { Chart } from "../../book/model";
import { escapeXml, XML_DECLARATION } from "../package/xml";

/** A chart part: bars, columns, lines or a pie, from the names of Office.js ("ColumnStacked", "BarClustered"…). Unknown kinds become columns. */
export function chartXml(chart: Chart): string {
  const title =
    chart.title === ""
      ? '<c:autoTitleDeleted val="1"/>'
      : `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr sz="${titleSize(chart)}" b="1"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
  return `${XML_DECLARATION}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:chart>${title}<c:plotArea><c:layout/>${plot(chart)}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/></c:chart>${textProperties(chart)}</c:chartSpace>`;
}

/** Hundredths of a point. */
const titleSize = ({ textSize }: Chart): number => (textSize === undefined ? 1200 : 100 * (textSize + 1));

/** Of all texts that say nothing of their own. */
const textProperties = ({ textSize }: Chart): string =>
  textSize === undefined
    ? ""
    : `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${100 * textSize}"><a:latin typeface="Calibri"/></a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`;

function plot(chart: Chart): string {
  const type = chart.type.toLowerCase();
  const pie = type.includes("pie");
  const line = type.includes("line");
  const marks = line ? (type.includes("markers") ? "" : '<c:marker><c:symbol val="none"/></c:marker>') : undefined;
  const series = chart.series
    .map((one, index) => seriesXml(one, index, marks, pie || type.includes("doughnut")))
    .join("");
  if (type.includes("doughnut"))
    return `<c:doughnutChart><c:varyColors val="1"/>${series}<c:holeSize val="50"/></c:doughnutChart>`;
  if (pie) return `<c:pieChart><c:varyColors val="1"/>${series}</c:pieChart>`;
  const grouping = type.includes("stacked100")
    ? "percentStacked"
    : type.includes("stacked")
      ? "stacked"
      : line
        ? "standard"
        : "clustered";
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  const horizontal = type.startsWith("bar");
  const body = line
    ? `<c:lineChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
    : `<c:barChart><c:barDir val="${horizontal ? "bar" : "col"}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${grouping === "clustered" ? "" : '<c:overlap val="100"/>'}${axes}</c:barChart>`;
  return `${body}${axis("catAx", "111111111", "222222222", horizontal ? "l" : "b", horizontal)}${axis("valAx", "222222222", "111111111", horizontal ? "b" : "l", false, chart.valueFormat, horizontal ? "max" : "autoZero")}`;
}

/** As the page draws them. */
const COLORS = ["0B5D4D", "E08A00", "A6A6A6", "4472C4", "B03A5B", "70AD47"];

/** `marks`: how a line shows its points; undefined for what is not a line. */
function seriesXml(
  { name, categories, values }: Chart["series"][number],
  index: number,
  marks: string | undefined,
  sliced: boolean,
): string {
  // LibreOffice draws nothing for bars without a colour of their own.
  const paint = `<a:solidFill><a:srgbClr val="${COLORS[index % COLORS.length]}"/></a:solidFill>`;
  const look = sliced ? "" : `<c:spPr>${marks === undefined ? paint : `<a:ln w="28575">${paint}</a:ln>`}</c:spPr>`;
  const reference = (text: string) => escapeXml(text.replace(/^=/, ""));
  const isReference = /!\$?[A-Z]+\$?\d+/i.test(name);
  const label = isReference ? `<c:strRef><c:f>${reference(name)}</c:f></c:strRef>` : `<c:v>${escapeXml(name)}</c:v>`;
  const names = categories ? `<c:cat><c:strRef><c:f>${reference(categories)}</c:f></c:strRef></c:cat>` : "";
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name ? `<c:tx>${label}</c:tx>` : ""}${look}${marks ?? ""}${names}<c:val><c:numRef><c:f>${reference(values)}</c:f></c:numRef></c:val>${marks === undefined ? "" : '<c:smooth val="0"/>'}</c:ser>`;
}

function axis(
  kind: "catAx" | "valAx",
  id: string,
  crosses: string,
  position: string,
  downwards: boolean,
  format?: string,
  crossing = "autoZero",
): string {
  const look = `formatCode="${escapeXml(format ?? "General")}" sourceLinked="${format === undefined ? 1 : 0}"`;
  return `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="${downwards ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${kind === "valAx" ? "<c:majorGridlines/>" : ""}<c:numFmt ${look}/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${crosses}"/><c:crosses val="${crossing}"/></c:${kind}>`;
}
