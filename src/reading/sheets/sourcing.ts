import { readAmount } from "../amounts/amount";
import { isBlank, textOf } from "../cells/cells";
import type { CellValue, Grid } from "../cells/grid";
import { headerWords, meaningsNamed } from "../header/vocabulary";
import { plain } from "../cells/words";

/** Where and who a listed supplier is: the cells' texts. */
export type SourcingText = Readonly<
  Partial<Record<"supplier" | "supplierId" | "postcode" | "insee" | "commune" | "department" | "country", string>>
>;
type SourcingColumn =
  | keyof SourcingText
  | "supplies"
  | "zones"
  | "capacity"
  | "turnover"
  | "headcount"
  | "minimumOrder"
  | "answered"
  | "small";

/** A supplier as the buyer's sourcing list tells it. */
export interface SourcedSupplier {
  /** Sheet row, from 1. */
  readonly row: number;
  readonly text: SourcingText;
  /** Families or products, as written: the whole cell and its parts. */
  readonly supplies: readonly string[];
  /** Delivery zones, as written; empty: not told. */
  readonly zones: readonly string[];
  /** Yearly capacity as declared, integer cents. */
  readonly capacityCents?: number | undefined;
  /** Yearly turnover as written, integer cents. */
  readonly turnoverCents?: number | undefined;
  /** Persons employed; of a bracket (« 10 à 19 salariés »), the lower end. */
  readonly headcount?: number | undefined;
  /** Smallest order that it delivers, integer cents. */
  readonly minimumOrderCents?: number | undefined;
  readonly answeredBefore?: boolean | undefined;
  readonly small?: boolean | undefined;
}

/** A cell of the list that says nothing usable: words under `lots.list.<code>`. */
export interface SourcingProblem {
  readonly code: "capacityUnreadable";
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** The buyer's list of suppliers who could answer. */
export interface SourcingList {
  readonly sheet: string;
  readonly suppliers: readonly SourcedSupplier[];
  readonly problems: readonly SourcingProblem[];
}

const IDENTITY = ["supplier", "supplierId", "postcode", "insee", "commune", "department", "country"] as const;
/** Words of headers, without accents; the first that fits wins. */
const OTHERS: readonly (readonly [SourcingColumn, RegExp])[] = [
  [
    "minimumOrder",
    /\b(?:minimum|mini|minimale?|franco)\b.*\b(?:commande|livraison|port)\b|\b(?:commande|livraison)s?\b.*\bmini|\bminimum order\b|\bfranco\b/,
  ],
  ["answered", /\b(?:repondu|candidate?|answered|offre remise)\b/],
  ["capacity", /\b(?:capacites?|capacity|volume annuel|montant maximal)\b/],
  ["turnover", /\b(?:ca|chiffres? d.affaires?|turnover|revenue)\b/],
  ["headcount", /\b(?:effectifs?|salaries?|headcount|employees|staff)\b/],
  ["small", /\b(?:pme|tpe|petite|sme|small)\b/],
  ["zones", /\b(?:zones?|secteurs?|sites?|desservi\w*|livre\w*|livraisons?|delivery|areas?|served)\b/],
  ["supplies", /\b(?:familles?|produits?|fourni[st]\w*|denrees?|gammes?|famil(?:y|ies)|products?|supplies)\b/],
];
const HEADER_ROWS = 20;

/** Sheets that look like a list of suppliers with what they supply or can deliver, the surest first. */
export function sourcingSheets(grids: readonly Grid[], purchases: string): string[] {
  return grids
    .filter(({ sheet }) => sheet !== purchases)
    .map((grid) => ({ sheet: grid.sheet, columns: headerOf(grid)?.columns.size ?? 0 }))
    .filter(({ columns }) => columns > 0)
    .sort((a, b) => b.columns - a.columns)
    .map(({ sheet }) => sheet);
}

/** @returns undefined when the sheet holds no list: it needs a name, and a family, a zone or a capacity. */
export function readSourcing(grid: Grid): SourcingList | undefined {
  const header = headerOf(grid);
  if (!header) return undefined;
  const { columns, row: headerRow } = header;
  const problems: SourcingProblem[] = [];
  const suppliers = grid.values.slice(headerRow + 1).flatMap((cells, index): SourcedSupplier[] => {
    const cell = (column: SourcingColumn) => (columns.has(column) ? cells[columns.get(column)!] : undefined);
    if (isBlank(cell("supplier"))) return [];
    const row = grid.top + headerRow + 1 + index;
    const capacity = capacityOf(cell("capacity"));
    const minimumOrder = capacityOf(cell("minimumOrder"));
    const [turnover, headcount] = [capacityOf(cell("turnover")), headcountOf(cell("headcount"))];
    if (capacity === "unreadable")
      problems.push({
        code: "capacityUnreadable",
        row,
        column: grid.left + columns.get("capacity")!,
        value: textOf(cell("capacity")),
      });
    return [
      {
        row,
        text: Object.fromEntries(
          IDENTITY.flatMap((meaning) => (isBlank(cell(meaning)) ? [] : [[meaning, textOf(cell(meaning))]])),
        ),
        supplies: partsOf(cell("supplies")),
        zones: partsOf(cell("zones")),
        ...(typeof capacity === "number" ? { capacityCents: capacity } : {}),
        ...(typeof turnover === "number" ? { turnoverCents: turnover } : {}),
        ...(headcount === undefined ? {} : { headcount }),
        ...(typeof minimumOrder === "number" ? { minimumOrderCents: minimumOrder } : {}),
        ...answer("answeredBefore", cell("answered")),
        ...answer("small", cell("small")),
      },
    ];
  });
  return suppliers.length > 0 ? { sheet: grid.sheet, suppliers, problems } : undefined;
}

function headerOf({ values }: Grid): { row: number; columns: ReadonlyMap<SourcingColumn, number> } | undefined {
  for (const [row, cells] of values.slice(0, HEADER_ROWS).entries()) {
    const columns = columnsOf(cells);
    if (columns.has("supplier") && (["supplies", "zones", "capacity"] as const).some((column) => columns.has(column)))
      return { row, columns };
  }
  return undefined;
}

function columnsOf(cells: readonly CellValue[]): Map<SourcingColumn, number> {
  const columns = new Map<SourcingColumn, number>();
  cells.forEach((cell, index) => {
    if (typeof cell !== "string" || cell.trim() === "" || cell.length > 80) return;
    const named = meaningsNamed(headerWords(cell));
    const identity = [...named]
      .filter(([meaning]) => IDENTITY.some((one) => one === meaning))
      .sort(([, a], [, b]) => b - a)[0];
    const other = OTHERS.find(([, words]) => words.test(plain(cell)))?.[0];
    // « Produits fournis » also sounds like a supplier: what it says of the offer wins, unless the header is a plain « Fournisseur ».
    const column = other && (identity?.[1] ?? 0) < 0.9 ? other : (identity?.[0] as SourcingColumn | undefined);
    if (column && !columns.has(column)) columns.set(column, index);
  });
  return columns;
}

/** A cell of families or zones: the whole text, and its parts. */
export function partsOf(value: CellValue | undefined): string[] {
  if (isBlank(value)) return [];
  const whole = textOf(value);
  const strong = whole.split(/[;|\n\r/]+/);
  return [
    ...new Set(
      [whole, ...strong, ...(strong.length > 1 ? [] : whole.split(","))]
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    ),
  ];
}

function capacityOf(value: CellValue | undefined): number | "unreadable" | undefined {
  if (isBlank(value)) return undefined;
  const reading = readAmount(value, ",");
  return reading.kind === "amount" && reading.cents >= 0 ? reading.cents : "unreadable";
}

/** « 12 », « 10 à 19 salariés », « plus de 50 »: the first number; a firm without employees is one person. */
function headcountOf(value: CellValue | undefined): number | undefined {
  const [digits] = /\d+/.exec(textOf(value).replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}\b)/g, "")) ?? [];
  return digits === undefined ? undefined : Math.max(1, Number(digits));
}

function answer(
  key: "answeredBefore" | "small",
  value: CellValue | undefined,
): Partial<Record<"answeredBefore" | "small", boolean>> {
  if (typeof value === "boolean") return { [key]: value };
  const text = plain(textOf(value));
  if (/^(?:oui|o|yes|y|x|1|vrai|true|pme|tpe)$/.test(text)) return { [key]: true };
  return /^(?:non|n|no|0|faux|false)$/.test(text) ? { [key]: false } : {};
}
