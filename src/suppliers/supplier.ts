import type { Locality, Place, PlaceHints } from "../territory/places/place";

/** One supplier at one place, as the lines name it. */
export interface Supplier {
  /** Stable key: SIRET, else SIREN + place, else normalised name + place ("siret:…", "name:…"). */
  readonly key: string;
  /** Shown name: the spelling with the largest amount. */
  readonly name: string;
  readonly names: readonly string[];
  readonly siren?: string | undefined;
  readonly siret?: string | undefined;
  readonly idNote?: "lost" | "repaired" | "invalid" | "foreign" | "rna" | "ridet" | undefined;
  /** Texts by which the lines name it (see `signatureOf`): what the sheet's formulas look up. */
  readonly signatures: readonly string[];
  readonly lineCount: number;
  /** Net of credit notes, integer cents. */
  readonly amountCents: number;
  /** What the file's column of activities says of it: a code, or words; each text once. */
  readonly activities?: readonly string[] | undefined;
  /** What the lines say of where it is; the fullest of them. */
  readonly hints: PlaceHints;
  /** Unlocated until `locateSuppliers` is done. */
  readonly place: Place;
  /** Integer cents by calendar month (« 2025-03 »), or by year (« 2025 ») for lines that bear no date. */
  readonly months: Readonly<Record<string, number>>;
  /** Group accepted by the buyer, or the SIREN's other establishments. */
  readonly group?: string | undefined;
  readonly flags: readonly SupplierFlag[];
}
export type SupplierFlag = "wholesaler" | "purchasingBody" | "factoring" | "nationalGroup" | "headOfficeElsewhere";

/** A supplier with its answer for each perimeter, in the perimeters' order. */
export interface LocatedSupplier extends Supplier {
  readonly local: readonly Locality[];
}
