import { textsOf } from "../../src/texts";
import { commandLine as commandLineEn } from "../../src/texts/en/commandLine";
import { files as filesEn } from "../../src/texts/en/files";
import { functions as functionsEn } from "../../src/texts/en/functions";
import { practice as practiceEn } from "../../src/texts/en/practice";
import { terminal as terminalEn } from "../../src/texts/en/terminal";
import type { Language } from "../../src/texts/format";
import { commandLine as commandLineFr } from "../../src/texts/fr/commandLine";
import { files as filesFr } from "../../src/texts/fr/files";
import { functions as functionsFr } from "../../src/texts/fr/functions";
import { practice as practiceFr } from "../../src/texts/fr/practice";
import { terminal as terminalFr } from "../../src/texts/fr/terminal";
import { glossaryOf, piecesOf } from "../../src/texts/glossary";
import { helpTexts } from "../../src/texts/help";
import { presentationTexts } from "../../src/texts/presentation";
import { say } from "../../src/texts/say";

/** Each text by its path of keys. */
function flat(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, child]) =>
    flat(child, path ? `${path}.${key}` : key),
  );
}
const loadedApart = (language: Language) => ({
  presentation: presentationTexts(language),
  glossary: glossaryOf(language),
  help: helpTexts(language),
  terminal: language === "fr" ? terminalFr : terminalEn,
  commandLine: language === "fr" ? commandLineFr : commandLineEn,
});
const [fr, en] = [
  flat({ ...textsOf("fr"), ...loadedApart("fr"), functions: functionsFr, practice: practiceFr, files: filesFr }),
  flat({ ...textsOf("en"), ...loadedApart("en"), functions: functionsEn, practice: practiceEn, files: filesEn }),
];
const placesOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ""))].sort();

/** Texts that others put in the middle of a sentence, and commands as they are typed. */
const WITHIN = /^law\.rules\.|^pane\.share\.reasons\.|^report\.share\.inFamily$|^terminal\.(usage|options)\./;

/** An open place, a double space, a sign at the start, or a sentence (one that ends) that starts with a small letter. */
const isHalf = (said: string): boolean =>
  /[{}|]|[^.] {2}|^[;,.:!?]|\s,|\s\.(?!\w)/.test(said) ||
  (/[^….][.]$/.test(said) && /^(?!ma-cantine)[a-zà-ÿ]/.test(said));

describe("catalogue of texts", () => {
  it("has the same keys in French and English", () => {
    expect(en.map(([key]) => key)).toEqual(fr.map(([key]) => key));
  });

  it("has no empty text", () => {
    expect([...fr, ...en].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
  });

  it("fills the same places in both languages", () => {
    const english = new Map(en);
    const different = fr.filter(([key, text]) => placesOf(text).join() !== placesOf(english.get(key) ?? "").join());
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it("stands whole once filled: no sign left open, no gap, no sentence that begins in the middle", () => {
    const halves = (["fr", "en"] as const).flatMap((language) =>
      (language === "fr" ? fr : en)
        .filter(([key]) => !WITHIN.test(key))
        .flatMap(([key, text]) =>
          [0, 1, 2].flatMap((n) => {
            const said = say(text, Object.fromEntries(placesOf(text).map((place) => [place, n])), language);
            return isHalf(said) ? [`${language} ${key}: ${said}`] : [];
          }),
        ),
    );
    expect([...new Set(halves)]).toEqual([]);
  });

  it("speaks the users' words, never computer words", () => {
    const jargon =
      /\b(parsing|parser|mapping|mapp[eé]|UTF-?8|sch[eé]ma|schema|payload|JSON|array|null|undefined|token|string|boolean|API)\b/i;
    expect(
      [...fr, ...en]
        .filter(([, text]) => jargon.test(text.replace(/\{[^}]*\}|--\w+/g, "")))
        .map(([key, text]) => `${key}: ${text}`),
    ).toEqual([]);
  });

  it("puts a space before French double punctuation", () => {
    expect(
      fr
        .filter(([, text]) => /[^\s\u00a0\u202f«{(?:!;][?!;:](\s|$)/.test(text))
        .map(([key, text]) => `${key}: ${text}`),
    ).toEqual([]);
  });
});

describe("the glossary", () => {
  const opened = (text: string, language: Language): string[] =>
    piecesOf(text, language).flatMap(({ text: piece, term }) => (term ? [`${piece} → ${term}`] : []));

  it("opens each term once, the longest first, whole words only, and changes no text", () => {
    const text = "Fournisseurs capables : la capacité, puis la Capacité ; incapacité, procédure formalisée, un lot.";
    expect(opened(text, "fr")).toEqual([
      "Fournisseurs capables → capable",
      "capacité → capacity",
      "procédure formalisée → formal",
    ]);
    for (const [, any] of fr)
      expect(
        piecesOf(any, "fr")
          .map(({ text: piece }) => piece)
          .join(""),
      ).toBe(any);
  });

  it("opens in both languages every term that is explained, but the one that stands everywhere", () => {
    for (const language of ["fr", "en"] as const)
      for (const [id, { forms }] of Object.entries(glossaryOf(language)))
        for (const form of forms.split(", "))
          expect(opened(`(${form}).`, language)).toEqual(id === "lot" ? [] : [`${form} → ${id}`]);
  });
});
