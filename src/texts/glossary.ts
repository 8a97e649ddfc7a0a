import { glossary as english } from "./en/glossary";
import type { Language } from "./format";
import { glossary as french } from "./fr/glossary";
import type { Catalogue } from "./text";

export type TermId = keyof typeof french;

/** Terms of the trade by id: one glossary for the pane, its help and the presentation. */
export const glossaryOf = (language: Language): Catalogue<typeof french> => (language === "fr" ? french : english);

/** A piece of a text: plain words, or a term that can be opened. */
export interface Piece {
  readonly text: string;
  readonly term?: TermId | undefined;
}

/** « lot » stands in nearly every sentence: it is explained by the help, not at each of them. */
const NOT_WITHIN: ReadonlySet<TermId> = new Set(["lot"]);

/** Cuts a text at the terms that it holds, each at its first place only. Joined again, the pieces are the text. */
export function piecesOf(text: string, language: Language): Piece[] {
  const { forms, pattern } = FORMS[language];
  const pieces: Piece[] = [];
  const met = new Set<TermId>();
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const term = forms.get(found.toLowerCase());
    if (term === undefined || met.has(term)) continue;
    met.add(term);
    pieces.push({ text: text.slice(from, index) }, { text: found, term });
    from = index + found.length;
  }
  return [...pieces, { text: text.slice(from) }].filter(({ text: piece }) => piece !== "");
}

function formsOf(language: Language): ReadonlyMap<string, TermId> {
  const entries = Object.entries(glossaryOf(language)) as [TermId, { readonly forms: string }][];
  return new Map(
    entries
      .filter(([id]) => !NOT_WITHIN.has(id))
      .flatMap(([id, { forms }]) => forms.split(", ").map((form): [string, TermId] => [form, id])),
  );
}

/** The longest forms first: « procédure formalisée » before « procédure »; whole words only. */
function wordsIn(forms: ReadonlyMap<string, TermId>): RegExp {
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

const withPattern = (forms: ReadonlyMap<string, TermId>) => ({ forms, pattern: wordsIn(forms) });

const FORMS = { fr: withPattern(formsOf("fr")), en: withPattern(formsOf("en")) };
