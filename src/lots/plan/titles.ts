import type { LotAppraisal } from "../supply/appraise";
import type { Need } from "../need/market";

/** What a lot holds, for its title: the words between are in `lots.title`. */
export interface LotContent {
  readonly families: readonly string[];
  /** Products, or none when the lot holds the whole of its families. */
  readonly products: readonly string[];
  /** Zones, or none when it is delivered wherever its products are. */
  readonly zones: readonly string[];
}

export function contentOf(need: Need, lot: LotAppraisal): LotContent {
  const inFamilies = need.products.filter((product) => lot.families.includes(product.family)).length;
  return {
    families: lot.families.map((family) => need.families[family]!),
    products: lot.products.length === inFamilies ? [] : lot.products.map((product) => need.products[product]!.name),
    zones: lot.partial ? lot.zones.map((zone) => need.zones[zone]!) : [],
  };
}
