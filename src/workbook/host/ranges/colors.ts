import { ExcelError } from "../protocol/errors";

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

/** "#RRGGBB" in capitals, as Excel answers it; "" takes a colour away. */
export function color(value: unknown): string | undefined {
  if (value === "") return undefined;
  if (typeof value !== "string") throw new ExcelError("InvalidArgument");
  const hex = NAMED_COLORS[value.toLowerCase()] ?? (value.startsWith("#") ? value : `#${value}`);
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new ExcelError("InvalidArgument");
  return hex.toUpperCase();
}
