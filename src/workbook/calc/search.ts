import { wildcards } from "./criteria";
import { Reference, type Block } from "./operands";
import { compare, fold, isError, type Scalar } from "./values";

/** A row or a column, looked through from its first cell. */
export interface Line {
  readonly length: number;
  readonly used: number;
  readonly at: (place: number) => Scalar;
  readonly block: Block;
}

export function lineOf(block: Block): Line | undefined {
  if (block.columns === 1)
    return { length: block.rows, used: block.usedRows, at: (place) => block.at(place, 0), block };
  if (block.rows === 1) return { length: block.columns, used: block.columns, at: (place) => block.at(0, place), block };
  return undefined;
}

const keyOf = (value: Scalar): unknown => (typeof value === "string" ? `s${fold(value)}` : value);

/** Place of the first cell equal to a value (-1: none). Numbers and texts of digits differ; texts may hold `*` and `?`. */
export function exactPlace(line: Line, wanted: Scalar, withWildcards = true): number {
  if (typeof wanted === "string" && withWildcards && /[*?~]/.test(wanted)) {
    const pattern = wildcards(wanted);
    for (let i = 0; i < line.used; i++) {
      const value = line.at(i);
      if (typeof value === "string" && pattern.test(value)) return i;
    }
    return -1;
  }
  const key = keyOf(wanted ?? 0);
  if (line.block instanceof Reference && line.used > 16) return indexOf(line.block, line).get(key) ?? -1;
  for (let i = 0; i < line.used; i++) if (keyOf(line.at(i)) === key) return i;
  return -1;
}

function indexOf(reference: Reference, line: Line): ReadonlyMap<unknown, number> {
  const stamp = reference.changedAt();
  if (reference.matches?.stamp === stamp) return reference.matches.places;
  const places = new Map<unknown, number>();
  for (let i = 0; i < line.used; i++) {
    const value = line.at(i);
    if (value === null || isError(value)) continue;
    const key = keyOf(value);
    if (!places.has(key)) places.set(key, i);
  }
  reference.matches = { stamp, places };
  return places;
}

const sameKind = (a: Scalar, b: Scalar): boolean => a !== null && typeof a === typeof b && !isError(a);

/** Place of the last cell not above a value in an ascending line (-1: none). Cells of another kind are passed over. */
export function ascendingPlace(line: Line, wanted: Scalar): number {
  const sought = wanted ?? 0;
  let low = 0,
    high = line.used - 1,
    rank = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe <= high && !sameKind(line.at(probe), sought)) probe++;
    if (probe > high) high = middle - 1;
    else if (compare(line.at(probe), sought) <= 0) {
      rank = probe;
      low = probe + 1;
    } else high = middle - 1;
  }
  return rank;
}

/** Place of the last cell not below a value in a descending line (-1: none). */
export function descendingPlace(line: Line, wanted: Scalar): number {
  let rank = -1;
  for (let i = 0; i < line.used; i++) {
    const value = line.at(i);
    if (!sameKind(value, wanted ?? 0)) continue;
    if (compare(value, wanted) < 0) break;
    rank = i;
  }
  return rank;
}

/**
 * Place of the equal cell, or else of the nearest one below (-1) or above (1), in any order; `last`: seen from the end. Of several as near,
 * the first met, or the last (`farthest`), as a search by halves that comes from above finds it.
 */
export function nearestPlace(line: Line, wanted: Scalar, side: -1 | 1, last = false, farthest = false): number {
  let best = -1;
  for (let step = 0; step < line.used; step++) {
    const at = last ? line.used - 1 - step : step;
    const value = line.at(at);
    if (value === null || isError(value)) continue;
    const order = compare(value, wanted);
    if (order === 0) return at;
    if (order * side < 0) continue;
    const nearer = best < 0 ? -1 : compare(value, line.at(best)) * side;
    if (nearer < 0 || (farthest && nearer === 0)) best = at;
  }
  return best;
}
