import { textsOf } from "../../src/texts";
import { files as filesEn } from "../../src/texts/en/files";
import { functions as functionsEn } from "../../src/texts/en/functions";
import { practice as practiceEn } from "../../src/texts/en/practice";
import { files as filesFr } from "../../src/texts/fr/files";
import { functions as functionsFr } from "../../src/texts/fr/functions";
import { practice as practiceFr } from "../../src/texts/fr/practice";
import { say } from "../../src/texts/say";

/** Each text by its path of keys. */
function flat(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, child]) =>
    flat(child, path ? `${path}.${key}` : key),
  );
}
const [fr, en] = [
  flat({ ...textsOf("fr"), functions: functionsFr, practice: practiceFr, files: filesFr }),
  flat({ ...textsOf("en"), functions: functionsEn, practice: practiceEn, files: filesEn }),
];
const placesOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ""))].sort();

/** Texts that others put in the middle of a sentence. */
const WITHIN = /^law\.rules\.|^pane\.share\.reasons\.|^report\.share\.inFamily$/;

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
        .filter(([, text]) => jargon.test(text.replace(/\{[^}]*\}/g, "")))
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
