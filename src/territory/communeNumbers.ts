import type { Tables } from "./tables";

const ZERO = 48,
  A = 65;
/** Five digits, then the codes of 2A (100 000…) and 2B (101 000…). */
const RANKS = 102_000;

/** Commune numbers by INSEE code, former codes among them; -1 when there is none. A table by rank: a map of 40 000 texts costs more to fill and to ask. */
export function communeNumbers({ codes, formers }: Pick<Tables, "codes" | "formers">): (code: string) => number {
  const after = new Uint16Array(RANKS);
  for (let number = 0; number < codes.length; number++) after[rankOf(codes[number]!)] = number + 1;
  for (const { code, current } of formers) {
    const rank = rankOf(code);
    if (rank !== -1 && after[rank] === 0) after[rank] = after[rankOf(current)] ?? 0;
  }
  return (code) => (after[rankOf(code)] ?? 0) - 1;
}

/** « 62041 » → 62041, « 2A004 » → 100004; -1 for what is no INSEE code. */
function rankOf(code: string): number {
  if (code.length !== 5) return -1;
  let rank = 0;
  for (let at = 0; at < 5; at++) {
    const unit = code.charCodeAt(at);
    const digit = unit - ZERO;
    if (digit >= 0 && digit <= 9) rank = rank * 10 + digit;
    else if (at === 1 && rank === 2 && (unit === A || unit === A + 1)) rank = 100 + unit - A;
    else return -1;
  }
  return rank;
}
