import type { SupplierMap } from "../../../actions/suppliers/map";
import { labelsOn, legendCents, radiusOf, scaleKm } from "../../../actions/suppliers/mapWords";
import { BORDER, COLOURS, COMMUNE, GROUND, INK, INSIDE } from "./colours";
import { dotsOf, lineOf } from "./Drawing";

/** Pixels of the picture's width: enough for half a printed page. */
const WIDTH_PX = 1400;

interface PictureWords {
  readonly scale: string;
  readonly size: string;
  readonly outlines: string;
}

/** The map as a PNG picture, with its scale and the source of its borders; undefined where the browser draws none. */
export function pictureOf(map: SupplierMap, words: PictureWords): Promise<Blob | undefined> {
  const canvas = document.createElement("canvas");
  const zoom = WIDTH_PX / map.width;
  canvas.width = WIDTH_PX;
  canvas.height = Math.round(map.height * zoom);
  const pen = canvas.getContext("2d");
  if (!pen) return Promise.resolve(undefined);
  pen.scale(zoom, zoom);
  pen.fillStyle = GROUND;
  pen.fillRect(0, 0, map.width, map.height);
  drawGround(pen, map);
  drawPlaces(pen, map);
  drawLegend(pen, map, words);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png"));
}

function drawGround(pen: CanvasRenderingContext2D, { width, inside, outside, outlines }: SupplierMap): void {
  const dot = Math.max(1.2, width / 260);
  pen.lineCap = "round";
  stroke(pen, dotsOf(outside), COMMUNE, dot);
  stroke(pen, dotsOf(inside), INSIDE, dot * 2);
  stroke(pen, outlines.map(lineOf).join(""), BORDER, dot * 0.6);
}

function stroke(pen: CanvasRenderingContext2D, path: string, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke(new Path2D(path));
}

function drawPlaces(pen: CanvasRenderingContext2D, map: SupplierMap): void {
  for (const { x, y, amountCents, local } of map.places) {
    pen.beginPath();
    pen.arc(x, y, radiusOf(amountCents, map), 0, 2 * Math.PI);
    pen.globalAlpha = 0.7;
    pen.fillStyle = COLOURS[local];
    pen.fill();
    pen.globalAlpha = 1;
  }
  const size = map.width / 36;
  for (const { name, x, y } of labelsOn(map, size)) write(pen, name, x, y, size);
}

function drawLegend(pen: CanvasRenderingContext2D, map: SupplierMap, words: PictureWords): void {
  const size = map.width / 36;
  const foot = map.height - size;
  const km = scaleKm(map);
  stroke(pen, `M${size} ${foot - size / 3}v${size / 3}h${km}v${-size / 3}`, INK, size / 12);
  write(pen, words.scale, size, foot - size / 2, size);
  const cents = legendCents(map);
  const radius = radiusOf(cents, map);
  const left = 2 * size + km;
  pen.beginPath();
  pen.arc(left + radius, foot - radius, radius, 0, 2 * Math.PI);
  pen.stroke();
  write(pen, words.size, left + 2 * radius + size / 2, foot, size);
  if (map.outlines.length > 0) write(pen, words.outlines, size, map.height - size * 0.2, size * 0.55);
}

/** Letters with a light edge, read on any ground. */
function write(pen: CanvasRenderingContext2D, text: string, x: number, y: number, size: number): void {
  pen.font = `${size}px sans-serif`;
  pen.lineJoin = "round";
  pen.strokeStyle = GROUND;
  pen.lineWidth = size / 5;
  pen.strokeText(text, x, y);
  pen.fillStyle = INK;
  pen.fillText(text, x, y);
}
