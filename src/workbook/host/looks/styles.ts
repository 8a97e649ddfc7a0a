import {
  BUILT_IN_STYLES,
  STYLE_PARTS,
  styleNamed,
  wearing,
  type CellStyle,
  type StylePart,
} from "../../book/cellStyles";
import type { Book, CellFormat } from "../../book/model";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject, Property } from "../protocol/object";
import type { Place } from "../protocol/place";
import { requireUnprotected, type Session } from "../protocol/session";
import { color } from "./colors";
import { alignment, fill, font, protection, refuse, type Plain } from "./look";
import { sharedFormat } from "./sharedFormat";

/** `Range.style`: a style of the workbook, or one that Excel builds in. @throws ExcelError InvalidArgument */
export function rangeStyle(session: Session, here: () => Place): Property {
  return {
    get: () => sharedFormat(here(), (format) => format.style ?? "Normal"),
    set: (given) => {
      const style = styleNamed(session.book.styles, String(given)) ?? refuse();
      const { sheet, area } = here();
      requireUnprotected(sheet);
      session.book.setFormat(sheet, area, wearing(style), "addin");
    },
  };
}

/** Excel.StyleCollection */
export function styleCollection(session: Session): ExcelObject {
  const { book } = session;
  const names = (): string[] => [
    ...BUILT_IN_STYLES.map(({ name }) => name),
    ...book.styles.map(({ name }) => name).filter((name) => !builtIn(name)),
  ];
  const required = (name: string | undefined): ExcelObject => {
    const style = name === undefined ? undefined : styleNamed(book.styles, name);
    if (!style) throw new ExcelError("ItemNotFound");
    return cellStyle(session, style.name);
  };
  return {
    type: "StyleCollection",
    items: () => names().map(required),
    item: (key) => required(String(key)),
    methods: {
      GetCount: () => names().length,
      GetItemAt: (given) => required(names()[given.whole(0)]),
      GetItemOrNullObject: (given) => (styleNamed(book.styles, given.text(0)) ? required(given.text(0)) : undefined),
      Add: (given) => {
        const name = given.text(0);
        if (name === "" || name.length > 255) throw given.invalid();
        if (styleNamed(book.styles, name)) throw new ExcelError("ItemAlreadyExists", given.location);
        book.setStyles([...book.styles, { name, format: {} }]);
      },
    },
  };
}

const builtIn = (name: string): boolean => BUILT_IN_STYLES.some((one) => one.name === name);

/** Excel.Style */
function cellStyle({ book }: Session, name: string): ExcelObject {
  const it = (): CellStyle => {
    const style = styleNamed(book.styles, name);
    if (!style) throw new ExcelError("ItemNotFound");
    return style;
  };
  const plain: Plain = (key, missing, check) => ({
    get: () => it().format[key] ?? missing,
    set: (value) => put(book, { ...it(), format: { ...it().format, [key]: check(value) } }),
  });
  const clear = (): void => put(book, { ...it(), format: { ...it().format, fill: undefined, pattern: undefined } });
  return {
    type: "Style",
    identity: () => ({ Id: name }),
    properties: {
      Name: { get: () => it().name },
      BuiltIn: { get: () => builtIn(name) },
      NumberFormat: plain("numberFormat", "General", String),
      ...withOrientation(alignment(plain)),
      ...protection(plain),
      ...included(book, it),
    },
    objects: {
      Font: () => font(plain),
      Fill: () => fill(plain, clear),
      Borders: () => borders(book, it),
    },
    methods: {
      Delete: () => {
        if (builtIn(name)) throw new ExcelError("AccessDenied");
        book.setStyles(book.styles.filter((one) => one !== it()));
      },
    },
  };
}

/** The client sets a style's `textOrientation` under another name, and reads it under its own. */
const withOrientation = (members: Readonly<Record<string, Property>>): Readonly<Record<string, Property>> => ({
  ...members,
  ...(members["TextOrientation"] && { Orientation: members["TextOrientation"] }),
});

/** The usual style is every other cell's look: it stays as it is here. @throws ExcelError */
function put(book: Book, style: CellStyle): void {
  if (style.name === "Normal") throw new ExcelError("ApiNotFound", "Style", "Normal");
  book.setStyles([...book.styles.filter(({ name }) => name !== style.name), style]);
}

const INCLUDED: Readonly<Record<string, StylePart>> = {
  IncludeNumber: "number",
  IncludeAlignment: "alignment",
  IncludeFont: "font",
  IncludeBorder: "border",
  IncludePatterns: "fill",
  IncludeProtection: "protection",
};

function included(book: Book, it: () => CellStyle): Readonly<Record<string, Property>> {
  return Object.fromEntries(
    Object.entries(INCLUDED).map(([member, part]): [string, Property] => [
      member,
      {
        get: () => !it().leaves?.includes(part),
        set: (include) => {
          const left = STYLE_PARTS.filter((one) => (one === part ? include === false : it().leaves?.includes(one)));
          put(book, { ...it(), leaves: left.length > 0 ? left : undefined });
        },
      },
    ]),
  );
}

const EDGES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
const LINES = { Continuous: "thin", Dash: "dashed", Dot: "dotted", Double: "double" } as const;

/** Excel.RangeBorderCollection of a style: its four sides. */
function borders(book: Book, it: () => CellStyle): ExcelObject {
  const side = (edge: keyof typeof EDGES): ExcelObject => {
    const line = (): NonNullable<CellFormat["borders"]>["top"] => it().format.borders?.[EDGES[edge]];
    const draw = (drawn: ReturnType<typeof line>): void =>
      put(book, { ...it(), format: { ...it().format, borders: { ...it().format.borders, [EDGES[edge]]: drawn } } });
    const styleOf = (): string =>
      Object.entries(LINES).find(([, style]) => style === line()?.style)?.[0] ?? (line() ? "Continuous" : "None");
    return {
      type: "RangeBorder",
      properties: {
        SideIndex: { get: () => edge },
        Style: {
          get: styleOf,
          set: (given) =>
            draw(given === "None" ? undefined : { ...line(), style: LINES[given as keyof typeof LINES] ?? refuse() }),
        },
        Color: {
          get: () => line()?.color ?? "#000000",
          set: (given) => draw({ style: "thin", ...line(), color: color(given) }),
        },
      },
    };
  };
  const edges = Object.keys(EDGES) as (keyof typeof EDGES)[];
  return {
    type: "RangeBorderCollection",
    properties: { Count: { get: () => edges.length } },
    items: () => edges.map(side),
    item: (key) => side(edges.find((edge) => edge === key) ?? refuse()),
  };
}
