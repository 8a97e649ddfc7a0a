import type { PageSetup } from "../../book/model";
import { pieceTree, type SheetXml } from "../package/sheetXml";
import { childOf, childrenOf, type XmlElement } from "../package/xml";

const POINTS_PER_INCH = 72;
export const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;

const isOn = (flag: string | undefined): boolean => flag === "1" || flag === "true";

/** The page as the sheet's elements tell it: setup, options, margins, breaks. */
export function readPageSetup(sheet: SheetXml, properties: XmlElement | undefined): PageSetup {
  const { orientation, paperSize, fitToWidth, fitToHeight, ...setup } = pieceTree(sheet, "pageSetup")?.attributes ?? {};
  const options = pieceTree(sheet, "printOptions")?.attributes ?? {};
  const page: PageSetup = {};
  if (orientation === "portrait" || orientation === "landscape") page.orientation = orientation;
  if (paperSize === "9") page.paperSize = "a4";
  if (paperSize === "1") page.paperSize = "letter";
  if (isOn(childOf(properties, "pageSetUpPr")?.attributes["fitToPage"])) {
    page.fitToWidth = Number(fitToWidth ?? 1);
    page.fitToHeight = Number(fitToHeight ?? 1);
  }
  const scale = Number(setup["scale"] ?? 100);
  if (scale >= 10 && scale <= 400 && scale !== 100) page.scale = scale;
  if (isOn(setup["blackAndWhite"])) page.blackAndWhite = true;
  if (isOn(setup["draft"])) page.draft = true;
  if (isOn(options["horizontalCentered"])) page.centerHorizontally = true;
  if (isOn(options["verticalCentered"])) page.centerVertically = true;
  if (isOn(options["gridLines"])) page.printGridlines = true;
  if (isOn(options["headings"])) page.printHeadings = true;
  const margins = readMargins(pieceTree(sheet, "pageMargins")?.attributes);
  if (margins) page.margins = margins;
  const [rows, columns] = [readBreaks(pieceTree(sheet, "rowBreaks")), readBreaks(pieceTree(sheet, "colBreaks"))];
  if (rows.length > 0) page.rowBreaks = rows;
  if (columns.length > 0) page.columnBreaks = columns;
  return page;
}

function readMargins(attributes: Readonly<Record<string, string>> | undefined): PageSetup["margins"] {
  if (!attributes) return undefined;
  const points = (side: (typeof SIDES)[number]): number =>
    Number((Number(attributes[side] ?? 0) * POINTS_PER_INCH).toFixed(4));
  const [left, right, top, bottom, header, footer] = SIDES.map(points);
  const all = { left, right, top, bottom, header, footer };
  return Object.values(all).every(Number.isFinite) ? (all as PageSetup["margins"]) : undefined;
}

/** Only breaks that a person put. */
function readBreaks(list: XmlElement | undefined): number[] {
  return childrenOf(list, "brk")
    .filter(({ attributes }) => isOn(attributes["man"]))
    .map(({ attributes }) => Number(attributes["id"]))
    .filter((place) => Number.isInteger(place) && place > 0)
    .sort((a, b) => a - b);
}
