/** Points of a workbook to CSS pixels. */
export const PIXELS_PER_POINT = 96 / 72;

/** Where the rows (or the columns) of a sheet stand, in CSS pixels; those that are hidden take no room. */
export class Axis {
  private readonly starts: Float64Array;

  /** `sizeOf` gives the size in pixels of one row or column, 0 when hidden. */
  constructor(
    readonly count: number,
    sizeOf: (index: number) => number,
  ) {
    this.starts = new Float64Array(count + 1);
    let total = 0;
    for (let index = 0; index < count; index++) this.starts[index + 1] = total += sizeOf(index);
  }

  get length(): number {
    return this.starts[this.count] ?? 0;
  }

  start(index: number): number {
    return this.starts[Math.min(Math.max(index, 0), this.count)] ?? 0;
  }

  /** Room that `count` rows or columns take from `index` on. */
  size(index: number, count = 1): number {
    return this.start(index + count) - this.start(index);
  }

  /** Index of what stands at a position; the last one beyond the end. */
  at(position: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= position) low = middle;
      else high = middle - 1;
    }
    while (low > 0 && this.size(low) === 0 && this.start(low) > position) low--;
    return low;
  }

  /** The next index that is shown, in a direction; the same index when there is none. */
  step(index: number, direction: 1 | -1): number {
    for (let next = index + direction; next >= 0 && next < this.count; next += direction)
      if (this.size(next) > 0) return next;
    return index;
  }
}

/** A stretch of an axis on screen: `from` to `until` (not included) are drawn, and the position `shift` stands at the pixel `start`. */
export interface Band {
  readonly start: number;
  readonly size: number;
  readonly from: number;
  readonly until: number;
  readonly shift: number;
}

/** The frozen stretch and the one that scrolls, in a window of `room` pixels that begins after a header of `header` pixels. */
export function bandsOf(
  axis: Axis,
  frozen: number,
  header: number,
  room: number,
  scroll: number,
): { readonly still: Band; readonly moving: Band } {
  const held = Math.min(axis.start(frozen), Math.max(room - header, 0));
  const start = header + held;
  const size = Math.max(room - start, 0);
  const shift = axis.start(frozen) + scroll;
  return {
    still: { start: header, size: held, from: 0, until: frozen, shift: 0 },
    moving: {
      start,
      size,
      from: Math.max(axis.at(shift), frozen),
      until: Math.min(axis.at(shift + size) + 1, axis.count),
      shift,
    },
  };
}
