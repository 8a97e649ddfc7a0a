import type { MarketInput } from "../../lots/supply/bidders";
import type { History } from "../../lots/plan/history";
import type { Plan } from "../../lots/plan/plan";
import type { LotStudy } from "../../lots/study";
import type { SourcingList } from "../../reading/sheets/sourcing";
import type { LocatedSupplier } from "../../suppliers/supplier";

/** Why there is nothing to split: words under `lots.failures.<code>`. */
export type LotsFailure = "noNeed" | "oneAtom";

/** The splitting as it stands: the trade-off, and the draft under the buyer's hands. */
export interface LotsFound {
  readonly ok: true;
  readonly study: LotStudy;
  readonly input: MarketInput;
  /** The suppliers that it was computed with. */
  readonly suppliers: readonly LocatedSupplier[] | undefined;
  readonly list: SourcingList | undefined;
  readonly unknown: { readonly supplies: readonly string[]; readonly zones: readonly string[] };
  readonly history: History;
  /** Lot numbers as they stood in the sheet at the last writing: tells which side was changed later. */
  readonly writtenPlan: Plan | undefined;
}
export type LotsResult =
  | LotsFound
  | { readonly ok: false; readonly code: LotsFailure; readonly suppliers: readonly LocatedSupplier[] | undefined };
