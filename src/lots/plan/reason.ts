import type { Appraiser } from "../supply/appraise";
import type { Lot } from "./plan";

/**
 * Why a lot is one by itself: how many suppliers can carry it against how many could carry it with what it was parted from (`capacity`, `trade`);
 * where that tells nothing, that it is one delivery round (`round`), one kind of product (`product`) or a whole family (`family`). Where suppliers
 * are plays no part. Words under `lots.lotReasons.<code>`.
 */
export interface LotReason {
  readonly code: "capacity" | "trade" | "round" | "product" | "family" | "several";
  /** Suppliers, wherever they are, that can carry the lot, and that could carry the whole it was parted from. */
  readonly capable: number;
  readonly capableOfWhole: number;
}

export function reasonOfLot(appraiser: Appraiser, { atoms }: Lot): LotReason {
  const { need } = appraiser.market;
  const lot = appraiser.appraise(atoms);
  const capable = lot.capable + lot.unknown;
  const whole = (isOf: (atom: (typeof need.atoms)[number]) => boolean): number => {
    const all = need.atoms.flatMap((atom, at) => (isOf(atom) ? [at] : []));
    const appraisal = appraiser.appraise(all);
    return appraisal.capable + appraisal.unknown;
  };
  if (lot.partial) {
    const capableOfWhole = whole(({ product }) => lot.products.includes(product));
    return { code: capable > capableOfWhole ? "capacity" : "round", capable, capableOfWhole };
  }
  const ofFamilies = need.products.filter(({ family }) => lot.families.includes(family)).length;
  if (lot.products.length < ofFamilies) {
    const capableOfWhole = whole(({ product }) => lot.families.includes(need.products[product]!.family));
    return { code: capable > capableOfWhole ? "trade" : "product", capable, capableOfWhole };
  }
  return { code: lot.families.length > 1 ? "several" : "family", capable, capableOfWhole: capable };
}
