import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { OutlinesFile } from "../outlines";

const position = z.tuple([z.number(), z.number()]).rest(z.number());
const ring = z.array(position);
const geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ring) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring)) }),
]);
const geojsonSchema = z.object({ features: z.array(z.object({ geometry })) });

/** Cells in a degree: a point is kept to some 500 m. */
const CELLS = 200;
/** Cells that a line may leave its former course by. */
const TOLERANCE = 1.2;
/** Islets of fewer points are not seen at the size of a pane. */
const FEWEST = 4;

type Cell = readonly [x: number, y: number];
const keyOf = ([x, y]: Cell): string => `${x} ${y}`;

/** Borders of areas as lines, each drawn once even between two areas, thinned for a map the size of a pane. */
export function outlinesOf(geojson: unknown, source: string): OutlinesFile {
  const rings = geojsonSchema
    .parse(geojson)
    .features.flatMap(({ geometry: { type, coordinates } }) => (type === "Polygon" ? coordinates : coordinates.flat()))
    .map(cellsOf);
  const lines = linesOf(neighboursOf(rings))
    .map((line) => thinned(line))
    .filter(({ length }) => length >= 2);
  return { source, cells: CELLS, lines: lines.map(textOf).join(",") };
}

function cellsOf(points: readonly (readonly number[])[]): Cell[] {
  const cells = points.map(([longitude = 0, latitude = 0]): Cell => [
    Math.round(longitude * CELLS),
    Math.round(latitude * CELLS),
  ]);
  return cells.filter((cell, at) => at === 0 || keyOf(cell) !== keyOf(cells[at - 1]!));
}

type Neighbours = ReadonlyMap<string, { readonly cell: Cell; readonly next: Set<string> }>;

/** The segments of all rings as a graph: what two areas share is one segment. */
function neighboursOf(rings: readonly (readonly Cell[])[]): Neighbours {
  const nodes = new Map<string, { cell: Cell; next: Set<string> }>();
  const nodeOf = (cell: Cell) => {
    const key = keyOf(cell);
    const node = nodes.get(key) ?? { cell, next: new Set<string>() };
    nodes.set(key, node);
    return node;
  };
  for (const cells of rings.filter(({ length }) => length > FEWEST))
    for (let at = 1; at < cells.length; at++) {
      const [a, b] = [cells[at - 1]!, cells[at]!];
      nodeOf(a).next.add(keyOf(b));
      nodeOf(b).next.add(keyOf(a));
    }
  return nodes;
}

/** Walks each line from a crossing to the next; then the rings that meet no other. */
function linesOf(nodes: Neighbours): Cell[][] {
  const walked = new Set<string>();
  const lines: Cell[][] = [];
  const walk = (from: string, to: string): void => {
    if (walked.has(`${from}|${to}`)) return;
    const line = [nodes.get(from)!.cell];
    let [before, here] = [from, to];
    for (;;) {
      walked.add(`${before}|${here}`).add(`${here}|${before}`);
      const { cell, next } = nodes.get(here)!;
      line.push(cell);
      const on = next.size === 2 ? [...next].find((other) => !walked.has(`${here}|${other}`)) : undefined;
      if (on === undefined) break;
      [before, here] = [here, on];
    }
    lines.push(line);
  };
  const crossingsFirst = [...nodes].sort(([, a], [, b]) => Number(a.next.size === 2) - Number(b.next.size === 2));
  for (const [key, { next }] of crossingsFirst) for (const other of next) walk(key, other);
  return lines;
}

/** Douglas and Peucker's way: the point farthest from the chord stays if it is far enough. */
function thinned(line: readonly Cell[]): Cell[] {
  const [first, last] = [line[0]!, line.at(-1)!];
  let [farthest, distance] = [0, 0];
  for (let at = 1; at < line.length - 1; at++) {
    const away = distanceToChord(line[at]!, first, last);
    if (away > distance) [farthest, distance] = [at, away];
  }
  if (distance <= TOLERANCE) return keyOf(first) === keyOf(last) ? [] : [first, last];
  return [...thinned(line.slice(0, farthest + 1)).slice(0, -1), ...thinned(line.slice(farthest))];
}

function distanceToChord([x, y]: Cell, [x1, y1]: Cell, [x2, y2]: Cell): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  return length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}

/** Its first point, then steps, in base 36 (see `readNumbers`). */
function textOf(line: readonly Cell[]): string {
  return line
    .flatMap(([x, y], at) => (at === 0 ? [x, y] : [x - line[at - 1]![0], y - line[at - 1]![1]]))
    .map((value) => value.toString(36))
    .join(" ");
}

/** `npm run build:outlines -- FILE.geojson SOURCE`: départements of IGN's Admin Express as GeoJSON. */
if (process.argv[1]?.endsWith("build/outlines.ts")) {
  const [, , file = "", source = ""] = process.argv;
  const out = join("src", "territory", "data", "outlines.json");
  writeFileSync(out, `${JSON.stringify(outlinesOf(JSON.parse(readFileSync(file, "utf8")), source), null, 1)}\n`);
  console.log(out);
}
