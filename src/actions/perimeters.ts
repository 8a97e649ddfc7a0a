import type { PurchaseTable } from "../reading/purchases";
import type { Perimeter } from "../territory/place";
import { perimeterName } from "../territory/perimeters";
import { searchPlaces } from "../territory/search";
import { loadTerritory } from "../territory/territory";
import type { Study } from "./study";

export interface PerimeterChoice { readonly perimeter: Perimeter; readonly name: string }

const MOST = 8;

/** Communes, EPCI, départements and régions whose name or code begins with the text. */
export async function findPerimeters(text: string): Promise<PerimeterChoice[]> {
  const territory = await loadTerritory();
  return searchPlaces(text, territory, MOST).map(({ kind, code }) => named({ kind, code }, territory));
}

type Loaded = Awaited<ReturnType<typeof loadTerritory>>;
const named = (perimeter: Perimeter, territory: Loaded): PerimeterChoice => {
  const name = perimeterName(perimeter, territory);
  return { perimeter: { ...perimeter, name }, name };
};

/** The département and région that the file's own postcodes name most often: a place to begin with. */
export async function suggestPerimeters(table: PurchaseTable): Promise<PerimeterChoice[]> {
  const territory = await loadTerritory();
  const counts = new Map<string, number>();
  for (const { text } of table.lines) {
    const code = text.department ? territory.departmentOf(text.department) : departmentOfPostcode(text.postcode ?? "", territory);
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const region = territory.departments.find(({ code }) => code === most)?.region;
  if (!most || !region) return [];
  return [named({ kind: "departement", code: most }, territory), named({ kind: "region", code: region }, territory)];
}

function departmentOfPostcode(postcode: string, territory: Loaded): string | undefined {
  const first = territory.communesOfPostcode(postcode.replace(/\s/g, "").padStart(5, "0"))[0];
  return first === undefined ? undefined : territory.commune(first)?.department;
}

/** A circle around a commune, as the crow flies. */
export async function radiusAround(km: number, centre: string): Promise<PerimeterChoice> {
  return named({ kind: "radius", km, centre }, await loadTerritory());
}

export function addPerimeter(study: Study, { perimeter }: PerimeterChoice): Study {
  const known = study.perimeters.some((one) => JSON.stringify(one) === JSON.stringify(perimeter));
  return known ? study : withPerimeters(study, [...study.perimeters, perimeter]);
}

export function removePerimeter(study: Study, index: number): Study {
  return withPerimeters(study, study.perimeters.filter((_, place) => place !== index));
}

/** Answers given for perimeters that are no longer in the same place are dropped with the share. */
function withPerimeters(study: Study, perimeters: readonly Perimeter[]): Study {
  const same = (index: number): boolean => JSON.stringify(study.perimeters[index]) === JSON.stringify(perimeters[index]);
  const corrections = Object.fromEntries(
    Object.entries(study.corrections).map(([key, answers]) => [key, Object.fromEntries(Object.entries(answers).filter(([index]) => same(Number(index))))]),
  );
  return { ...study, perimeters, corrections, suppliers: undefined, share: undefined };
}
