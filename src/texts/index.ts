import * as en from "./en";
import * as fr from "./fr";
import type { Language } from "./format";
import type { Catalogue } from "./text";

export type Texts = Catalogue<typeof fr>;

const CATALOGUE: Readonly<Record<Language, Texts>> = { fr, en };

/** Every text shown, in one language. */
export function textsOf(language: Language): Texts {
  return CATALOGUE[language];
}
