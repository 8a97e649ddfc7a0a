import type { Evidence } from "../../territory/places/place";

/** What a supplier does in the chain: the seller's role, which says nothing of where a product comes from. */
export const ROLES = [
  "producer",
  "processor",
  "cooperative",
  "wholesaler",
  "retailer",
  "service",
  "unknown",
] as const satisfies readonly string[];
export type Role = (typeof ROLES)[number];
export type NamedRole = Exclude<Role, "unknown">;
/** Those that can be told. */
export const NAMED_ROLES: readonly NamedRole[] = ROLES.filter((role) => role !== "unknown");
/** Those who make what they sell. */
export const MAKERS: readonly NamedRole[] = ["producer", "processor"];

/** A role, how sure it is, and what says so (words in the catalogue: `suppliers.roles.evidence.<code>`). */
export interface SellerRole {
  readonly role: Role;
  readonly certainty: "sure" | "check" | "unknown";
  readonly evidence?: Evidence | undefined;
}

export const UNKNOWN_ROLE: SellerRole = { role: "unknown", certainty: "unknown" };
