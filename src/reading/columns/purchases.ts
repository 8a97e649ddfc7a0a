/** What a column of the buyer's table means. */
export type Meaning =
  | "supplier"
  | "supplierId"
  | "vatNumber"
  | "postcode"
  | "insee"
  | "commune"
  | "department"
  | "country"
  | "address"
  /** What the supplier does: a NAF code, or words. */
  | "activity"
  | "amount"
  | "vatAmount"
  | "vatRate"
  | "amountInclVat"
  /** What is taken from the amount (Crédit beside Débit), the side an amount stands on (D or C), and its currency. */
  | "credit"
  | "sign"
  | "currency"
  | "date"
  | "year"
  | "family"
  | "subFamily"
  | "label"
  | "cpv"
  | "service"
  | "buyer"
  | "site"
  | "contract"
  | "lot"
  | "status"
  | "reference"
  /** What a food product is: its labels (bio, AOP, HVE…), whether it bears an official sign, is organic, comes by a short chain, is local; where it comes from. */
  | "foodLabel"
  | "siqo"
  | "organic"
  | "origin"
  | "shortChain"
  | "localProduct"
  /** SIRET, or id on ma-cantine, of the canteen that bought. */
  | "canteen";

/** HT, TTC, or null when nothing in the file says which. */
export type Basis = "HT" | "TTC" | null;

/** One purchase kept. Money is integer cents; credit notes are negative. */
export interface PurchaseLine {
  /** Sheet row, from 1. */
  readonly row: number;
  /** Cells of the mapped columns as trimmed text ("" when empty), by meaning; amounts and dates apart. */
  readonly text: Readonly<Partial<Record<Meaning, string>>>;
  readonly amountCents: number;
  /** What the sheet's own formula finds for this row (see `signature.ts`): the text by which the supplier is looked up. */
  readonly signature: string;
  /** ISO date, where a date could be read. */
  readonly date?: string | undefined;
  /** Exercice (calendar year of the date, or the year column). */
  readonly year?: number | undefined;
  /** Family: the family column, else the section the line stands under. */
  readonly family?: string | undefined;
  readonly hidden?: boolean | undefined;
  /** Set when the amount cell is neither a plain number nor one plain number as text (two amounts in a cell…): what was done, in the reader's words. */
  readonly amountNote?: AmountNote | undefined;
  /** Signatures of the other lines that bear equal parts of the same amount: how it is really parted is not known. */
  readonly sharedWith?: readonly string[] | undefined;
  /** Sheet row where the supplier's name is written, when it is merged over several rows: the signature is that row's. */
  readonly namedOnRow?: number | undefined;
}
export interface AmountNote {
  /** "shared": the equal part of an amount that several lines bear. */
  readonly kind: "severalAmounts" | "convertedFromTtc" | "shared";
  readonly cell: string;
  readonly value: string;
}

export type LeftOutReason =
  | "subtotal"
  | "total"
  | "section"
  | "header"
  | "amountMissing"
  | "amountUnreadable"
  | "cancelled"
  | "hidden"
  | "suspectedTotal"
  | "beside"
  | "duplicate"
  | "noSupplierNoAmount"
  /** In another currency than the one counted. */
  | "otherCurrency"
  /** Money that comes in: a receipt (titre de recette), no purchase. */
  | "receipt"
  /** No supplier was chosen: « infructueux », « sans suite ». */
  | "notAwarded"
  /** Another line of an accounting entry: an expense, a tax, a payment. */
  | "entryPart"
  /** A version of a contract that a later one replaces. */
  | "oldVersion"
  /** Holds a TTC amount only, in a table read as HT. */
  | "onlyInclVat"
  /** Taken out by the buyer. */
  | "byHand";

/** A row of the sheet that is not counted, and why. */
export interface LeftOutRow {
  readonly row: number;
  readonly reason: LeftOutReason;
  /** What the amount cell holds, in cents, when it can be read. */
  readonly amountCents?: number | undefined;
  readonly label?: string | undefined;
}

/** Cells of the sheet that stand beside the table and are not read: a list of families, another table. */
export interface BesideCells {
  /** A1 address, from the header's row down. */
  readonly address: string;
  /** The header above them, else their first text. */
  readonly label: string;
  /** Rows that hold something in them. */
  readonly rows: number;
}

/** Something a person should decide. The proposal is what was done meanwhile. */
export interface Question {
  /** Stable key of the text catalogue (`questions.<code>`). */
  readonly code: string;
  /** Values for the text: cell addresses, counts, names; money as cents in keys ending in `Cents`. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly rows?: readonly number[] | undefined;
  /** Choices by key (`questions.<code>.choices.<key>`); the first is the proposal. */
  readonly choices: readonly string[];
  /** The first choice is what holds without an answer, but nothing speaks for it: a person is to choose. */
  readonly isOpen?: boolean | undefined;
  /** Values for the text of each choice that is not in the catalogue (a sheet, a column, a currency), by choice. */
  readonly details?: Readonly<Record<string, Readonly<Record<string, string | number>>>> | undefined;
}

/** Rows of one sheet in a table read from several. */
export interface TablePart {
  readonly sheet: string;
  /** Row of the table where the sheet's first row stands, and that row in the sheet itself. */
  readonly firstRow: number;
  readonly ownFirstRow: number;
  readonly rows: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Column of the sheet, by column of the table. */
  readonly columns: Readonly<Record<number, number>>;
  /** What the part is called where its sheet is not enough: « Feuil1 (2023) ». */
  readonly label?: string | undefined;
  /** A cell of the sheet that holds for every row of the part (the year above a column): the table's column, and where the cell stands. */
  readonly heading?: { readonly column: number; readonly ownRow: number; readonly ownColumn: number } | undefined;
}

/** The buyer's table, read. */
export interface PurchaseTable {
  readonly sheet: string;
  /** Sheet row, from 1, of the (last) header row; 0 when the table has no header. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  /** Last column, from 1, that belongs to the buyer's table: ours go to its right. */
  readonly lastColumn: number;
  /** Sheet column, from 1, by meaning. */
  readonly columns: Readonly<Partial<Record<Meaning, number>>>;
  /** Header text of each column of the table, from `firstColumn`. */
  readonly headers: readonly string[];
  readonly basis: Basis;
  /** Decimal mark of amounts held as text in the amount column. */
  readonly decimalMark: "," | ".";
  readonly currency?: string | undefined;
  readonly lines: readonly PurchaseLine[];
  readonly leftOut: readonly LeftOutRow[];
  readonly questions: readonly Question[];
  /** What stands at the table's sides, left out as « à côté du tableau ». */
  readonly beside?: readonly BesideCells[] | undefined;
  /** Set when several sheets are read together: rows are then those of the sheet where they are gathered. */
  readonly parts?: readonly TablePart[] | undefined;
}

/** Kinds of tables whose amounts are no purchases. */
export type NotPurchases =
  /** Prices for one piece: their sum means nothing. */
  | "unitPrices"
  /** Totals by canteen or establishment. */
  | "siteTotals"
  /** Double-entry accounting: a purchase stands on several lines. */
  | "accountingEntries"
  /** Minimum and maximum of framework agreements. */
  | "frameworkLimits";

export type ReadFailure =
  | NotPurchases
  | "emptyWorkbook"
  | "noTable"
  | "noAmountColumn"
  | "noSupplierColumn"
  | "noLines"
  | "supplierDirectory"
  | "scatteredOverSheets"
  | "allAmountsZero"
  /** Titres de recette, factures émises: money that comes in. */
  | "onlyReceipts"
  | "crossTab"
  /** Labels with their values beside them: a form, an order, an invoice. */
  | "form"
  /** A pivot table whose levels would be counted twice. */
  | "pivotTable";

/** The words for a refusal are in the catalogue (`failures.<code>`). */
export type ReadResult =
  | { readonly ok: true; readonly table: PurchaseTable }
  | {
      readonly ok: false;
      readonly code: ReadFailure;
      readonly values: Readonly<Record<string, string | number>>;
      /** What would make the sheet readable all the same, if a person says so. */
      readonly questions?: readonly Question[] | undefined;
    };

/** What the buyer may impose instead of the guess; remembered by layout. */
export interface ReadChoices {
  readonly sheet?: string | undefined;
  /** Sheets of the same layout read together (`readTogether`), instead of one. */
  readonly together?: readonly string[] | undefined;
  readonly headerRow?: number | undefined;
  readonly columns?: Readonly<Partial<Record<Meaning, number | null>>> | undefined;
  readonly basis?: Basis | undefined;
  readonly decimalMark?: "," | "." | undefined;
  /** Rows put back or taken out by hand. */
  readonly keepRows?: readonly number[] | undefined;
  readonly dropRows?: readonly number[] | undefined;
  /** Answers to questions, by code. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
  readonly visibleOnly?: boolean | undefined;
}
