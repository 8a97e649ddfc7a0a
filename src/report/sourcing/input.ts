import type { Language } from "../../texts/format";
import type { Locality } from "../../territory/places/place";
import type { Distance } from "../../territory/places/distance";

/** Ids of the sheets of the sourcing, and of the block where the buyer notes the answers. */
export const SOURCING_SHEET = "sourcing";
export const QUESTIONNAIRE_SHEET = "questionnaire";
export const SOURCING_BLOCK = "sourcing:table";
/** Ids of the blocks where the buyer chooses what the questionnaire is about. */
export const FAMILY_CHOICE = "questionnaire:family";
export const PLACE_CHOICE = "questionnaire:place";

/** A firm as « Sourcing » shows it: words ready to be read. */
export interface SourcingRow {
  readonly siret: string;
  /** Absent where the register masks it. */
  readonly name?: string | undefined;
  readonly families: readonly string[];
  readonly commune?: string | undefined;
  readonly department?: string | undefined;
  readonly local: Locality;
  readonly distance?: Distance | undefined;
  readonly activity?: string | undefined;
  readonly size?: string | undefined;
  readonly bio: boolean;
  readonly ess: boolean;
  readonly siae: boolean;
  /** Whether the purchases hold it already: by its number, or by a name like its own. */
  readonly known: "yes" | "alike" | "no";
}

/** What « Sourcing » and « Questionnaire » show. No amount is among it. */
export interface SourcingInput {
  /** In the order of their names, whatever their place. */
  readonly rows: readonly SourcingRow[];
  readonly families: readonly string[];
  /** Places of delivery. */
  readonly zones: readonly string[];
  /** Names of the places searched. */
  readonly places: readonly string[];
  readonly cut: readonly {
    readonly family: string;
    readonly place: string;
    readonly read: number;
    readonly total: number;
  }[];
  /** ISO date of the search. */
  readonly askedOn: string;
  readonly perimeterName: string;
  /** The buyer's site is known: distances are told. */
  readonly hasDistances: boolean;
  readonly takenSheetNames: readonly string[];
  readonly language: Language;
}
