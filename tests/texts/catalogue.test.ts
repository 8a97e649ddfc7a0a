import { textsOf } from "../../src/texts";
import { functions as functionsEn } from "../../src/texts/en/functions";
import { functions as functionsFr } from "../../src/texts/fr/functions";

/** Each text by its path of keys. */
function flat(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, child]) =>
    flat(child, path ? `${path}.${key}` : key),
  );
}
const [fr, en] = [
  flat({ ...textsOf("fr"), functions: functionsFr }),
  flat({ ...textsOf("en"), functions: functionsEn }),
];
const placesOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ""))].sort();

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
