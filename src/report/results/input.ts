import type { Locality } from "../../territory/places/place";
import type { Language } from "../../texts/format";
import type { Word } from "../typed/words";
import type { ResultColumn } from "./blocks";

/** What « Résultats » shows. */
export interface ResultsInput {
  /** The last award first, in the order of its lots. */
  readonly rows: readonly ResultRow[];
  /** What was expected, by key (see `FORECAST_KEYS` and `withinKey`). */
  readonly forecast: ReadonlyMap<string, Word>;
  /** Suppliers that may be chosen as holders, each once, with its answer for each perimeter. */
  readonly known: readonly KnownHolder[];
  readonly perimeters: readonly { readonly mark: string; readonly id: string; readonly name: string }[];
  readonly takenSheetNames: readonly string[];
  readonly language: Language;
  /** Written without Excel tables: formulas name cells. */
  readonly plain?: boolean | undefined;
}

/** A lot that was put out to tender, with what is known and typed of it. */
export interface ResultRow {
  readonly key: string;
  readonly words: Readonly<Partial<Record<ResultColumn, Word>>>;
  /** Whether the holder is inside a perimeter, as typed, by the perimeter's mark. */
  readonly within: Readonly<Record<string, Word>>;
}

export interface KnownHolder {
  readonly name: string;
  /** SIRET; "" where unknown. */
  readonly id: string;
  readonly local: readonly Locality[];
}
