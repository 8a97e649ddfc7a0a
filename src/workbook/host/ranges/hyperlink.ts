import { STYLE_PARTS, styleNamed, wearing } from "../../book/cellStyles";
import { isWithin } from "../../book/areas";
import type { Link } from "../../book/model";
import { ExcelError } from "../protocol/errors";
import type { Property } from "../protocol/object";
import { intersection, type Place } from "../protocol/place";
import { requireUnprotected, type Session } from "../protocol/session";
import { linksOutside } from "./areaSets";
import { textOf } from "./cells";

/** Longest address that Excel reads in a file, and longest text beside the pointer. */
const MAX_ADDRESS = 2079;
const MAX_TIP = 255;

const NAMES = ["address", "documentReference", "screenTip", "textToDisplay"] as const;
type Given = Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

/** `Range.hyperlink`: the link that all of the range bears, null when there is none. @throws ExcelError InvalidArgument, AccessDenied */
export function hyperlink(session: Session, here: () => Place): Property {
  return {
    get: () => told(session, here()),
    set: (given) => setLink(session, here(), read(given)),
  };
}

function told(session: Session, { sheet, area }: Place): Given | null {
  const link = sheet.links.find((one) => isWithin(area, one.area));
  if (!link) return null;
  return {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.location === undefined ? {} : { documentReference: link.location }),
    ...(link.tip === undefined ? {} : { screenTip: link.tip }),
    textToDisplay: textOf(session)(sheet, area.top, area.left),
  };
}

/** Texts of Excel.RangeHyperlink; what is left out or empty says nothing. */
function read(given: unknown): Given {
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw new ExcelError("InvalidArgument");
  const told = Object.entries(given).filter(([, text]) => text !== undefined && text !== null && text !== "");
  const isKnown = ([name, text]: [string, unknown]): boolean =>
    NAMES.some((known) => known === name) && typeof text === "string";
  if (!told.every(isKnown)) throw new ExcelError("InvalidArgument");
  return Object.fromEntries(told) as Given;
}

/** The cells take the look of links, and the first one the text to show: without any, an empty one shows where it leads. */
function setLink(
  session: Session,
  place: Place,
  { address, documentReference, screenTip, textToDisplay }: Given,
): void {
  const { book } = session;
  const { sheet, area } = place;
  const target = address ?? documentReference;
  if (target === undefined || target.length > MAX_ADDRESS || (screenTip ?? "").length > MAX_TIP)
    throw new ExcelError("InvalidArgument");
  requireUnprotected(sheet);
  const shown = textOf(session)(sheet, area.top, area.left);
  const text = textToDisplay ?? (shown === "" ? target : shown);
  if (text !== shown) book.setCells(sheet, area.top, area.left, [[{ value: text }]], "addin");
  const link: Link = {
    area,
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { location: documentReference }),
    ...(screenTip === undefined ? {} : { tip: screenTip }),
  };
  book.setLinks(sheet, [...linksOutside(sheet, area), link]);
  const style = styleNamed(book.styles, "Hlink");
  const leaves = STYLE_PARTS.filter((part) => part !== "font");
  if (style) book.setFormat(sheet, area, wearing({ leaves, ...style }), "addin");
}

/** Cells stay as they are and lead nowhere any more. */
export function removeLinks(session: Session, { sheet, area }: Place): void {
  if (!sheet.links.some((link) => intersection(link.area, area))) return;
  session.book.setLinks(sheet, linksOutside(sheet, area));
}
