import type { LotsFound } from "../study/lotsResult";

/** The cards of « De 7 à 36 lots », in the order in which they are told; the last one holds the exercises. */
export const CARDS = ["need", "families", "cut", "curve", "lots", "law", "after", "exercises"] as const;
export type CardId = (typeof CARDS)[number];

/** The presentation under way: where it stands, and what it gives back when it is left. */
export interface Presentation {
  readonly card: CardId;
  /** The lots as they stood before the first card changed the draft; absent until that card is played. */
  readonly former?: { readonly lots: LotsFound; readonly wasWritten: boolean } | undefined;
}

export const cardAfter = (card: CardId): CardId | undefined => CARDS[CARDS.indexOf(card) + 1];
export const cardBefore = (card: CardId): CardId | undefined => CARDS[CARDS.indexOf(card) - 1];
