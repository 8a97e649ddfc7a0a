import type { Perimeter } from "../territory/places/place";
import { isCountryAbroad } from "../territory/perimeters/perimeters";
import type { Territory } from "../territory/territory";

/** Kilometres: the widest circle that the register searches. */
export const WIDEST_KM = 50;
/** Codes of communes in one address. */
const COMMUNES_A_CALL = 100;

/** Where to search, as the register's addresses say it. */
export interface PlaceQuery {
  readonly path: "/search" | "/near_point";
  readonly values: Readonly<Record<string, string>>;
}

/**
 * How the register is asked for a place; several questions where it mixes kinds. A circle is cut at 50 km around its commune's point. Empty where the register cannot
 * be asked: abroad, the whole country.
 */
export function queriesFor(place: Perimeter, territory: Territory): PlaceQuery[] {
  switch (place.kind) {
    case "commune":
      return communeQueries([place.code]);
    case "epci":
      return [search("epci", [place.code])];
    case "departement":
      return [search("departement", [place.code])];
    case "region":
      return [search("region", [place.code])];
    case "radius":
      return aroundQueries(place.centre, place.km, territory);
    case "list":
      return listQueries(place.codes.filter((code) => !isCountryAbroad(code)));
    default:
      return [];
  }
}

const search = (kind: string, codes: readonly string[]): PlaceQuery => ({
  path: "/search",
  values: { [kind]: codes.join(",") },
});

function listQueries(codes: readonly string[]): PlaceQuery[] {
  const epcis = codes.filter((code) => code.length === 9);
  const departments = codes.filter((code) => code.length <= 3);
  return [
    ...(epcis.length > 0 ? [search("epci", epcis)] : []),
    ...(departments.length > 0 ? [search("departement", departments)] : []),
    ...communeQueries(codes.filter((code) => code.length === 5)),
  ];
}

function communeQueries(codes: readonly string[]): PlaceQuery[] {
  return Array.from({ length: Math.ceil(codes.length / COMMUNES_A_CALL) }, (_, part) =>
    search("code_commune", codes.slice(part * COMMUNES_A_CALL, (part + 1) * COMMUNES_A_CALL)),
  );
}

function aroundQueries(centre: string, km: number, territory: Territory): PlaceQuery[] {
  const point = territory.point(centre);
  if (!point) return [];
  return [
    {
      path: "/near_point",
      values: {
        lat: point.latitude.toFixed(4),
        long: point.longitude.toFixed(4),
        radius: String(Math.min(km, WIDEST_KM)),
      },
    },
  ];
}
