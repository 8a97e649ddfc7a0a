import { help as english } from "./en/help";
import type { Language } from "./format";
import { help as french } from "./fr/help";
import type { Catalogue } from "./text";

/** Texts of the help in the pane. */
export const helpTexts = (language: Language): Catalogue<typeof french> => (language === "fr" ? french : english);
