import { z } from "zod";

/** Ids of merge proposals (see `MergeProposal.id`), as the settings keep them. */
export interface MergeDecisions {
  readonly accepted: readonly string[];
  readonly refused: readonly string[];
}

const marks = z.array(z.array(z.string()).min(2));
export const formerMergesSchema = z.object({ accepted: marks, refused: marks });

/** Groups accepted or refused in former files of this machine: marks of their members, from which no name can be read. */
export type FormerMerges = z.infer<typeof formerMergesSchema>;
