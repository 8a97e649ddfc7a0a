import type { Appraiser } from "../../lots/appraise";
import type { Lot } from "../../lots/plan";
import { contentOf } from "../../lots/titles";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import { say } from "../../texts/say";

/** The lot's title: the buyer's own, else what it holds and where it is delivered. */
export function titleOf(appraiser: Appraiser, lot: Lot, language: Language): string {
  return lot.title ?? contentTitle(appraiser, lot, language);
}

export function contentTitle(appraiser: Appraiser, lot: Pick<Lot, "atoms">, language: Language): string {
  const { families, products, zones } = contentOf(appraiser.market.need, appraiser.appraise(lot.atoms));
  const content = (products.length > 0 ? products : families).join(", ");
  return zones.length === 0 ? content : say(textsOf(language).lots.title, { content, zones: zones.join(", ") }, language);
}
