import type { Area, Margins, Sheet } from "../../book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject, Property } from "../protocol/object";
import { areaAddress, readArea, splitAddress } from "../protocol/place";
import type { Session } from "../protocol/session";

const ORIENTATIONS = { Portrait: "portrait", Landscape: "landscape" } as const;
const PAPERS = { a4: "A4", letter: "Letter" } as const;

/** Points: 0.7 and 0.75 inches. */
const USUAL_MARGINS: Margins = { left: 50.4, right: 50.4, top: 54, bottom: 54 };

/** Excel.PageLayout */
export function pageLayout(session: Session, sheet: Sheet): ExcelObject {
  const set = (part: Partial<Sheet["pageSetup"]>): void => void (sheet.pageSetup = { ...sheet.pageSetup, ...part });
  const range = (address: string | undefined): ExcelObject | undefined => {
    const area = address === undefined ? undefined : readArea(splitAddress(address).rest);
    return area && session.make.range({ sheet, area });
  };
  const margins = (): Margins => sheet.pageSetup.margins ?? USUAL_MARGINS;
  const margin = (side: keyof Margins): Property => ({
    get: () => margins()[side],
    set: (points) => set({ margins: { ...margins(), [side]: Number(points) } }),
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
      LeftMargin: margin("left"),
      RightMargin: margin("right"),
      TopMargin: margin("top"),
      BottomMargin: margin("bottom"),
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

function zoomOf({ pageSetup }: Sheet): object {
  return pageSetup.fitToWidth === undefined && pageSetup.fitToHeight === undefined
    ? { scale: 100 }
    : { horizontalFitToPages: pageSetup.fitToWidth, verticalFitToPages: pageSetup.fitToHeight };
}

/** 0 pages = as many as it takes. A scale other than 100 % has no place in the book: refused. */
function setZoom(sheet: Sheet, value: unknown): void {
  const {
    horizontalFitToPages: fitToWidth,
    verticalFitToPages: fitToHeight,
    scale,
  } = (value ?? {}) as { horizontalFitToPages?: number; verticalFitToPages?: number; scale?: number };
  if (scale !== undefined && scale !== 100)
    throw new ExcelError("ApiNotFound", "PageLayout.zoom", "PageLayout.zoom.scale");
  sheet.pageSetup = { ...sheet.pageSetup, fitToWidth, fitToHeight };
}
