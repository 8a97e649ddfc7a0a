import type { PageSetup } from "../../book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import { pieceTree, replacePieces, type SheetXml } from "../package/sheetXml";
import { childrenOf, element, writeXml, type XmlElement } from "../package/xml";
import { SIDES } from "../read/page";

const POINTS_PER_INCH = 72;
const flag = (on: boolean | undefined): 1 | undefined => (on ? 1 : undefined);

/** The sheet with its page as the book has it; elements that say the same already are left alone. */
export function patchPage(original: SheetXml, page: PageSetup, before: PageSetup): SheetXml {
  let xml = original;
  const differs = (...keys: (keyof PageSetup)[]): boolean =>
    keys.some((key) => JSON.stringify(page[key]) !== JSON.stringify(before[key]));
  const put = (name: string, made: XmlElement | undefined): void =>
    void (xml = replacePieces(xml, name, made ? [writeXml(made)] : []));
  if (differs("centerHorizontally", "centerVertically", "printGridlines", "printHeadings"))
    put("printOptions", printOptions(pieceTree(xml, "printOptions"), page));
  if (differs("margins")) put("pageMargins", margins(page.margins));
  if (differs("orientation", "paperSize", "fitToWidth", "fitToHeight", "scale", "blackAndWhite", "draft"))
    put("pageSetup", pageSetup(pieceTree(xml, "pageSetup"), page));
  if (differs("rowBreaks")) put("rowBreaks", breaks("rowBreaks", pieceTree(xml, "rowBreaks"), page.rowBreaks));
  if (differs("columnBreaks")) put("colBreaks", breaks("colBreaks", pieceTree(xml, "colBreaks"), page.columnBreaks));
  return xml;
}

function printOptions(old: XmlElement | undefined, page: PageSetup): XmlElement {
  return element("printOptions", {
    ...old?.attributes,
    horizontalCentered: flag(page.centerHorizontally),
    verticalCentered: flag(page.centerVertically),
    headings: flag(page.printHeadings),
    gridLines: flag(page.printGridlines),
  });
}

function margins(given: PageSetup["margins"]): XmlElement | undefined {
  const inches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 10_000) / 10_000;
  return given && element("pageMargins", Object.fromEntries(SIDES.map((side) => [side, inches(given[side])])));
}

function pageSetup(old: XmlElement | undefined, page: PageSetup): XmlElement {
  const { orientation: _o, paperSize, scale: _s, fitToWidth: _w, fitToHeight: _h, ...others } = old?.attributes ?? {};
  const paper = page.paperSize === "a4" ? "9" : page.paperSize === "letter" ? "1" : paperSize;
  return element("pageSetup", {
    paperSize: paper,
    ...others,
    scale: page.scale,
    fitToWidth: page.fitToWidth,
    fitToHeight: page.fitToHeight,
    orientation: page.orientation,
    blackAndWhite: flag(page.blackAndWhite),
    draft: flag(page.draft),
  });
}

/** Breaks that the programme put by itself stay beside those of the book. */
function breaks(
  name: "rowBreaks" | "colBreaks",
  old: XmlElement | undefined,
  places: readonly number[] = [],
): XmlElement | undefined {
  const max = (name === "rowBreaks" ? MAX_COLUMNS : MAX_ROWS) - 1;
  const own = childrenOf(old, "brk").filter(({ attributes }) => !/^(1|true)$/.test(attributes["man"] ?? ""));
  const all = [...own, ...places.map((id) => element("brk", { id, max, man: 1 }))].sort(
    (a, b) => Number(a.attributes["id"]) - Number(b.attributes["id"]),
  );
  return all.length === 0 ? undefined : element(name, { count: all.length, manualBreakCount: places.length }, all);
}
