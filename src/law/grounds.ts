import type { BuyerKind } from "./procedure";

/** The grounds of L2113-11 for not splitting. */
export type Ground = "cannotOrganise" | "restrictsCompetition" | "technicallyDifficultOrCostlier" | "riskOfNoOffers";

/** What the plan shows, on which reasons in fact can rest; each figure is the buyer's own. */
export interface SplittingFacts {
  readonly lots: number;
  /** Lots that fewer than three known suppliers could answer. */
  readonly thinLots: number;
  /** Lots that no known supplier could answer. */
  readonly emptyLots: number;
  /** Lots followed by each person, when told. */
  readonly lotsPerPerson?: number | undefined;
  /** Lots under the smallest value worth a delivery round. */
  readonly tinyLots: number;
}

/** A drafted reason: words under `law.grounds.<ground>.reasons.<code>`. */
export interface DraftedReason {
  readonly code: string;
  readonly values: Readonly<Record<string, number>>;
}

export interface GroundFinding {
  readonly ground: Ground;
  readonly source: string;
  /** Reserved for entités adjudicatrices. */
  readonly available: boolean;
  /** Reasons in fact that the plan supports; empty means that the file gives none and the buyer must write theirs. */
  readonly reasons: readonly DraftedReason[];
}

/** The grounds for not splitting with what the facts support. Reasons in law and in fact are due (L2113-11): the draft is to be completed by the buyer. */
export function draftGrounds(buyer: BuyerKind, facts: SplittingFacts): GroundFinding[] {
  const source = "CCP, art. L2113-11";
  const { lots, thinLots, emptyLots, tinyLots, lotsPerPerson } = facts;
  const when = (holds: boolean, code: string, values: Record<string, number>): DraftedReason[] =>
    holds ? [{ code, values }] : [];
  return [
    {
      ground: "cannotOrganise",
      source: `${source}, 1°`,
      available: true,
      reasons: when(lotsPerPerson !== undefined && lotsPerPerson > 0, "workload", {
        lots,
        lotsPerPerson: lotsPerPerson ?? 0,
      }),
    },
    {
      ground: "restrictsCompetition",
      source: `${source}, 2°`,
      available: true,
      reasons: when(thinLots > 0, "thinLots", { lots, thinLots }),
    },
    {
      ground: "technicallyDifficultOrCostlier",
      source: `${source}, 2°`,
      available: true,
      reasons: when(tinyLots > 0, "tinyLots", { lots, tinyLots }),
    },
    {
      ground: "riskOfNoOffers",
      source: `${source}, 3°`,
      available: buyer === "entity",
      reasons: buyer === "entity" ? when(emptyLots > 0, "emptyLots", { lots, emptyLots }) : [],
    },
  ];
}
