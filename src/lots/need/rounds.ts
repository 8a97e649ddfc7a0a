import type { PurchaseLine } from "../../reading/columns/purchases";

/** What tells a round: of the days on which a supplier of both places delivered one of them, it delivered both on so many. */
const TOGETHER = 0.5;
/** Fewer days in common tell nothing. */
const DAYS_IN_COMMON = 6;

/**
 * Delivery rounds (tournées) as the purchases show them: places that the same supplier delivers on the same day. One number a zone, the least
 * zone of its round; undefined where the file tells no rounds: no days, no two places tied, or all of them (a monthly invoice for every place).
 * @param zoneOfLine index of each line's zone, in the order of the lines
 */
export function roundsOf(
  lines: readonly PurchaseLine[],
  zoneOfLine: readonly number[],
  zones: number,
): readonly number[] | undefined {
  const days = placesByDay(lines, zoneOfLine);
  const round = Array.from({ length: zones }, (_, zone) => zone);
  for (let a = 0; a < zones; a++)
    for (let b = a + 1; b < zones; b++) {
      if (round[a] === round[b] || !areTogether(days, a, b)) continue;
      const [kept, gone] = [Math.min(round[a]!, round[b]!), Math.max(round[a]!, round[b]!)];
      round.forEach((each, zone) => {
        if (each === gone) round[zone] = kept;
      });
    }
  const distinct = new Set(round).size;
  return distinct === zones || distinct === 1 ? undefined : round;
}

/** By supplier, the zones delivered on each day. */
function placesByDay(lines: readonly PurchaseLine[], zoneOfLine: readonly number[]): Map<string, Set<number>>[] {
  const bySupplier = new Map<string, Map<string, Set<number>>>();
  lines.forEach(({ signature, date, amountCents, text }, index) => {
    if (!date || !text.site || amountCents <= 0) return;
    const days = bySupplier.get(signature) ?? new Map<string, Set<number>>();
    bySupplier.set(signature, days);
    days.set(date, (days.get(date) ?? new Set<number>()).add(zoneOfLine[index]!));
  });
  return [...bySupplier.values()];
}

function areTogether(suppliers: readonly Map<string, Set<number>>[], a: number, b: number): boolean {
  let [both, either] = [0, 0];
  for (const days of suppliers) {
    const places = [...days.values()];
    if (!places.some((place) => place.has(a)) || !places.some((place) => place.has(b))) continue;
    for (const place of places) {
      if (place.has(a) && place.has(b)) both++;
      if (place.has(a) || place.has(b)) either++;
    }
  }
  return both >= DAYS_IN_COMMON && both >= TOGETHER * either;
}

/** Whether zones leave out a part of a round of which they hold another: `left` are those delivered and not held. */
export function cutsRound(
  rounds: readonly number[] | undefined,
  held: readonly number[],
  left: readonly number[],
): boolean {
  return rounds !== undefined && left.some((zone) => held.some((other) => rounds[other] === rounds[zone]));
}
