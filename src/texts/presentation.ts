import { presentation as english } from "./en/presentation";
import type { Language } from "./format";
import { presentation as french } from "./fr/presentation";
import type { Catalogue } from "./text";

export type PresentationTexts = Catalogue<typeof french>;

/** Texts of the presentation, apart from the others: the pane loads them with it. */
export const presentationTexts = (language: Language): PresentationTexts => (language === "fr" ? french : english);
