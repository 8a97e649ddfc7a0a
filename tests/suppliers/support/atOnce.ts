import type { PurchaseLine } from "../../../src/reading/columns/purchases";
import { gatheringSuppliers } from "../../../src/suppliers/group";
import { locatingSuppliers } from "../../../src/suppliers/located";
import { proposingMerges, type MergeProposal } from "../../../src/suppliers/merges";
import { atOnce } from "../../../src/ground/steps";
import type { LocatedSupplier, Supplier } from "../../../src/suppliers/supplier";

export const suppliersOf = (lines: readonly PurchaseLine[]): Supplier[] => atOnce(gatheringSuppliers(lines));

export const proposeMerges = (suppliers: readonly Supplier[]): MergeProposal[] => atOnce(proposingMerges(suppliers));

export const locateSuppliers = (...given: Parameters<typeof locatingSuppliers>): LocatedSupplier[] =>
  atOnce(locatingSuppliers(...given));
