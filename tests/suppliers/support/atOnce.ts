import type { PurchaseLine } from "../../../src/reading/columns/purchases";
import { gatheringSuppliers } from "../../../src/suppliers/group";
import { locatingSuppliers } from "../../../src/suppliers/located";
import { proposingMerges, type MergeProposal } from "../../../src/suppliers/merges";
import type { Steps } from "../../../src/suppliers/steps";
import type { LocatedSupplier, Supplier } from "../../../src/suppliers/supplier";

/** All the steps of a work without a stop. */
function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

export const suppliersOf = (lines: readonly PurchaseLine[]): Supplier[] => atOnce(gatheringSuppliers(lines));

export const proposeMerges = (suppliers: readonly Supplier[]): MergeProposal[] => atOnce(proposingMerges(suppliers));

export const locateSuppliers = (...given: Parameters<typeof locatingSuppliers>): LocatedSupplier[] =>
  atOnce(locatingSuppliers(...given));
