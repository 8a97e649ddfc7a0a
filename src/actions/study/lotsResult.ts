import type { MarketInput } from "../../lots/supply/bidders";
import type { History } from "../../lots/plan/history";
import type { LotStudy } from "../../lots/study";
import type { SourcingList } from "../../reading/sheets/sourcing";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Locality } from "../../territory/places/place";
import type { LotSettings } from "../lots/settings";

/** Why there is nothing to split: words under `lots.failures.<code>`. */
export type LotsFailure = "noNeed" | "oneAtom" | "tooManyFamilies";

/** What a splitting was computed from: with anything else it is to be computed again. */
export interface LotsBasis {
  readonly suppliers: readonly LocatedSupplier[] | undefined;
  /** What the buyer answered by hand: it places no supplier anew. */
  readonly corrections: Readonly<Record<string, Readonly<Record<string, Locality>>>>;
  readonly settings: Pick<LotSettings, "parameters" | "need" | "sheet" | "perimeter" | "pool">;
  /** What was typed on « Sourcing » (see `answersTyped`). */
  readonly answers: string;
}

/** The splitting as it stands: the trade-off, and the draft under the buyer's hands. */
export interface LotsFound {
  readonly ok: true;
  readonly study: LotStudy;
  readonly input: MarketInput;
  readonly basis: LotsBasis;
  readonly list: SourcingList | undefined;
  readonly unknown: { readonly supplies: readonly string[]; readonly zones: readonly string[] };
  readonly history: History;
}
export type LotsResult = LotsFound | { readonly ok: false; readonly code: LotsFailure; readonly basis: LotsBasis };
