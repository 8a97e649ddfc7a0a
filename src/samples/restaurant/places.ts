import type { Zone } from "./catalogue";

/** A real commune with its ordinary postcode; only the firms that we put there are invented. */
export interface Town {
  readonly postcode: string;
  readonly commune: string;
}

export const TOWNS_BY_ZONE: Readonly<Record<Zone, readonly Town[]>> = {
  Arrageois: towns(
    "62000 Arras",
    "62000 Arras",
    "62000 Arras",
    "62223 Saint-Laurent-Blangy",
    "62450 Bapaume",
    "62580 Vimy",
    "62810 Avesnes-le-Comte",
  ),
  "Lens-Hénin": towns("62300 Lens", "62800 Liévin", "62110 Hénin-Beaumont", "62220 Carvin"),
  Béthunois: towns("62400 Béthune", "62190 Lillers", "62350 Saint-Venant", "62700 Bruay-la-Buissière"),
  Boulonnais: towns(
    "62200 Boulogne-sur-Mer",
    "62280 Saint-Martin-Boulogne",
    "62240 Desvres",
    "62250 Marquise",
    "62630 Étaples",
  ),
  Calaisis: towns("62100 Calais", "62340 Guînes", "62610 Ardres"),
  "Audomarois-Ternois": towns(
    "62500 Saint-Omer",
    "62130 Saint-Pol-sur-Ternoise",
    "62310 Fruges",
    "62380 Lumbres",
    "62140 Hesdin",
  ),
};

/** Neighbours by road, the nearest first. */
export const NEIGHBOURS: Readonly<Record<Zone, readonly Zone[]>> = {
  Arrageois: ["Lens-Hénin", "Audomarois-Ternois", "Béthunois"],
  "Lens-Hénin": ["Béthunois", "Arrageois"],
  Béthunois: ["Lens-Hénin", "Audomarois-Ternois", "Arrageois"],
  Boulonnais: ["Calaisis", "Audomarois-Ternois"],
  Calaisis: ["Boulonnais", "Audomarois-Ternois"],
  "Audomarois-Ternois": ["Béthunois", "Calaisis", "Boulonnais"],
};

export const TOWNS_ELSEWHERE: readonly Town[] = towns(
  "59000 Lille",
  "59113 Seclin",
  "59650 Villeneuve-d'Ascq",
  "59400 Cambrai",
  "80000 Amiens",
  "80100 Abbeville",
  "02100 Saint-Quentin",
  "60000 Beauvais",
  "94150 Rungis",
  "59300 Valenciennes",
  "35000 Rennes",
  "59140 Dunkerque",
);

/** Across the border of the département or of the country. */
export const TOWNS_NEARBY: readonly Town[] = towns(
  "59113 Seclin",
  "59140 Dunkerque",
  "80100 Abbeville",
  "59400 Cambrai",
  "B-7500 Tournai",
);

function towns(...entries: readonly string[]): Town[] {
  return entries.map((entry) => {
    const space = entry.indexOf(" ");
    return { postcode: entry.slice(0, space), commune: entry.slice(space + 1) };
  });
}

export function isFrench(town: Town): boolean {
  return /^\d/.test(town.postcode);
}
