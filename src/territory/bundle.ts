import { z } from "zod";

/** How a commune's point is known; each has its own error radius. */
const pointOrigin = z.enum(["official", "geonames"]);
export type PointOrigin = z.infer<typeof pointOrigin>;

const column = z.string();

/**
 * The territory as it is stored: columns of text, one entry per current commune in the order of INSEE codes.
 * Numbers are base 36, differences are with the entry before.
 */
export const bundleSchema = z.object({
  /** Vintages shown in « Méthode ». */
  vintages: z.object({ communes: z.string(), epci: z.string(), points: pointOrigin }),
  /** A line per département: its code, then the differences of the numbers that end its communes' codes. */
  codes: column,
  /** A name per line. */
  names: column,
  /** Per commune, its postcodes separated by a blank, each as the difference with the last one written; communes separated by a comma. */
  postcodes: column,
  /** Per commune, rank of its EPCI in `epcis` from 1; empty: none. */
  epci: column,
  /** A line per EPCI: SIREN (9 characters) and name. */
  epcis: column,
  /** Per commune, ten times the decimal logarithm of its population; empty: none. */
  sizes: column,
  /** Per commune, differences of latitude and longitude in thousandths of a degree; empty: no point of its own. */
  latitudes: column,
  longitudes: column,
  /** A line per former, delegated, associated or arrondissement code: the code (5), the current commune's code (5), the name if known. */
  formers: column,
  /** A line per département: code, region's code, name, separated by a tab. */
  departments: column,
  /** A line per region: code and name, separated by a tab. */
  regions: column,
});
export type TerritoryBundle = z.infer<typeof bundleSchema>;
