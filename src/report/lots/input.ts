import type { ChecklistItem } from "../../law/checklist";
import type { LawReview } from "../../law/review";
import type { Frontier } from "../../lots/search/frontier";
import type { Need } from "../../lots/need/market";
import type { Observed } from "../../lots/plan/observed";
import type { Plan } from "../../lots/plan/plan";
import type { Simulation } from "../../lots/outcome/simulate";
import type { Work } from "../../lots/workload/counts";
import type { Effort } from "../../lots/workload/hours";
import type { TenderLot } from "../../lots/plan/tender";
import type { ObservedCells } from "../share/years";
import type { Language } from "../../texts/format";

/** Id of « Allotissement » among our sheets. */
export const LOTS_SHEET = "lots";

/** Id of « Répartition ». */
export const SPLIT_SHEET = "split";
/** The lots' table as it goes into the file of the consultation. */
export const TENDER_SHEET = "tender";
/** What the texts of law, the need and the expected figures call for. */
export const ADVICE_SHEET = "advice";
/** The sheet that lists who could answer each lot. */
export const BY_LOT_SHEET = "byLot";

/** A plan's figures, before or after. Cents, € HT a year. */
export interface PlanFigures {
  readonly lots: number;
  readonly expectedLocalCents: number;
  readonly expectedSmallCents: number;
  readonly ceilingCents: number;
  /** Null without a supplier list. */
  readonly simulation: Simulation | null;
  /** Lots with fewer capable suppliers than wanted. */
  readonly thinLots: number;
  readonly tinyLots: number;
}

/** A supplier to sell the lot to, or a group of them, with the reason in words. */
export interface LotSupplier {
  readonly lot: number;
  readonly name: string;
  readonly kind: "local" | "other" | "group";
  readonly reason: string;
  readonly capacityCents?: number | undefined;
}

/** What is told of a lot beside what it holds: its reason fits the file of the consultation, the rest is for the buyer's own follow-up. */
export interface LotDetail {
  readonly reason: string;
  readonly capable: number;
  readonly local: number;
  readonly flags: readonly string[];
}

/** Work counted in the purchases of a year, and the hours that the buyer gave. */
export interface LotsWorkInput {
  readonly today: Work;
  readonly points: readonly (Work & { readonly lots: number | undefined })[];
  readonly paperKind: "orders" | "invoices" | "papers";
  readonly effort: Effort;
}

/** What « Allotissement » shows. */
export interface LotsInput {
  readonly need: Need;
  /** The need before any « Besoin retenu », and what was typed there by the part's key, cents a year. */
  readonly computedNeed: Need;
  readonly typedNeed: Readonly<Record<string, number>>;
  /** What was truly bought of the present lots. */
  readonly observed: Observed;
  /** Where « Part locale » shows the same, so that the table follows it. */
  readonly observedCells: ObservedCells | undefined;
  /** What the need is taken from, in sentences. */
  readonly exercices: readonly string[];
  /** On what the expected figures rest, in sentences. */
  readonly restsOn: readonly string[];
  readonly plan: Plan;
  readonly tender: readonly TenderLot[];
  /** In the plan's order. */
  readonly details: readonly LotDetail[];
  readonly suppliers: readonly LotSupplier[];
  readonly toSource: readonly string[];
  readonly before: PlanFigures;
  readonly after: PlanFigures;
  readonly frontier: Frontier;
  /** The work that each number of lots makes, by the curve's points. */
  readonly work?: LotsWorkInput | undefined;
  readonly law: LawReview;
  readonly checklist: readonly ChecklistItem[];
  readonly months: number;
  /** Maximum of the accord-cadre: percent of the forecast, unless it is typed in euros. */
  readonly maximumPercent: number;
  readonly maximumCents: number | undefined;
  /** Why the contract lasts longer than the law's four (eight) years; "" until the buyer says it. */
  readonly durationReason: string;
  /** What was bought under a contract in the year of reference, by part of the need, cents. */
  readonly contracted: readonly number[];
  readonly capableWanted: number;
  readonly minimumLotCents: number;
  readonly perimeterName: string;
  /** By how much the observed share lies outside the range that the model gives of the present lots, 0..1, negative below; null inside. */
  readonly unexplained: number | null;
  readonly floorOnly: boolean;
  readonly takenSheetNames: readonly string[];
  readonly language: Language;
  /** ISO date of the computation. */
  readonly date: string;
}
