import type { Clues } from "../clues";
import { countryOfTown } from "../countries";
import type { Place } from "../place";
import { evidence, nowhere, placeAmong } from "../places";
import type { OneCode } from "../postcodes";
import type { Territory } from "../../territory";

/** Two postcodes or two towns in a cell (two holders of a contract, two sites): all of them stay possible. */
export function bySeveral(
  { codes, towns, postcode, department, typed, town }: Clues,
  territory: Territory,
): Place | undefined {
  if (codes)
    return among(
      codes.map((code) => allowedBy(code, territory)),
      typed,
      territory,
    );
  if (!towns) return undefined;
  const served = postcode ? territory.communesOfPostcode(postcode) : undefined;
  return among(
    towns.map((one) => {
      const near = served
        ? territory.named(one, served)
        : department
          ? territory.namedInDepartment(one, department)
          : [];
      const communes = near.length > 0 ? near : territory.namedAnywhere(one);
      const country = communes.length === 0 ? countryOfTown(one) : undefined;
      return { communes: [...communes, ...(served ?? [])], countries: country ? [country] : [] };
    }),
    town,
    territory,
  );
}

interface Allowed {
  readonly communes: readonly string[];
  readonly countries: readonly string[];
}

function allowedBy(code: OneCode, territory: Territory): Allowed {
  if (code.kind === "foreign") return { communes: [], countries: [code.country] };
  const postcode = code.kind === "corsican" ? `20${code.code.slice(2)}` : code.digits.padStart(5, "0");
  return { communes: territory.communesOfPostcode(postcode), countries: [] };
}

function among(allowed: readonly Allowed[], text: string, territory: Territory): Place {
  const reason = evidence("severalPlaces", { text });
  // One that leads nowhere may be anywhere.
  if (allowed.some(({ communes, countries }) => communes.length + countries.length === 0)) return nowhere(reason);
  const communes = [...new Set(allowed.flatMap((one) => one.communes))];
  const countries = [...new Set(allowed.flatMap((one) => one.countries))];
  return communes.length === 0
    ? nowhere(reason)
    : placeAmong(
        communes,
        {
          level: "postcode",
          certainty: "check",
          evidence: [reason],
          otherCountries: countries.length > 0 ? countries : undefined,
        },
        territory,
      );
}
