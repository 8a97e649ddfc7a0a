import { NO_FORMAT, type CellFormat } from "./formats";

/** What of a style its cells take: its font, its number format… */
export const STYLE_PARTS = ["number", "alignment", "font", "border", "fill", "protection"] as const;
export type StylePart = (typeof STYLE_PARTS)[number];

/** A look with a name ("Heading1", "Titre maison"). A cell that wears it has the name in its format, and the look beside it. */
export interface CellStyle {
  readonly name: string;
  readonly format: CellFormat;
  /** Parts that cells keep of their own. */
  readonly leaves?: readonly StylePart[] | undefined;
}

interface BuiltIn extends CellStyle {
  /** Its number in files (ECMA-376 part 1, 18.8.7), and its English name there. */
  readonly id: number;
  readonly fileName: string;
}

type Borders = NonNullable<CellFormat["borders"]>;
type Line = NonNullable<Borders["top"]>;
const line = (style: Line["style"], color: string): Line => ({ style, color });
const box = (side: Line): Borders => ({ top: side, bottom: side, left: side, right: side });
const heading = (fontSize: number | undefined, under?: Line): CellFormat => ({
  bold: true,
  color: "#44546A",
  ...(fontSize === undefined ? {} : { fontSize }),
  ...(under && { borders: { bottom: under } }),
});

/** Name in Office.js, number and name in files, look in the usual theme of Excel 2013 to 2021. */
const PLAIN: readonly (readonly [string, number, string, CellFormat])[] = [
  ["Normal", 0, "Normal", {}],
  ["Comma", 3, "Comma", { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' }],
  ["Currency", 4, "Currency", { numberFormat: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)' }],
  ["Percent", 5, "Percent", { numberFormat: "0%" }],
  ["WholeComma", 6, "Comma [0]", { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' }],
  ["WholeDollar", 7, "Currency [0]", { numberFormat: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)' }],
  ["Hlink", 8, "Hyperlink", { color: "#0563C1", underline: true }],
  ["HlinkTrav", 9, "Followed Hyperlink", { color: "#954F72", underline: true }],
  ["Note", 10, "Note", { fill: "#FFFFCC", borders: box(line("thin", "#B2B2B2")) }],
  ["WarningText", 11, "Warning Text", { color: "#FF0000" }],
  ["SheetTitle", 15, "Title", { color: "#44546A", fontSize: 18, fontName: "Calibri Light" }],
  ["Heading1", 16, "Heading 1", heading(15, line("thick", "#4472C4"))],
  ["Heading2", 17, "Heading 2", heading(13, line("thick", "#A1B8E1"))],
  ["Heading3", 18, "Heading 3", heading(undefined, line("medium", "#8EA9DB"))],
  ["Heading4", 19, "Heading 4", heading(undefined)],
  ["Input", 20, "Input", { color: "#3F3F76", fill: "#FFCC99", borders: box(line("thin", "#7F7F7F")) }],
  ["Output", 21, "Output", { bold: true, color: "#3F3F3F", fill: "#F2F2F2", borders: box(line("thin", "#3F3F3F")) }],
  [
    "Calculation",
    22,
    "Calculation",
    { bold: true, color: "#FA7D00", fill: "#F2F2F2", borders: box(line("thin", "#7F7F7F")) },
  ],
  [
    "CheckCell",
    23,
    "Check Cell",
    { bold: true, color: "#FFFFFF", fill: "#A5A5A5", borders: box(line("double", "#3F3F3F")) },
  ],
  ["LinkedCell", 24, "Linked Cell", { color: "#FA7D00", borders: { bottom: line("double", "#FF8001") } }],
  ["Total", 25, "Total", { bold: true, borders: { top: line("thin", "#4472C4"), bottom: line("double", "#4472C4") } }],
  ["Good", 26, "Good", { color: "#006100", fill: "#C6EFCE" }],
  ["Bad", 27, "Bad", { color: "#9C0006", fill: "#FFC7CE" }],
  ["Neutral", 28, "Neutral", { color: "#9C5700", fill: "#FFEB9C" }],
  ["ExplanatoryText", 53, "Explanatory Text", { italic: true, color: "#7F7F7F" }],
];

/** Accents of the theme, whole, then at 20, 40 and 60 %. */
const ACCENTS = [
  ["#4472C4", "#D9E1F2", "#B4C6E7", "#8EA9DB"],
  ["#ED7D31", "#FCE4D6", "#F8CBAD", "#F4B084"],
  ["#A5A5A5", "#EDEDED", "#DBDBDB", "#C9C9C9"],
  ["#FFC000", "#FFF2CC", "#FFE699", "#FFD966"],
  ["#5B9BD5", "#DDEBF7", "#BDD7EE", "#9BC2E6"],
  ["#70AD47", "#E2EFDA", "#C6E0B4", "#A9D08E"],
] as const;
const SHADES = ["", "20", "40", "60"] as const;

export const BUILT_IN_STYLES: readonly BuiltIn[] = [
  ...PLAIN.map(([name, id, fileName, format]) => ({ name, id, fileName, format })),
  ...ACCENTS.flatMap((fills, accent) =>
    SHADES.map((shade, at) => ({
      name: `Accent${accent + 1}${shade && `_${shade}`}`,
      id: 29 + accent * 4 + at,
      fileName: `${shade && `${shade}% - `}Accent${accent + 1}`,
      format: { fill: fills[at], ...(shade === "20" || shade === "40" ? {} : { color: "#FFFFFF" }) },
    })),
  ),
];

const FIELDS: Readonly<Record<StylePart, readonly (keyof CellFormat)[]>> = {
  number: ["numberFormat"],
  alignment: ["horizontal", "vertical", "wrap", "indent", "rotation", "shrink", "autoIndent", "readingOrder"],
  font: ["bold", "italic", "underline", "color", "fontSize", "fontName"],
  border: ["borders"],
  fill: ["fill", "pattern", "patternColor"],
  protection: ["locked", "formulaHidden"],
};

/** What a cell's format becomes under a style: the default wherever the style says nothing. */
export function wearing({ name, format, leaves = [] }: CellStyle): Partial<CellFormat> {
  const fields = STYLE_PARTS.filter((part) => !leaves.includes(part)).flatMap((part) => FIELDS[part]);
  return {
    ...Object.fromEntries(fields.map((field) => [field, format[field]])),
    style: name === "Normal" ? undefined : name,
  };
}

/** What changes in a cell when its style does, or goes (it then wears the usual one): what the cell has of its own stays. */
export function changeOfStyle(cell: CellFormat, was: CellStyle, now: CellStyle | undefined): Partial<CellFormat> {
  const [before, after] = [wearing(was), now ? wearing(now) : NO_FORMAT];
  const follows = (key: keyof CellFormat): boolean =>
    key in before && JSON.stringify(cell[key]) === JSON.stringify(before[key]);
  const keys = (Object.keys(NO_FORMAT) as (keyof CellFormat)[]).filter(follows);
  return Object.fromEntries(keys.map((key) => [key, after[key]]));
}

/** The style of that name: as the workbook has it, else as Excel builds it in. */
export function styleNamed(own: readonly CellStyle[], name: string): CellStyle | undefined {
  const isNamed = (one: CellStyle): boolean => one.name.toLowerCase() === name.toLowerCase();
  const builtIn = BUILT_IN_STYLES.find((one) => isNamed(one) || one.fileName.toLowerCase() === name.toLowerCase());
  return own.find((one) => isNamed(one) || one.name === builtIn?.name) ?? builtIn;
}
