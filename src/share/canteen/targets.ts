/** What collective catering must reach in a calendar year, as parts of its food purchases € HT (0..1). */
export const EGALIM_INDICATORS = ["quality", "organic", "meatFish"] as const;
export type EgalimIndicator = (typeof EGALIM_INDICATORS)[number];

/** Where restaurants are: overseas, targets rise by steps. « overseas »: Guadeloupe, Guyane, Martinique, La Réunion, Saint-Martin. */
export const EGALIM_PLACES = ["mainland", "overseas", "mayotte", "saintPierre"] as const;
export type EgalimPlace = (typeof EGALIM_PLACES)[number];

/** Whose restaurants they are. */
export interface EgalimRestaurants {
  readonly place: EgalimPlace;
  /** Of the State, its public bodies and national public undertakings: all of their meat and fish. */
  readonly ofState: boolean;
}

/** From which year, at least which part; years ascending. */
type Steps = readonly (readonly [from: number, least: number])[];

/** Code rural, L230-5-1 (loi 2018-938, art. 24; loi 2021-1104, art. 257); overseas, décret 2021-1235, in ma-cantine's table of November 2025. */
const TARGETS: Readonly<Record<Exclude<EgalimIndicator, "meatFish">, Readonly<Record<EgalimPlace, Steps>>>> = {
  quality: {
    mainland: [[2022, 0.5]],
    overseas: [
      [2022, 0.2],
      [2026, 0.35],
      [2030, 0.5],
    ],
    mayotte: [
      [2022, 0.05],
      [2026, 0.15],
      [2030, 0.3],
      [2035, 0.5],
    ],
    saintPierre: [
      [2022, 0.3],
      [2030, 0.5],
    ],
  },
  organic: {
    mainland: [[2022, 0.2]],
    overseas: [
      [2022, 0.05],
      [2026, 0.1],
      [2030, 0.2],
    ],
    mayotte: [
      [2022, 0.02],
      [2026, 0.05],
      [2030, 0.1],
      [2035, 0.2],
    ],
    saintPierre: [
      [2022, 0.1],
      [2030, 0.2],
    ],
  },
};

/** Meat and fish: the same wherever the restaurants are. */
const MEAT_FISH = { from: 2024, least: 0.6, ofState: 1 } as const;

/** The part to reach in a year; undefined before there was one. */
export function egalimTarget(
  indicator: EgalimIndicator,
  year: number,
  { place, ofState }: EgalimRestaurants,
): number | undefined {
  if (indicator !== "meatFish") return TARGETS[indicator][place].filter(([from]) => year >= from).at(-1)?.[1];
  if (year < MEAT_FISH.from) return undefined;
  return ofState ? MEAT_FISH.ofState : MEAT_FISH.least;
}
