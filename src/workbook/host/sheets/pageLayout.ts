import type { Area, Margins, Sheet } from "../../book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject, Property } from "../protocol/object";
import { areaAddress, readArea, splitAddress } from "../protocol/place";
import type { Session } from "../protocol/session";

const ORIENTATIONS = { Portrait: "portrait", Landscape: "landscape" } as const;
type Flag = "centerHorizontally" | "centerVertically" | "blackAndWhite" | "draft" | "printGridlines" | "printHeadings";
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;
const PAPERS = { a4: "A4", letter: "Letter" } as const;

/** Points: 0.7, 0.75 and 0.3 inches. */
const USUAL_MARGINS: Margins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

/** Excel.PageLayout */
export function pageLayout(session: Session, sheet: Sheet): ExcelObject {
  const set = (part: Partial<Sheet["pageSetup"]>): void => void (sheet.pageSetup = { ...sheet.pageSetup, ...part });
  const range = (address: string | undefined): ExcelObject | undefined => {
    const area = address === undefined ? undefined : readArea(splitAddress(address).rest);
    return area && session.make.range({ sheet, area });
  };
  const flag = (key: Flag): Property => ({
    get: () => sheet.pageSetup[key] ?? false,
    set: (value) => {
      if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
      set({ [key]: value || undefined });
    },
  });
  const margin = (side: (typeof SIDES)[number]): Property => ({
    get: () => (sheet.pageSetup.margins ?? USUAL_MARGINS)[side],
    set: (value) => set({ margins: { ...(sheet.pageSetup.margins ?? USUAL_MARGINS), [side]: points(value) } }),
  });
  return {
    type: "PageLayout",
    properties: {
      Orientation: {
        get: () => (sheet.pageSetup.orientation === "landscape" ? "Landscape" : "Portrait"),
        set: (value) => set({ orientation: oneOf(ORIENTATIONS, value) }),
      },
      PaperSize: {
        get: () => PAPERS[sheet.pageSetup.paperSize ?? "a4"],
        set: (value) => set({ paperSize: oneOf({ A4: "a4", Letter: "letter" } as const, value) }),
      },
      CenterHorizontally: flag("centerHorizontally"),
      CenterVertically: flag("centerVertically"),
      BlackAndWhite: flag("blackAndWhite"),
      DraftMode: flag("draft"),
      PrintGridlines: flag("printGridlines"),
      PrintHeadings: flag("printHeadings"),
      ...Object.fromEntries(
        SIDES.map((side) => [`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`, margin(side)]),
      ),
      Zoom: { get: () => zoomOf(sheet), set: (value) => setZoom(sheet, value) },
    },
    methods: {
      SetPrintArea: (given) => set({ printArea: isWholeSheet(area(given)) ? undefined : areaAddress(area(given)) }),
      SetPrintTitleRows: (given) => set({ printTitleRows: areaAddress(area(given)) }),
      GetPrintAreaOrNullObject: () => {
        const area =
          sheet.pageSetup.printArea === undefined ? undefined : readArea(splitAddress(sheet.pageSetup.printArea).rest);
        return area && session.make.rangeAreas(sheet, [area]);
      },
      GetPrintTitleRowsOrNullObject: () => range(sheet.pageSetup.printTitleRows),
    },
  };
}

function oneOf<T extends string>(known: Readonly<Record<string, T>>, value: unknown): T {
  const size = typeof value === "string" ? known[value] : undefined;
  if (size === undefined) throw new ExcelError("InvalidArgument");
  return size;
}

function area(given: Arguments): Area {
  const area = given.range(0)?.area ?? readArea(splitAddress(given.text(0)).rest);
  if (!area) throw given.invalid();
  return area;
}

/** Nothing is left out: no print area. */
const isWholeSheet = ({ rows, columns }: Area): boolean => rows >= MAX_ROWS && columns >= MAX_COLUMNS;

function points(value: unknown): number {
  if (typeof value !== "number" || value < 0) throw new ExcelError("InvalidArgument");
  return value;
}

function zoomOf({ pageSetup }: Sheet): object {
  return pageSetup.fitToWidth === undefined && pageSetup.fitToHeight === undefined
    ? { scale: pageSetup.scale ?? 100 }
    : { horizontalFitToPages: pageSetup.fitToWidth, verticalFitToPages: pageSetup.fitToHeight };
}

/** 0 pages = as many as it takes; a scale is from 10 to 400 percent, and stands alone. @throws ExcelError */
function setZoom(sheet: Sheet, value: unknown): void {
  const {
    horizontalFitToPages: fitToWidth,
    verticalFitToPages: fitToHeight,
    scale,
  } = (value ?? {}) as { horizontalFitToPages?: number; verticalFitToPages?: number; scale?: number };
  const fits = fitToWidth !== undefined || fitToHeight !== undefined;
  if (scale !== undefined && (fits || !(scale >= 10 && scale <= 400))) throw new ExcelError("InvalidArgument");
  sheet.pageSetup = {
    ...sheet.pageSetup,
    fitToWidth,
    fitToHeight,
    scale: scale === 100 ? undefined : scale,
  };
}
