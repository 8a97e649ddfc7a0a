import type { Appraiser } from "../../lots/supply/appraise";
import type { Lot } from "../../lots/plan/plan";
import { contentOf } from "../../lots/plan/titles";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import { say } from "../../texts/say";
import type { Template } from "../../texts/text";

/** The lot's title: the buyer's own, else what it holds and where it is delivered. */
export function titleOf(appraiser: Appraiser, lot: Lot, language: Language): string {
  return lot.title ?? contentTitle(appraiser, lot, language);
}

/** Beyond so many names a title says how many more there are; the lot's table lists them all. */
const NAMED = 6;

export function contentTitle(appraiser: Appraiser, lot: Pick<Lot, "atoms">, language: Language): string {
  const { families, products, zones } = contentOf(appraiser.market.need, appraiser.appraise(lot.atoms));
  const words = textsOf(language).lots;
  const listed = (names: readonly string[], others: Template<"names" | "n">): string =>
    names.length <= NAMED + 1
      ? names.join(", ")
      : say(others, { names: names.slice(0, NAMED).join(", "), n: names.length - NAMED }, language);
  const content = products.length > 0 ? listed(products, words.moreProducts) : listed(families, words.moreFamilies);
  return zones.length === 0 ? content : say(words.title, { content, zones: listed(zones, words.moreZones) }, language);
}
