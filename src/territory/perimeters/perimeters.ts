import { z } from "zod";
import { foreignCountries } from "../places/countries";
import { once } from "../../ground/memo";
import { evidence } from "../places/places";
import type { Evidence, Perimeter } from "../places/place";
import type { Territory } from "../territory";

const name = z.string().optional();

/** A perimeter as the workbook's settings keep it. */
export const perimeterSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["commune", "epci", "departement", "region"]), code: z.string(), name }),
  z.object({ kind: z.literal("france"), name }),
  z.object({ kind: z.enum(["country", "postcodes"]), code: z.string(), name }),
  z.object({ kind: z.literal("radius"), km: z.number().positive().max(20_000), centre: z.string(), name }),
  z.object({ kind: z.literal("list"), codes: z.array(z.string()).min(1), name }),
]) satisfies z.ZodType<Perimeter>;

/**
 * Reads a perimeter as the command line writes it: "departement:62", "commune:62041", "epci:200033579", "region:32", "france", "radius:50@62041",
 * "list:62,59,80", "country:BE", "postcodes:GB:SW+SE". Old INSEE codes become the current ones.
 * @returns undefined when it cannot be read or when a code does not exist
 * @example parsePerimeter("radius:50@62041", territory) // { kind: "radius", km: 50, centre: "62041" }
 */
export function parsePerimeter(text: string, territory: Territory): Perimeter | undefined {
  const [kind = "", ...rest] = text.trim().split(":");
  const value = rest.join(":").trim();
  switch (kind.trim().toLowerCase()) {
    case "france":
      return { kind: "france" };
    case "commune": {
      const code = territory.commune(value.toUpperCase())?.code;
      return code ? { kind: "commune", code } : undefined;
    }
    case "epci":
      return territory.communesOfEpci(value).length > 0 ? { kind: "epci", code: value } : undefined;
    case "departement": {
      const code = territory.departmentOf(value);
      return code ? { kind: "departement", code } : undefined;
    }
    case "region":
      return territory.regions.some(({ code }) => code === value) ? { kind: "region", code: value } : undefined;
    case "radius":
      return radiusOf(value, territory);
    case "list":
      return listOf(value, territory);
    case "country":
      return /^[a-z]{2}$/i.test(value) ? { kind: "country", code: value.toUpperCase() } : undefined;
    case "postcodes":
      return /^[a-z]{2}:[a-z\d]+(?:\+[a-z\d]+)*$/i.test(value)
        ? { kind: "postcodes", code: value.toUpperCase() }
        : undefined;
    default:
      return undefined;
  }
}

/**
 * Identity of a perimeter, by which what was kept about it is found again: the inverse of `parsePerimeter`. Its name counts for nothing, nor does the order of a list's codes.
 * @example perimeterId({ kind: "radius", km: 50, centre: "62041" }) // "radius:50:62041"
 */
export function perimeterId(perimeter: Perimeter): string {
  switch (perimeter.kind) {
    case "france":
      return "france";
    case "radius":
      return `radius:${perimeter.km}:${perimeter.centre}`;
    case "list":
      return `list:${[...new Set(perimeter.codes)].sort().join("+")}`;
    default:
      return `${perimeter.kind}:${perimeter.code}`;
  }
}

function radiusOf(value: string, territory: Territory): Perimeter | undefined {
  const match = /^(\d+(?:[.,]\d+)?(?:e-\d+)?)[@:](.+)$/.exec(value);
  const centre = territory.commune((match?.[2] ?? "").trim().toUpperCase())?.code;
  const km = Number((match?.[1] ?? "").replace(",", "."));
  return centre && km > 0 ? { kind: "radius", km, centre } : undefined;
}

/** Codes of communes (5), EPCI (9), départements (2 or 3) and countries abroad ("BE"), mixed, separated by commas, semicolons, plus signs or blanks: as pasted from a sheet. */
function listOf(value: string, territory: Territory): Perimeter | undefined {
  const codes = value
    .split(/[,;+\s]+/)
    .filter((code) => code !== "")
    .map((code) => codeOf(code.toUpperCase(), territory));
  const known = codes.filter((code) => code !== undefined);
  return known.length > 0 && known.length === codes.length ? { kind: "list", codes: [...new Set(known)] } : undefined;
}

function codeOf(code: string, territory: Territory): string | undefined {
  if (code.length === 9) return territory.communesOfEpci(code).length > 0 ? code : undefined;
  if (code.length === 5) return territory.commune(code)?.code;
  return isCountryAbroad(code) ? code : territory.departmentOf(code);
}

const abroad = once(() => new Set(foreignCountries()));
/** A country known here other than France, by its ISO code. */
export const isCountryAbroad = (code: string): boolean => abroad().has(code);

/**
 * What a perimeter is called in full: key and values of the catalogue (`territory.perimeters.<code>`); "named" holds the buyer's own name.
 * @param countryName the name of a country by its ISO code, in the reader's language
 */
export function perimeterWords(
  perimeter: Perimeter,
  territory: Territory,
  countryName: (code: string) => string = (code) => code,
): Evidence {
  if (perimeter.name) return evidence("named", { name: perimeter.name });
  switch (perimeter.kind) {
    case "france":
      return evidence("france");
    case "radius":
      return evidence("radius", {
        km: String(perimeter.km),
        name: areaName(perimeter.centre, territory),
        code: perimeter.centre,
      });
    case "list":
      return evidence("list", {
        names: perimeter.codes
          .map((code) => (isCountryAbroad(code) ? countryName(code) : areaName(code, territory)))
          .join(", "),
      });
    case "country":
      return evidence("country", { country: countryName(perimeter.code) });
    case "postcodes": {
      const [country = "", prefixes = ""] = perimeter.code.split(":");
      return evidence("postcodes", { country: countryName(country), prefixes: prefixes.split("+").join(", ") });
    }
    case "region":
      return evidence("region", { name: nameIn(territory.regions, perimeter.code), code: perimeter.code });
    default:
      return evidence(perimeter.kind, { name: areaName(perimeter.code, territory), code: perimeter.code });
  }
}

/** Name of a commune, EPCI or département by its code. */
function areaName(code: string, territory: Territory): string {
  if (code.length === 9) return nameIn(territory.epcis, code);
  return code.length === 5 ? (territory.commune(code)?.name ?? code) : nameIn(territory.departments, code);
}

const nameIn = (areas: readonly { code: string; name: string }[], code: string) =>
  areas.find((area) => area.code === code)?.name ?? code;

/** The definitions of « local » that ma-cantine knows (`definition_local`, 2026). */
export type CanteenDefinition = "PAT" | "COMMUNE" | "DEPARTEMENT" | "REGION" | "KM";

/**
 * ma-cantine's five definitions seen from the buyer's commune. COMMUNE is the intercommunalité, or the commune where there is none; KM is 200 km, the usual number.
 * PAT has no table: the buyer draws it; `undefined` here.
 */
export function canteenPerimeters(
  commune: string,
  territory: Territory,
): Readonly<Record<CanteenDefinition, Perimeter | undefined>> {
  const home = territory.commune(commune);
  if (!home) return { PAT: undefined, COMMUNE: undefined, DEPARTEMENT: undefined, REGION: undefined, KM: undefined };
  return {
    PAT: undefined,
    COMMUNE: home.epci ? { kind: "epci", code: home.epci } : { kind: "commune", code: home.code },
    DEPARTEMENT: { kind: "departement", code: home.department },
    REGION: home.region ? { kind: "region", code: home.region } : undefined,
    KM: { kind: "radius", km: 200, centre: home.code },
  };
}
