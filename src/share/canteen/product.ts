import type { PurchaseLine } from "../../reading/columns/purchases";
import { groupOf, labelsIn, originIn, yesNo, type EgalimLabel, type LabelGroup } from "./labels";

/**
 * What is known of a food product for EGalim: the group in which it counts; `labelled`: of quality, in which group is not known (it may be organic);
 * `none`: surely without label; `notOrganic`: not organic, the rest not known; `unknown`: nothing is said.
 */
export const EGALIM_CATEGORIES = [
  "bio",
  "siqo",
  "others",
  "externalities",
  "labelled",
  "none",
  "notOrganic",
  "unknown",
] as const satisfies readonly (LabelGroup | string)[];
export type EgalimCategory = (typeof EGALIM_CATEGORIES)[number];

/** Surely durable or of quality; surely not. The rest is uncertain. */
export const OF_QUALITY: readonly EgalimCategory[] = ["bio", "siqo", "others", "externalities", "labelled"];
export const NOT_OF_QUALITY: readonly EgalimCategory[] = ["none"];
/** The same for organic products. */
export const ORGANIC: readonly EgalimCategory[] = ["bio"];
export const NOT_ORGANIC: readonly EgalimCategory[] = ["siqo", "others", "externalities", "none", "notOrganic"];

/** What the buyer's file says of a product; undefined where it says nothing. */
export interface FoodProduct {
  readonly category: EgalimCategory;
  readonly labels: readonly EgalimLabel[];
  readonly origin?: "FRANCE" | "EUROPE" | undefined;
  readonly shortChain?: boolean | undefined;
  readonly local?: boolean | undefined;
}

/** Columns from which the category is told. */
export const LABEL_MEANINGS = ["organic", "siqo", "foodLabel"] as const;

export function productOf({ text }: Pick<PurchaseLine, "text">): FoodProduct {
  return {
    ...labelling(text),
    origin: originIn(text.origin ?? ""),
    shortChain: yesNo(text.shortChain ?? ""),
    local: yesNo(text.localProduct ?? ""),
  };
}

/** Cells that contradict each other say nothing. */
function labelling(text: PurchaseLine["text"]): Pick<FoodProduct, "category" | "labels"> {
  const [label, sign, bio] = [text.foodLabel, text.siqo, text.organic].map((cell) => labelsIn(cell ?? ""));
  if (!label || !sign || !bio) return { category: "unknown", labels: [] };
  const organic =
    yesNo(text.organic ?? "") ?? (bio.labels.length > 0 ? true : bio.none || bio.notOrganic ? false : undefined);
  const hasSign = yesNo(text.siqo ?? "") === true || sign.siqo || sign.labels.length > 0;
  const named = [...label.labels, ...sign.labels, ...bio.labels];
  const labels = [...new Set<EgalimLabel>(organic === true ? ["BIO", ...named] : named)];
  const contradicts =
    (organic === false && labels.includes("BIO")) || (label.none && (labels.length > 0 || hasSign || organic === true));
  if (contradicts) return { category: "unknown", labels: [] };
  if (labels.includes("BIO")) return { category: "bio", labels };
  const isKnownNotOrganic =
    organic === false || label.labels.length > 0 || label.siqo || label.none || label.notOrganic;
  const group = hasSign || label.siqo ? "siqo" : groupOf(labels);
  if (group) return { category: isKnownNotOrganic ? group : "labelled", labels };
  return { category: label.none ? "none" : isKnownNotOrganic ? "notOrganic" : "unknown", labels };
}
