import fc from "fast-check";
import type { CellValue, Grid } from "../../../src/reading/cells/grid";
import type { Meaning } from "../../../src/reading/columns/purchases";
import { columnLetters } from "../../../src/ground/address";
import {
  AMOUNT_STYLES,
  amountCell,
  ESSENTIAL,
  isCancelled,
  JUNK,
  LISTS,
  mistyped,
  nameOf,
  OPTIONAL,
  spelt,
  STATUS,
  type ColumnKind,
  type Purchase,
  type Style,
} from "./cloth";

import { AMOUNT_WORDS, COUNTS, isCreditNote, isReceipt, SUPPLIER_WORDS, wordsColumn, type WordsKind } from "./kinds";

/** A purchase table dressed as buyers' files are, with the truth beside it. */
export interface Dressed {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<Meaning, number>>>;
  readonly lines: readonly {
    readonly cents: number;
    readonly supplier: string;
    /** The supplier's cell is empty, its name stands on a row above. */ readonly isNameless: boolean;
  }[];
  /** Kinds of dressing, for the rate of each. */
  readonly kinds: readonly string[];
  /** Questions that must be asked ("code?": that may be); any other is one too many. */
  readonly expected: readonly string[];
  /** How it was dressed, for a failure's message. */
  readonly dress: string;
}

interface BodyRow {
  readonly cells: CellValue[];
  readonly purchase?: Purchase;
  /** First body row that its SUM adds up. */ readonly sumFrom?: number;
}

const purchases = fc.array(
  fc.record({
    supplier: fc.nat(21),
    cents: fc
      .oneof(
        fc.integer({ min: -50_000, max: 9_000_000 }),
        fc.integer({ min: 1, max: 9000 }).map((euros) => euros * 100),
      )
      .filter((cents) => cents !== 0),
    day: fc.nat(364),
    family: fc.nat(6),
  }),
  { minLength: 8, maxLength: 60 },
);
const rarely = fc.nat(5).map((drawn) => drawn === 0);

const draws = fc.record({
  rows: purchases,
  optional: fc.shuffledSubarray([...OPTIONAL.keys()], { minLength: 3 }),
  junk: fc.subarray([...JUNK.keys()]),
  seed: fc.nat(1_000_000),
  titles: fc.nat(4),
  offset: fc.nat(3),
  top: fc.nat(3),
  blankEvery: fc.constantFrom(0, 0, 5, 11),
  subtotalEvery: fc.constantFrom(0, 0, 6, 9),
  grandTotal: fc.boolean(),
  sections: fc.boolean(),
  repeatedHeader: fc.boolean(),
  notes: rarely,
  amount: fc.nat(AMOUNT_STYLES - 1),
  date: fc.nat(3),
  capitals: fc.nat(3),
  formulas: fc.boolean(),
  gross: fc.boolean(),
  header: fc.constantFrom("one", "one", "merged", "unmerged"),
  mistyped: rarely,
  numbered: rarely,
  list: fc.constantFrom("none", "none", "right", "left", "aside"),
  names: fc.constantFrom("each", "each", "each", "merged", "once"),
  hidden: rarely,
  cancelled: rarely,
  badAmount: rarely,
  words: fc.constantFrom<WordsKind>("none", "none", "none", "none", "receipts", "credits", "types"),
  counts: rarely,
  unknown: fc.constantFrom("none", "none", "none", "none", "supplier", "amount"),
});
type Draw = typeof draws extends fc.Arbitrary<infer Value> ? Value : never;

/** Dressings of every kind; those of `ordinary` files leave no doubt to a careful reader. */
export const dressed: fc.Arbitrary<Dressed> = draws.map(dress);
export const isOrdinary = ({ expected }: Dressed): boolean => expected.length === 0;

function dress(draw: Draw): Dressed {
  const pick = <T>(list: readonly T[], salt: number): T => list[(draw.seed + salt * 7919) % list.length] as T;
  const style: Style = { amount: draw.amount, date: draw.date, case: draw.capitals };
  const sorted = draw.names === "each" ? draw.rows : [...draw.rows].sort((a, b) => a.supplier - b.supplier);
  const rows: Purchase[] = sorted
    .map((row, rank) => ({ rank, ...row }))
    .map((row) => (draw.words === "credits" && isCreditNote(row) ? { ...row, cents: -Math.abs(row.cents) } : row));
  const order = columnsOf(draw);
  const amountAt = order.findIndex((kind) => kind.meaning === "amount");
  const supplierAt = order.findIndex((kind) => kind.meaning === "supplier");
  const plainNames = order.map((kind, index) => pick(kind.headers, index));
  const unknownAt = draw.unknown === "supplier" ? supplierAt : draw.unknown === "amount" ? amountAt : -1;
  const unknownWord = pick(draw.unknown === "supplier" ? SUPPLIER_WORDS : AMOUNT_WORDS, 5);
  const names = plainNames
    .map((plainName, index) => (index === unknownAt ? unknownWord : plainName))
    .map((name, index) =>
      spelt(
        draw.mistyped && draw.unknown === "none" && (index === amountAt || index === supplierAt)
          ? mistyped(name, draw.seed)
          : name,
        draw.capitals,
      ),
    );
  const hasGross = draw.gross && unknownAt !== amountAt && /h\.?t/i.test(plainNames[amountAt] ?? "");
  const width = order.length + (hasGross ? 1 : 0);
  const blank = (): CellValue[] => Array<CellValue>(width).fill("");
  const { headers, isTwoRows } = headerRows(
    draw,
    [...names, ...(hasGross ? ["Montant TTC"] : [])],
    amountAt,
    hasGross,
    blank,
  );
  const above = Array.from({ length: draw.titles }, (_, title) => [
    pick(
      [
        "Liste des achats 2024",
        "Commune de Trifouillis",
        "Extraction du 03/02/2025",
        "Édité par le service finances",
        "",
      ],
      title,
    ),
    ...blank().slice(1),
  ]);
  const body = bodyRows(draw, rows, {
    order,
    style,
    hasGross,
    amountAt,
    supplierAt,
    header: headers[headers.length - 1] ?? [],
    blank,
    pick,
  });
  const out = [...above, ...headers, ...body.map(({ cells }) => cells)];
  const headerIndex = above.length + headers.length - 1;
  const list = pick(LISTS, 3);
  const listLeft = draw.list === "left" ? 2 : 0;
  const left = 1 + draw.offset;
  const firstBody = headerIndex + 1;
  const sheetRow = (index: number): number => index + 1 + draw.top;
  const letters = (column: number): string => columnLetters(left + listLeft + column);
  const values = out.map((row, index) => besides(draw.list, row, list, index - headerIndex, index));
  const formulas = new Map<string, string>();
  body.forEach(({ cells, sumFrom }, index) => {
    if (sumFrom === undefined || !draw.formulas || typeof cells[amountAt] !== "number") return;
    formulas.set(
      `${letters(amountAt)}${sheetRow(firstBody + index)}`,
      `=SUM(${letters(amountAt)}${sheetRow(firstBody + sumFrom)}:${letters(amountAt)}${sheetRow(firstBody + index - 1)})`,
    );
  });
  const merges = [
    ...(isTwoRows && draw.header === "merged"
      ? [`${letters(amountAt)}${sheetRow(headerIndex - 1)}:${letters(amountAt + 1)}${sheetRow(headerIndex - 1)}`]
      : []),
    ...(draw.names === "merged"
      ? supplierRuns(body).map(
          ([from, to]) =>
            `${letters(supplierAt)}${sheetRow(firstBody + from)}:${letters(supplierAt)}${sheetRow(firstBody + to)}`,
        )
      : []),
  ];
  const columns: Partial<Record<Meaning, number>> = {};
  order.forEach((kind, index) => {
    if (kind.meaning !== undefined) columns[kind.meaning] = left + listLeft + index;
  });
  const formats = [
    ...Array<string>(listLeft).fill("General"),
    ...order.map((kind) => kind.format?.(style) ?? "General"),
    ...(hasGross ? ["#,##0.00"] : []),
  ];
  const hiddenRows = new Set(
    draw.hidden
      ? body.flatMap(({ purchase }, index) =>
          purchase && purchase.rank % 4 === 1 ? [sheetRow(firstBody + index)] : [],
        )
      : [],
  );
  const bad = draw.badAmount ? rows.find(({ rank }) => rank === 2) : undefined;
  const kept = rows.filter(
    (row) => row !== bad && !(draw.cancelled && isCancelled(row)) && !(draw.words === "receipts" && isReceipt(row)),
  );
  const isBought = (row: Purchase): boolean => row !== bad && !(draw.cancelled && isCancelled(row));
  const isOnce =
    draw.names === "once" &&
    body.some(({ purchase, cells }) => purchase && kept.includes(purchase) && cells[supplierAt] === "");
  const expected = [
    ...(kept.some((row) => hiddenRows.size > 0 && row.rank % 4 === 1) ? ["hiddenRows"] : []),
    ...(draw.cancelled ? ["cancelledLines"] : []),
    ...(bad ? ["amountsUnreadable"] : []),
    ...(bad && (draw.grandTotal || draw.subtotalEvery > 0) ? ["totalDisagrees?"] : []),
    ...(isOnce ? ["suppliersMissing"] : []),
    ...(draw.words === "receipts" && rows.some((row) => isReceipt(row) && isBought(row)) ? ["receipts"] : []),
    ...(draw.words === "credits" && rows.some((row) => isCreditNote(row) && isBought(row)) ? ["twoSides"] : []),
    ...(unknownAt < 0 ? [] : DOUBTS),
  ];
  return {
    grid: {
      sheet: "Achats",
      top: 1 + draw.top,
      left,
      values,
      formulas,
      columnFormats: [...formats, ...Array<string>((values[0]?.length ?? 0) - formats.length).fill("General")],
      merges,
      hiddenRows,
    },
    headerRow: sheetRow(headerIndex),
    columns,
    lines: kept.map((row) => ({
      cents: row.cents,
      supplier: nameOf(row),
      isNameless:
        draw.names === "once" && body.some(({ purchase, cells }) => purchase === row && cells[supplierAt] === ""),
    })),
    expected,
    kinds: kindsOf(draw, isTwoRows, hasGross),
    dress: JSON.stringify({
      names,
      kinds: kindsOf(draw, isTwoRows, hasGross),
      amount: draw.amount,
      date: draw.date,
      rows: rows.length,
    }),
  };
}

/** What may be asked about a heading that is not known. */
const DOUBTS = ["doubtfulHeader?", "doubtfulAmountHeader?", "supplierColumn?", "amountColumn?"];

function columnsOf(draw: Draw): ColumnKind[] {
  const words = wordsColumn(draw.words, draw.seed);
  const kinds = [
    ...ESSENTIAL,
    ...draw.optional.map((index) => OPTIONAL[index] as ColumnKind),
    ...draw.junk.map((index) => JUNK[index] as ColumnKind),
    ...(draw.cancelled ? [STATUS] : []),
    ...(words ? [words] : []),
    ...(draw.counts ? [COUNTS] : []),
  ];
  return kinds
    .map((kind, index) => ({ kind, key: (draw.seed * (index + 3) * 2_654_435_761) % 1009 }))
    .sort((a, b) => a.key - b.key)
    .map(({ kind }) => kind);
}

function headerRows(
  draw: Draw,
  header: CellValue[],
  amountAt: number,
  hasGross: boolean,
  blank: () => CellValue[],
): { headers: CellValue[][]; isTwoRows: boolean } {
  const isTwoRows = draw.header !== "one" && hasGross && amountAt === header.length - 2;
  if (!isTwoRows) return { headers: [header], isTwoRows };
  const upper = blank();
  upper[0] = amountAt === 0 ? "" : "Dépense";
  upper[amountAt] = "Montants";
  const lower = [...header];
  [lower[amountAt], lower[amountAt + 1]] = ["HT", "TTC"];
  return { headers: [upper, lower], isTwoRows };
}

interface BodyContext {
  readonly order: readonly ColumnKind[];
  readonly style: Style;
  readonly hasGross: boolean;
  readonly amountAt: number;
  readonly supplierAt: number;
  readonly header: readonly CellValue[];
  readonly blank: () => CellValue[];
  readonly pick: <T>(list: readonly T[], salt: number) => T;
}

function bodyRows(
  draw: Draw,
  rows: readonly Purchase[],
  { order, style, hasGross, amountAt, supplierAt, header, blank, pick }: BodyContext,
): BodyRow[] {
  const body: BodyRow[] = [];
  let block = 0;
  let blockFrom = 0;
  let previous: number | undefined;
  const title = (text: string): void => {
    body.push({ cells: [text, ...blank().slice(1)] });
  };
  const total = (label: string, cents: number, from: number): void => {
    const cells = blank();
    cells[amountAt === 0 ? 1 : 0] = label;
    cells[amountAt] = amountCell(cents, draw.amount);
    body.push({ cells, sumFrom: from });
    previous = undefined;
  };
  if (draw.numbered) body.push({ cells: header.map((_, index) => index + 1) });
  rows.forEach((row, index) => {
    if (draw.sections && index % 10 === 0) {
      title(pick(["SERVICES", "TRAVAUX", "FOURNITURES"], index));
      previous = undefined;
    }
    if (draw.blankEvery > 0 && index % draw.blankEvery === draw.blankEvery - 1) {
      body.push({ cells: blank() });
      previous = undefined;
    }
    if (draw.repeatedHeader && index === 20) {
      body.push({ cells: [...header] });
      previous = undefined;
    }
    if (block === 0) blockFrom = body.length;
    // A credit note told by its word has a positive amount.
    const shown = draw.words === "credits" && isCreditNote(row) ? { ...row, cents: -row.cents } : row;
    const cells = [
      ...order.map((kind) => kind.cell(shown, style)),
      ...(hasGross ? [amountCell(Math.round(shown.cents * 1.2), draw.amount, row.rank)] : []),
    ];
    if (draw.badAmount && row.rank === 2) cells[amountAt] = "12.5O";
    if (draw.names !== "each" && previous === row.supplier) cells[supplierAt] = "";
    previous = row.supplier;
    body.push({ cells, purchase: row });
    block += 1;
    if (draw.subtotalEvery > 0 && block === draw.subtotalEvery) {
      total(
        "Sous-total",
        rows.slice(index + 1 - block, index + 1).reduce((sum, { cents }) => sum + cents, 0),
        blockFrom,
      );
      block = 0;
    }
  });
  if (draw.grandTotal)
    total(
      "TOTAL GÉNÉRAL",
      rows.reduce((sum, { cents }) => sum + cents, 0),
      0,
    );
  if (draw.notes) {
    body.push({ cells: blank() });
    title("Source : service des finances");
  }
  return body;
}

/** Body rows from a supplier's name to the last row under it without one. */
function supplierRuns(body: readonly BodyRow[]): [number, number][] {
  const runs: [number, number][] = [];
  let from: number | undefined;
  const close = (to: number): void => {
    if (from !== undefined && to > from) runs.push([from, to]);
  };
  body.forEach(({ purchase }, index) => {
    const before = body[index - 1]?.purchase;
    if (purchase && before?.supplier === purchase.supplier) return;
    close(index - 1);
    from = purchase ? index : undefined;
  });
  close(body.length - 1);
  return runs;
}

/** A row with the list that stands beside the table, an empty column away. */
function besides(
  where: Draw["list"],
  row: readonly CellValue[],
  list: readonly string[],
  fromHeader: number,
  index: number,
): CellValue[] {
  const item = list[fromHeader] ?? "";
  if (where === "right") return [...row, "", item];
  if (where === "left") return [item, "", ...row];
  return where === "aside" ? [...row, "", "", ["PME", "Grande entreprise", "Association"][index] ?? ""] : [...row];
}

const kindsOf = (draw: Draw, isTwoRows: boolean, hasGross: boolean): string[] =>
  Object.entries({
    "titles above": draw.titles > 0,
    offset: draw.offset + draw.top > 0,
    "blank rows": draw.blankEvery > 0,
    subtotals: draw.subtotalEvery > 0,
    "grand total": draw.grandTotal,
    sections: draw.sections,
    "repeated header": draw.repeatedHeader,
    "notes below": draw.notes,
    "amounts as text": draw.amount > 2 && draw.amount < 14,
    "numbers and texts": draw.amount >= 14,
    "HT and TTC": hasGross,
    "two-row header, merged": isTwoRows && draw.header === "merged",
    "two-row header, unmerged": isTwoRows && draw.header === "unmerged",
    "typing faults": draw.mistyped,
    "columns numbered": draw.numbered,
    "list at the right": draw.list === "right",
    "list at the left": draw.list === "left",
    "list at the header": draw.list === "aside",
    "merged suppliers": draw.names === "merged",
    "suppliers named once": draw.names === "once",
    "hidden rows": draw.hidden,
    "cancelled lines": draw.cancelled,
    "unreadable amount": draw.badAmount,
    receipts: draw.words === "receipts",
    "credit notes by a word": draw.words === "credits",
    "kinds without credit notes": draw.words === "types",
    counts: draw.counts,
    "unknown supplier heading": draw.unknown === "supplier",
    "unknown amount heading": draw.unknown === "amount",
  })
    .filter(([, worn]) => worn)
    .map(([kind]) => kind);
