/** Ids of merge proposals (see `MergeProposal.id`), as the settings keep them. */
export interface MergeDecisions {
  readonly accepted: readonly string[];
  readonly refused: readonly string[];
}
