import { areMostlyFive, decideCodeKind } from "../territory/places/codeKinds";
import type { ColumnKinds } from "../territory/places/clues";
import { localityTest } from "../territory/perimeters/locality";
import { locate, locator } from "../territory/places/locate";
import type { Locality, Perimeter, Place, PlaceHints } from "../territory/places/place";
import type { Territory } from "../territory/territory";
import { flagsOf } from "./flags";
import type { Steps } from "../ground/steps";
import type { LocatedSupplier, Supplier } from "./supplier";

export interface LocateOptions {
  /** The buyer's own placement, by supplier key: it overrides every other evidence. */
  readonly corrections?: Readonly<Record<string, PlaceHints>> | undefined;
  /** What the register answered, by SIRET or SIREN (see `register.ts`). */
  readonly registered?: ReadonlyMap<string, RegisteredPlaces> | undefined;
  /** The establishment that invoiced, or the company's head office where the register tells it. */
  readonly site?: "establishment" | "headOffice" | undefined;
  readonly homeCountry?: string | undefined;
}

/** Where the register says that an establishment and its company's head office are. */
export interface RegisteredPlaces {
  readonly establishment?: Place | undefined;
  readonly headOffice?: Place | undefined;
}

/** Suppliers placed between two stops. */
const AT_A_TIME = 500;

/** Places each supplier and answers for each perimeter, in the perimeters' order. */
export function* locatingSuppliers(
  suppliers: readonly Supplier[],
  territory: Territory,
  perimeters: readonly Perimeter[],
  options: LocateOptions = {},
): Steps<LocatedSupplier[]> {
  const tests = perimeters.map((perimeter) => localityTest(perimeter, territory));
  const byHints = locator(territory, kindsOf(suppliers, territory, options.homeCountry));
  const answers = new Map<Place, readonly Locality[]>();
  const located: LocatedSupplier[] = [];
  for (const supplier of suppliers) {
    const { place, flags } = placedBy(supplier, territory, byHints, options);
    const local = answers.get(place) ?? tests.map((localityOf) => localityOf(place));
    answers.set(place, local);
    located.push({ ...supplier, place, flags, local });
    if (located.length % AT_A_TIME === 0) yield;
  }
  return located;
}

/** Postcode or INSEE code is decided for the whole column. */
function kindsOf(suppliers: readonly Supplier[], territory: Territory, homeCountry?: string): ColumnKinds {
  const lines = suppliers.map(({ hints }) => hints);
  return {
    postcode: decideCodeKind(lines, "postcode", territory),
    insee: decideCodeKind(lines, "insee", territory),
    mostlyFive: areMostlyFive(lines, territory),
    homeCountry,
  };
}

function placedBy(
  supplier: Supplier,
  territory: Territory,
  byHints: (hints: PlaceHints) => Place,
  options: LocateOptions,
): Pick<LocatedSupplier, "place" | "flags"> {
  const flags = flagsOf(supplier);
  const correction = options.corrections?.[supplier.key];
  if (correction) return { place: byBuyer(correction, territory), flags };
  const answer = options.registered?.get(supplier.siret ?? supplier.siren ?? "");
  const establishment = answer?.establishment ?? byHints(supplier.hints);
  const elsewhere = answer?.headOffice !== undefined && differ(answer.headOffice, establishment);
  return {
    place: options.site === "headOffice" ? (answer?.headOffice ?? establishment) : establishment,
    flags: elsewhere ? [...flags, "headOfficeElsewhere"] : flags,
  };
}

/** Another département, or another country. */
const differ = (a: Place, b: Place) =>
  a.country !== b.country ||
  (a.department !== undefined && b.department !== undefined && a.department !== b.department);

function byBuyer(correction: PlaceHints, territory: Territory): Place {
  const place = locate(correction, territory);
  const isVague =
    place.certainty === "unlocated" ||
    (place.level === "country" && place.country === "FR") ||
    place.evidence.some(({ code }) => code === "severalPlaces");
  return {
    ...place,
    otherCountries: isVague ? place.otherCountries : undefined,
    certainty: isVague ? place.certainty : "sure",
    evidence: [{ code: "buyer", values: {} }, ...place.evidence],
  };
}
