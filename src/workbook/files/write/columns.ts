import type { CellFormat, Sheet } from "../../book/model";
import { SheetStore } from "../../book/sheet";
import { MAX_COLUMNS } from "../../calc/refs";
import { pieceTree } from "../package/sheetXml";
import { childrenOf, element, type XmlElement } from "../package/xml";
import { pointsOfWidth, widthOfPoints } from "../read/settings";
import { formatKey } from "../read/styles";
import { isSameOutline, outlineAttributes } from "./outline";
import type { SavedSheet } from "./sheetData";

/** Width in points of a column that says nothing of its own. */
const USUAL_WIDTH = 48;

type Attributes = Readonly<Record<string, string>>;

/** What a column is in the workbook, and what its file said of it. */
interface Column {
  readonly run: XmlElement | undefined;
  /** In points. */
  readonly width: number;
  readonly hidden: boolean;
  readonly format: CellFormat;
  readonly level: number;
  readonly collapsed: boolean;
}

const PLAIN: CellFormat = {};

/** New `<col>` elements, or undefined when all columns are as they were. Most columns are as the one before: its answer is theirs. */
export function patchColumns({ sheet, xml, file, styles }: SavedSheet): XmlElement[] | undefined {
  const runs = runsByColumn(childrenOf(pieceTree(xml, "cols"), "col"));
  let changed = false;
  let before: { readonly column: Column; readonly attributes: Attributes | undefined } | undefined;
  const columns = Array.from({ length: MAX_COLUMNS }, (_, place) => {
    const column = columnOf(sheet, place, runs[place]);
    if (!before || !isSameColumn(before.column, column)) {
      const attributes = columnAttributes(sheet, place, column, file.styles.cells, styles);
      changed ||= attributes !== undefined && !attributes.isKept;
      before = { column, attributes: attributes?.all };
    }
    return before.attributes;
  });
  return changed ? columnRuns(columns) : undefined;
}

function runsByColumn(runs: readonly XmlElement[]): (XmlElement | undefined)[] {
  const byColumn: (XmlElement | undefined)[] = [];
  for (const run of runs) {
    const last = Math.min(Number(run.attributes["max"]), MAX_COLUMNS);
    for (let column = Number(run.attributes["min"]) - 1; column < last; column++) byColumn[column] = run;
  }
  return byColumn;
}

function columnOf(sheet: Sheet, column: number, run: XmlElement | undefined): Column {
  return {
    run,
    width: sheet.columnWidth(column),
    hidden: sheet.isColumnHidden(column),
    format: (sheet instanceof SheetStore && sheet.columnLines.get(column)?.format) || PLAIN,
    level: sheet.outlineLevel("column", column),
    collapsed: sheet.isGroupCollapsed("column", column),
  };
}

function isSameColumn(one: Column, other: Column): boolean {
  return (
    one.run === other.run &&
    one.width === other.width &&
    one.hidden === other.hidden &&
    one.format === other.format &&
    one.level === other.level &&
    one.collapsed === other.collapsed
  );
}

/** What the tag of a column says, and whether it is what the file said; undefined for a column of which nothing is said. */
function columnAttributes(
  sheet: Sheet,
  place: number,
  { run, width, hidden, format }: Column,
  formats: readonly CellFormat[],
  styles: SavedSheet["styles"],
): { readonly all: Attributes; readonly isKept: boolean } | undefined {
  const {
    width: widthBefore,
    hidden: hiddenBefore,
    outlineLevel,
    collapsed,
    style: styleBefore = "0",
    min: _min,
    max: _max,
    ...others
  } = run?.attributes ?? {};
  const sameWidth = width === (widthBefore === undefined ? USUAL_WIDTH : pointsOfWidth(Number(widthBefore)));
  const sameHidden = hidden === (hiddenBefore === "1" || hiddenBefore === "true");
  const expected = formats[Number(styleBefore)] ?? PLAIN;
  const sameStyle = format === expected || formatKey(format) === formatKey(expected);
  const outline = outlineAttributes(sheet, "column", place);
  if (sameWidth && sameHidden && sameStyle && isSameOutline(outline, { outlineLevel, collapsed }))
    return (
      run && {
        all: {
          ...others,
          ...outline,
          ...(widthBefore === undefined ? {} : { width: widthBefore }),
          ...(hiddenBefore === undefined ? {} : { hidden: hiddenBefore }),
          style: styleBefore,
        },
        isKept: true,
      }
    );
  return {
    all: {
      ...others,
      width: sameWidth && widthBefore !== undefined ? widthBefore : String(widthOfPoints(width)),
      ...(sameWidth ? {} : { customWidth: "1" }),
      ...(hidden ? { hidden: "1" } : {}),
      ...outline,
      style: sameStyle ? styleBefore : String(styles.index(format, Number(styleBefore))),
    },
    isKept: false,
  };
}

function columnRuns(columns: readonly (Attributes | undefined)[]): XmlElement[] {
  const runs: XmlElement[] = [];
  let before: { readonly attributes: Attributes; readonly key: string } | undefined;
  columns.forEach((attributes, column) => {
    if (!attributes) return void (before = undefined);
    const key = attributes === before?.attributes ? before.key : JSON.stringify(attributes);
    const last = runs[runs.length - 1];
    if (key === before?.key && last) last.attributes["max"] = String(column + 1);
    else runs.push(element("col", { min: column + 1, max: column + 1, ...attributes }));
    before = { attributes, key };
  });
  return runs;
}
