import { separatedCell, withoutFormula } from "../../ground/separated";

/**
 * What the essential data (DECP, schema 2.0) of one lot hold of what is known here: a lot is a marché of its own. `lieuExecution` takes a code and its
 * kind, which no purchase file tells: both are left for the buyer.
 */
export interface EssentialData {
  readonly objet: string;
  readonly codeCPV?: string | undefined;
  /** Whole months, renewals included. */
  readonly dureeMois?: number | undefined;
  /** Cents, € HT: the estimated maximum, or what was awarded. */
  readonly montantCents: number;
  readonly offresRecues?: number | undefined;
  /** SIRET of the holder. */
  readonly titulaire?: string | undefined;
}

const FIELDS = [
  "objet",
  "codeCPV",
  "lieuExecution.code",
  "lieuExecution.typeCode",
  "dureeMois",
  "montant",
  "offresRecues",
  "titulaires.id",
  "titulaires.typeIdentifiant",
];

/** Lots in the fields of the essential data, `;` between cells, a byte-order mark for Excel. A text that a spreadsheet would run as a formula is disarmed. */
export function essentialDataText(lots: readonly EssentialData[]): string {
  const rows = lots.map(({ objet, codeCPV = "", dureeMois, montantCents, offresRecues, titulaire }) => [
    objet,
    codeCPV,
    "",
    "",
    dureeMois?.toString() ?? "",
    (montantCents / 100).toFixed(2),
    offresRecues?.toString() ?? "",
    titulaire ?? "",
    titulaire === undefined ? "" : "SIRET",
  ]);
  return `\ufeff${[FIELDS, ...rows].map((row) => row.map(quoted).join(";")).join("\r\n")}\r\n`;
}

const quoted = (cell: string): string => separatedCell(withoutFormula(cell), ";");
