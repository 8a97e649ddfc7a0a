/** What collective catering must reach in a calendar year, as parts of its food purchases € HT (0..1). */
export const EGALIM_INDICATORS = ["quality", "organic", "meatFish"] as const;
export type EgalimIndicator = (typeof EGALIM_INDICATORS)[number];

/** Code rural, L230-5-1 (loi 2018-938, art. 24; loi 2021-1104, art. 257): mainland France; overseas the decrees set less. */
const TARGETS: Readonly<Record<EgalimIndicator, { readonly from: number; readonly least: number }>> = {
  quality: { from: 2022, least: 0.5 },
  organic: { from: 2022, least: 0.2 },
  meatFish: { from: 2024, least: 0.6 },
};

/**
 * The part to reach in a year; undefined before there was one.
 * @param ofState restaurants of the State, its public bodies and national public undertakings: all of their meat and fish
 */
export function egalimTarget(indicator: EgalimIndicator, year: number, ofState: boolean): number | undefined {
  const { from, least } = TARGETS[indicator];
  if (year < from) return undefined;
  return indicator === "meatFish" && ofState ? 1 : least;
}
