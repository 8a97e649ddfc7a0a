import { localityTest } from "../territory/perimeters/locality";
import { evidence } from "../territory/places/places";
import type { Perimeter, Place } from "../territory/places/place";
import type { Territory } from "../territory/territory";
import type { LocatedSupplier } from "./supplier";

/**
 * A supplier that nothing locates takes the commune of the others of its group, when they all are in the same one; it stays to be checked, since it may be another
 * establishment.
 */
export function withGroupPlaces(
  suppliers: readonly LocatedSupplier[],
  territory: Territory,
  perimeters: readonly Perimeter[],
): LocatedSupplier[] {
  const known = placesByGroup(suppliers);
  const tests = perimeters.map((perimeter) => localityTest(perimeter, territory));
  return suppliers.map((supplier) => {
    const [only, ...others] =
      supplier.group && supplier.place.certainty === "unlocated"
        ? [...(known.get(supplier.group)?.values() ?? [])]
        : [];
    if (!only || others.length > 0) return supplier;
    const commune = territory.commune(only.place.commune ?? "")?.name ?? "";
    const place: Place = {
      ...only.place,
      level: "commune",
      certainty: "check",
      evidence: [evidence("sameSupplier", { name: only.name, commune })],
    };
    return { ...supplier, place, local: tests.map((localityOf) => localityOf(place)) };
  });
}

/** For each group, one sure supplier of each commune. */
function placesByGroup(suppliers: readonly LocatedSupplier[]): Map<string, Map<string, LocatedSupplier>> {
  const known = new Map<string, Map<string, LocatedSupplier>>();
  for (const supplier of suppliers) {
    const {
      group,
      place: { commune, certainty },
    } = supplier;
    if (!group || !commune || certainty !== "sure") continue;
    const communes = known.get(group) ?? new Map<string, LocatedSupplier>();
    known.set(group, communes.set(commune, supplier));
  }
  return known;
}
