import { createContext, useContext, useMemo } from "react";
import { textsOf, type Texts } from "../texts";
import { sayingIn, type Saying } from "../texts/say";
import type { Language } from "../texts/format";

export const LanguageContext = createContext<Language>("fr");

export interface Words {
  readonly texts: Texts;
  readonly language: Language;
  /** A text of the catalogue with its places filled. */
  readonly tell: Saying;
}

export function useWords(): Words {
  const language = useContext(LanguageContext);
  return useMemo(
    () => ({
      texts: textsOf(language),
      language,
      tell: sayingIn(language),
    }),
    [language],
  );
}
