import type { Work } from "../../excel/run";
import type { PurchaseTable } from "../../reading/columns/purchases";
import { gatheringSuppliers } from "../../suppliers/group";
import { membersOf, proposingMerges, type MergeProposal } from "../../suppliers/merges";
import type { Supplier } from "../../suppliers/supplier";
import { inSlices } from "../slices";
import type { MergeDecisions } from "../study/mergeDecisions";
import type { Study } from "../study/study";

/** Suppliers as the lines name them, and which of them may be one. */
interface Identified {
  readonly suppliers: readonly Supplier[];
  readonly proposals: readonly MergeProposal[];
}

const identified = new WeakMap<PurchaseTable, Identified>();

/** Comparing names is long: it is done once for each reading. @throws ExcelFailure when stopped */
export async function identifiedIn(table: PurchaseTable, work: Work): Promise<Identified> {
  const known = identified.get(table);
  if (known) return known;
  const suppliers = await inSlices(gatheringSuppliers(table.lines), work);
  const gathered = { suppliers, proposals: await inSlices(proposingMerges(suppliers), work) };
  identified.set(table, gathered);
  return gathered;
}

/** Those that the buyer has not decided yet, surest first: a group accepted without one of its members is decided. */
export function openProposals({ proposals = [], merges }: Study): MergeProposal[] {
  const decided = new Set([...merges.accepted, ...merges.refused]);
  const accepted = merges.accepted.map(membersOf);
  return proposals.filter(
    ({ id, keys }) =>
      !decided.has(id) && !accepted.some((members) => members.length > 0 && members.every((key) => keys.includes(key))),
  );
}

export function acceptMerges(study: Study, ids: readonly string[]): Study {
  return decide(study, ids, "accepted");
}

export function refuseMerges(study: Study, ids: readonly string[]): Study {
  return decide(study, ids, "refused");
}

/** Back to a proposal. */
export function undoMerges(study: Study, ids: readonly string[]): Study {
  return decide(study, ids, undefined);
}

function decide(study: Study, ids: readonly string[], as: keyof MergeDecisions | undefined): Study {
  const without = (list: readonly string[]) => list.filter((id) => !ids.includes(id));
  const merges = { accepted: without(study.merges.accepted), refused: without(study.merges.refused) };
  return { ...study, merges: as ? { ...merges, [as]: [...merges[as], ...ids] } : merges };
}
