import type { Locality } from "../../../territory/places/place";

/** Colours of the map and of its picture, told apart by everyone (after Okabe and Ito) on a light ground. */
export const COLOURS: Readonly<Record<Locality, string>> = {
  yes: "#00795c",
  no: "#6b6b6b",
  check: "#c75b00",
  unlocated: "#b10e1c",
};
export const GROUND = "#f7f7f5";
export const COMMUNE = "#d9d9d4";
export const INSIDE = "#a9d3c5";
export const BORDER = "#9a9a94";
export const INK = "#242424";
