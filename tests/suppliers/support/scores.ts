import { spellingKey, type SpelledList } from "./spellings";
import { suppliersOf, proposeMerges } from "./atOnce";

/** Pairs of suppliers proposed, against those that are one firm. */
export interface Scores {
  readonly pairs: number;
  readonly proposed: number;
  readonly right: number;
  readonly recall: number;
  readonly precision: number;
}

export function scoresOf({ lines, firmOf }: SpelledList): Scores {
  const suppliers = suppliersOf(lines);
  const firm = new Map(
    suppliers.map(({ key, names, hints }) => [key, firmOf.get(spellingKey(names[0]!, hints.postcode ?? ""))]),
  );
  const counts = new Map<number, number>();
  for (const number of firm.values()) if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
  const pairs = [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  let [proposed, right] = [0, 0];
  for (const { keys } of proposeMerges(suppliers))
    keys.forEach((a, at) =>
      keys.slice(at + 1).forEach((b) => {
        proposed++;
        if (firm.get(a) === firm.get(b)) right++;
      }),
    );
  return { pairs, proposed, right, recall: right / pairs, precision: right / Math.max(1, proposed) };
}
