import type { Clues } from "../clues";
import { countryOf, countryOfTown } from "../countries";
import type { Place } from "../place";
import { abroad, evidence, nowhere } from "../places";
import type { Territory } from "../../territory";

export function byCountry({ country, foreign, army, monaco, town, typed }: Clues): Place | undefined {
  if (country !== undefined && country !== "FR")
    return abroad(country, evidence("country", { country }), { postcode: foreign?.postcode ?? (typed || undefined) });
  if (foreign)
    return abroad(foreign.country, evidence("foreignPostcode", { text: typed, country: foreign.country }), {
      postcode: foreign.postcode,
    });
  if (monaco || countryOf(town) === "MC") return abroad("MC", evidence("monaco", { text: typed || town }));
  return army ? nowhere(evidence("army", { postcode: typed })) : undefined;
}

export function byVat({ vatCountry, typed }: Clues): Place | undefined {
  return vatCountry
    ? abroad(vatCountry, evidence("vat", { country: vatCountry }), { postcode: typed || undefined })
    : undefined;
}

/** « Londres » typed in the place of a postcode, or as a town: only when France has no such commune. */
export function byTownAbroad({ town, country }: Clues, territory: Territory): Place | undefined {
  const named = town === "" || country === "FR" ? undefined : (countryOfTown(town) ?? countryOf(town));
  if (!named || named === "FR" || territory.namedAnywhere(town).length > 0) return undefined;
  return abroad(named, evidence("townAbroad", { town, country: named }));
}

export function byFrance({ country, town }: Clues): Place | undefined {
  if (country !== "FR" && countryOf(town) !== "FR") return undefined;
  return {
    level: "country",
    certainty: "check",
    communes: [],
    country: "FR",
    evidence: [evidence("country", { country: "FR" })],
  };
}
