import type { FrontierPoint } from "../../../lots/search/frontier";

export const WIDTH = 320;
export const HEIGHT = 150;
export const EDGE = { left: 34, right: 8, top: 10, bottom: 24 };

/** Where each number of lots and each share stands in the drawing, in its own units. */
export interface FrontierScale {
  readonly first: number;
  readonly last: number;
  /** Largest share drawn, 0..1. */
  readonly most: number;
  x(lots: number): number;
  y(cents: number): number;
  /** The number of lots under a horizontal place. */
  lotsAt(x: number): number;
}

/** @param totalCents what a share of 1 stands for; positive */
export function frontierScale(
  points: readonly FrontierPoint[],
  totalCents: number,
  nowCents: number,
): FrontierScale | undefined {
  const [first, last] = [points[0]?.lots, points.at(-1)?.lots];
  if (first === undefined || last === undefined || totalCents <= 0) return undefined;
  const shares = [...points.map(({ expectedCents }) => expectedCents), nowCents].map((cents) => cents / totalCents);
  const most = Math.max(0.05, ...shares) * 1.05;
  const [across, down] = [WIDTH - EDGE.left - EDGE.right, HEIGHT - EDGE.top - EDGE.bottom];
  return {
    first,
    last,
    most,
    x: (lots) => EDGE.left + ((Math.min(lots, last) - first) / Math.max(1, last - first)) * across,
    y: (cents) => HEIGHT - EDGE.bottom - (cents / totalCents / most) * down,
    lotsAt: (x) => Math.min(last, Math.max(first, Math.round(first + ((x - EDGE.left) / across) * (last - first)))),
  };
}
