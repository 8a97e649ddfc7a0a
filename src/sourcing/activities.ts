import { z } from "zod";
import { folded } from "../ground/folding";
import { once } from "../ground/memo";
import { stem } from "../suppliers/names";
import data from "./data/activities.json";

const code = z.string().regex(/^\d{2}\.\d{2}[A-Z]$/);

/** The list kept as data: words of families by trade, the activities of each, and the classes that the NAF of 2025 renamed. */
const activitiesSchema = z.object({
  source: z.string(),
  trades: z.array(z.object({ trade: z.string(), words: z.array(z.string()).min(1), codes: z.array(code).min(1) })),
  labels: z.record(code, z.string()),
  /** Class of the NAF of 2025 ("31.00") by code of 2008, where it is another. */
  classOf2025: z.record(code, z.string().regex(/^\d{2}\.\d{2}$/)),
});
const activities = once(() => activitiesSchema.parse(data));

/** Title of an activity of the NAF of 2008, as INSEE words it; undefined for a code that the list does not hold. */
export const activityLabel = (naf: string): string | undefined => activities().labels[naf];

/**
 * Codes of the activities that usually sell a family, by the words of its name: of the trades that share the most words with it. Empty when no word is known: the
 * buyer gives them.
 * @example codesForFamily("Fruits et légumes") // ["01.13Z", "01.24Z", …]
 */
export function codesForFamily(family: string): string[] {
  const words = new Set(
    folded(family)
      .split(/[^A-Z]+/)
      .map(stem),
  );
  const scored = activities().trades.map(({ codes, words: known }) => ({
    codes,
    score: known.filter((word) => words.has(stem(word))).length,
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  return best === 0 ? [] : [...new Set(scored.filter(({ score }) => score === best).flatMap(({ codes }) => codes))];
}

/** « 01.13Z », « 0113 z », « 10.71 » (a whole class), as a buyer types them; what is no code is left out. */
export function readCodes(text: string): string[] {
  const found = text.toUpperCase().matchAll(/\b(\d{2})[.\s]?(\d{2})\s?([A-Z]?)\b/g);
  return [...new Set([...found].map(([, division, rest, letter]) => `${division}.${rest}${letter}`))];
}

/**
 * The same activities in the nomenclature that the register knows: a code that it knows stays, of another its whole class is taken, as it is called in 2025. The
 * register changes from the NAF of 2008 to that of 2025 on 1 January 2027.
 */
export function codesKnownTo(register: readonly string[], codes: readonly string[]): string[] {
  const known = new Set(register);
  const { classOf2025 } = activities();
  const ofClass = (group: string) => register.filter((one) => one.startsWith(group));
  return [
    ...new Set(
      codes.flatMap((one) => {
        if (known.has(one)) return [one];
        const same = ofClass(one.slice(0, 5));
        return same.length > 0 ? same : ofClass(classOf2025[one] ?? one);
      }),
    ),
  ];
}
