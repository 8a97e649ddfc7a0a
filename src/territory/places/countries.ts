import { COUNTRIES } from "../data/countries";
import { placeKey } from "./names";

/** French territory that bears an ISO code of its own: the postcode tells the rest. */
const FRENCH_ISO = new Set(["FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "TF"]);

const { codes, byName, byTown } = tables();

/** ISO 3166 code of the country that a cell names (its code or a usual French, English or own spelling). */
export function countryOf(text: string): string | undefined {
  const key = placeKey(text);
  if (key.length === 2 && FRENCH_ISO.has(key)) return "FR";
  return byName.get(key) ?? (codes.has(key) ? key : undefined);
}

/** Country of a well-known town abroad (« Londres » → GB): only where nothing French is said beside it. */
export const countryOfTown = (text: string): string | undefined =>
  byTown.get(placeKey(text.replace(/\bcedex\b.*/i, "").replace(/\d/g, "")));

function tables() {
  const codes = new Set<string>();
  const byName = new Map<string, string>();
  const byTown = new Map<string, string>();
  for (const line of COUNTRIES.trim().split("\n")) {
    const code = line.slice(0, 2);
    const [names = "", towns = ""] = line.slice(3).split("/");
    codes.add(code);
    for (const name of names.split("|")) byName.set(placeKey(name), code);
    for (const town of towns.split("|")) if (town.trim() !== "") byTown.set(placeKey(town), code);
  }
  return { codes, byName, byTown };
}

/** ISO codes of the countries known here, France left out. */
export const foreignCountries = (): string[] => [...codes].filter((code) => !FRENCH_ISO.has(code));
