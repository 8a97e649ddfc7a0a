import type { PlaceHints } from "./place";

/** Takes postcode and town out of a whole address when no other cell gives them: « 12 rue du Bac, 62000 ARRAS ». */
export function withAddress(hints: PlaceHints): PlaceHints {
  if (!hints.address || hints.postcode || hints.commune || hints.insee) return hints;
  const british = /\b([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b/.exec(hints.address);
  const french = [
    ...hints.address.matchAll(/(?:^|[\s,;-])(?:F-)?(\d{2} ?\d{3})[ ,-]+([\p{L}][\p{L}'’ -]+(?:\d{1,2})?)/gu),
  ].at(-1);
  if (french) return { ...hints, postcode: french[1], commune: french[2]?.trim() };
  return british ? { ...hints, postcode: british[1] } : hints;
}
