import type { CellValue, Grid } from "../../../src/reading/cells/grid";
import type { Meaning, PurchaseLine, PurchaseTable, LeftOutRow } from "../../../src/reading/columns/purchases";
import { signatureOf } from "../../../src/reading/rows/signature";
import type { ReportInput, ReportSettings } from "../../../src/report/input";
import { computeShare } from "../../../src/share/share";
import type { LocatedSupplier } from "../../../src/suppliers/supplier";
import type { Locality, Perimeter } from "../../../src/territory/places/place";

/** One row of an invented purchase sheet: supplier, postcode, amount cell, year, family, service, and where some row has one contract and lot. */
export interface Row {
  readonly supplier: string;
  readonly amount: CellValue;
  /** What the reader found when it is not the plain number; null when the row is left out. */
  readonly cents?: number | null;
  readonly reason?: LeftOutRow["reason"];
  /** What the reader found in the amount cell of a row that is left out. */
  readonly leftOutCents?: number;
  /** Suppliers that share the amount with this one. */
  readonly sharedWith?: readonly string[];
  readonly year?: number;
  readonly family?: string;
  readonly service?: string;
  readonly contract?: CellValue;
  readonly lot?: CellValue;
}

export const PERIMETERS: readonly Perimeter[] = [
  { kind: "departement", code: "62" },
  { kind: "region", code: "32" },
];
const NAMES = ["département Pas-de-Calais (62)", "région Hauts-de-France"];

const HEADER_ROW = 3;
const COLUMNS: Readonly<Partial<Record<Meaning, number>>> = {
  supplier: 2,
  postcode: 3,
  amount: 4,
  year: 5,
  family: 6,
  service: 7,
};
const HEADERS = ["Fournisseur", "CP", "Montant HT", "Exercice", "Famille", "Service"];
const OF_CONTRACTS = ["Marché", "Lot"];

/** A report over these rows; `places` says where each supplier is, by perimeter (départment, région). */
export function market(
  rows: readonly Row[],
  places: Readonly<Record<string, readonly [Locality, Locality]>>,
  settings: ReportSettings = {},
  sheet = "Mandats d'avril",
): ReportInput {
  const hasContracts = rows.some(({ contract, lot }) => contract ?? lot);
  const headers = hasContracts ? [...HEADERS, ...OF_CONTRACTS] : HEADERS;
  const cells = rows.map(({ supplier, amount, year, family, service, contract, lot }): CellValue[] =>
    [supplier, supplier ? 62000 : "", amount, year ?? "", family ?? "", service ?? "", contract ?? "", lot ?? ""].slice(
      0,
      headers.length,
    ),
  );
  const blank = headers.map(() => "");
  const grid: Grid = { sheet, top: 1, left: 2, values: [["Achats", ...blank.slice(1)], blank, headers, ...cells] };
  const lines = rows.flatMap((row, index): PurchaseLine[] => {
    const cents = row.cents === undefined ? Math.round(Number(row.amount) * 100) : row.cents;
    const cell = cells[index];
    if (cents === null || cell === undefined) return [];
    return [
      {
        row: HEADER_ROW + 1 + index,
        amountCents: cents,
        signature: signatureOf([row.supplier, 62000]),
        ...(row.sharedWith ? { sharedWith: row.sharedWith.map((other) => signatureOf([other, 62000])) } : {}),
        ...(row.year === undefined ? {} : { year: row.year }),
        ...(row.family === undefined ? {} : { family: row.family }),
        text: {
          supplier: row.supplier,
          family: row.family ?? "",
          service: row.service ?? "",
          ...(hasContracts ? { contract: String(row.contract ?? "").trim(), lot: String(row.lot ?? "").trim() } : {}),
        },
      },
    ];
  });
  const leftOut = rows.flatMap((row, index): LeftOutRow[] =>
    row.cents === null
      ? [
          {
            row: HEADER_ROW + 1 + index,
            reason: row.reason ?? "subtotal",
            label: row.supplier,
            amountCents: row.leftOutCents,
          },
        ]
      : [],
  );
  const table: PurchaseTable = {
    sheet,
    headerRow: HEADER_ROW,
    firstRow: HEADER_ROW + 1,
    lastRow: HEADER_ROW + rows.length,
    firstColumn: 2,
    lastColumn: 1 + headers.length,
    columns: hasContracts ? { ...COLUMNS, contract: 8, lot: 9 } : COLUMNS,
    headers,
    basis: settings.vat ? "TTC" : "HT",
    decimalMark: ",",
    lines,
    leftOut,
    questions: [],
  };
  const suppliers = Object.entries(places).map(([name, local]) => supplierOf(name, local, table));
  const share = computeShare({ table, suppliers, perimeters: PERIMETERS, vat: settings.vat });
  return {
    table,
    grid,
    suppliers,
    perimeters: PERIMETERS,
    perimeterNames: NAMES,
    share,
    placeWords: () => ({ department: "Pas-de-Calais", evidence: "Code postal 62000" }),
    takenSheetNames: [sheet],
    settings,
    language: "fr",
    date: "2026-03-01",
    version: "0.1.0",
  };
}

function supplierOf(name: string, local: readonly [Locality, Locality], { lines }: PurchaseTable): LocatedSupplier {
  const theirs = lines.filter(({ text }) => text.supplier?.toLowerCase() === name.toLowerCase());
  return {
    key: `name:${name}`,
    name,
    names: [name],
    signatures: [...new Set([signatureOf([name, 62000]), ...theirs.map(({ signature }) => signature)])],
    lineCount: theirs.length,
    hints: {},
    months: {},
    amountCents: theirs.reduce((sum, { amountCents }) => sum + amountCents, 0),
    flags: [],
    local,
    place: {
      level: "postcode",
      certainty: local[0] === "yes" || local[0] === "no" ? "sure" : local[0],
      communes: [],
      evidence: [],
    },
  };
}
