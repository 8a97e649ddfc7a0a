import { childOf, childrenOf, find, type XmlElement } from "../package/xml";

/** Colours of a workbook: those of its theme and its indexed palette, as "#RRGGBB". */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];
/** Standard palette, indexes 8 to 63 (0 to 7 repeat the first eight). ECMA-376 part 1, 18.8.27. */
const STANDARD =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF800080800000008080" +
  "0000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";

export function readPalette(theme: XmlElement | undefined, styles: XmlElement | undefined): Palette {
  const scheme = find(theme, "clrScheme");
  const own = childrenOf(childOf(childOf(styles, "colors"), "indexedColors"), "rgbColor").map((color) =>
    rgb(color.attributes["rgb"]),
  );
  const standard = STANDARD.match(/.{6}/g) ?? [];
  return {
    theme: THEME_ORDER.map((name, index) => {
      const color = childrenOf(childOf(scheme, name))[0];
      return `#${(color?.attributes["lastClr"] ?? color?.attributes["val"] ?? OFFICE_THEME[index] ?? "000000").toUpperCase()}`;
    }),
    indexed:
      own.length > 0
        ? own.map((color) => color ?? "#000000")
        : [...standard.slice(0, 8), ...standard].map((hex) => `#${hex}`),
  };
}

/** A `<color>`, `<fgColor>`… as "#RRGGBB"; undefined for the automatic one. */
export function readColor(color: XmlElement | undefined, palette: Palette): string | undefined {
  if (!color) return undefined;
  const { rgb: direct, theme, indexed, tint } = color.attributes;
  const base =
    direct !== undefined
      ? rgb(direct)
      : theme !== undefined
        ? palette.theme[Number(theme)]
        : indexed !== undefined
          ? palette.indexed[Number(indexed)]
          : undefined;
  return base !== undefined && tint !== undefined ? tinted(base, Number(tint)) : base;
}

function rgb(value: string | undefined): string | undefined {
  return value && /^[0-9a-f]{6,8}$/i.test(value) ? `#${value.slice(-6).toUpperCase()}` : undefined;
}

/** Lightens (tint above 0) or darkens a colour by moving its lightness, as Excel does. */
function tinted(color: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const light = (high + low) / 2;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const saturation = high === low ? 0 : (high - low) / (1 - Math.abs(2 * light - 1));
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  const scale = (channel: number) =>
    high === low ? moved : ((channel - low) / (high - low)) * chroma + moved - chroma / 2;
  return `#${[r, g, b]
    .map((channel) =>
      Math.round(Math.min(1, Math.max(0, scale(channel))) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase()}`;
}
