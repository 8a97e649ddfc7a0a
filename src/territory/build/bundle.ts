import type { TerritoryBundle } from "../bundle";
import type { Point, Points } from "./points";
import { communesOf, type Division } from "./sources";

const text36 = (value: number) => value.toString(36);

/** Writes each number as its difference with the last one written; `null` stays empty. */
function differences(values: readonly (number | null)[]): string {
  let last = 0;
  return values
    .map((value) => {
      if (value === null) return "";
      const step = text36(value - last);
      last = value;
      return step;
    })
    .join(",");
}

function codesOf(communes: readonly { code: string; departement: string }[]): string {
  const lines = new Map<string, number[]>();
  for (const { code, departement } of communes) {
    const numbers = lines.get(departement) ?? [];
    numbers.push(Number(code.slice(departement.length)));
    lines.set(departement, numbers);
  }
  return [...lines].map(([department, numbers]) => `${department},${differences(numbers)}`).join("\n");
}

function postcodesOf(lists: readonly (readonly string[])[]): string {
  let last = 0;
  return lists
    .map((postcodes) =>
      postcodes
        .map((postcode) => {
          const step = text36(Number(postcode) - last);
          last = Number(postcode);
          return step;
        })
        .join(" "),
    )
    .join(",");
}

const coordinates = (points: readonly (Point | undefined)[], axis: keyof Point) =>
  differences(points.map((point) => (point ? Math.round(point[axis] * 1000) : null)));

/** The bundle made of the administrative divisions and of the points of communes. */
export function bundleOf(division: Division, points: Points): TerritoryBundle {
  const communes = communesOf(division);
  const epcis = [...division.epcis].sort((a, b) => (a.code < b.code ? -1 : 1));
  const epciOf = new Map(epcis.flatMap((epci, rank) => epci.membres.map((member) => [member.code, rank + 1] as const)));
  const located = communes.map(({ code }) => points.byCommune.get(code));
  return {
    vintages: { communes: "2026", epci: "2025", points: points.origin },
    codes: codesOf(communes),
    names: communes.map(({ nom }) => nom).join("\n"),
    postcodes: postcodesOf(communes.map(({ codesPostaux }) => codesPostaux ?? [])),
    epci: communes.map(({ code }) => epciOf.get(code)?.toString(36) ?? "").join(","),
    epcis: epcis.map(({ code, nom }) => code + nom).join("\n"),
    sizes: communes
      .map(({ population }) => (population ? text36(Math.round(10 * Math.log10(population))) : ""))
      .join(","),
    latitudes: coordinates(located, "latitude"),
    longitudes: coordinates(located, "longitude"),
    formers: formersOf(division),
    departments: division.departments.map(({ code, region, nom }) => `${code}\t${region}\t${nom}`).join("\n"),
    regions: division.regions.map(({ code, nom }) => `${code}\t${nom}`).join("\n"),
  };
}

/** Old codes (no name), delegated and associated communes, municipal arrondissements, in the order of codes. */
function formersOf({ entries }: Division): string {
  const lines = new Map<string, string>();
  for (const entry of entries) {
    for (const old of entry.anciensCodes ?? []) lines.set(old, old + entry.code);
  }
  for (const entry of entries) {
    const current = entry.chefLieu ?? entry.commune;
    if (current)
      lines.set(entry.code, entry.code + current + (entry.type === "arrondissement-municipal" ? "" : entry.nom));
  }
  return [...lines.keys()]
    .sort()
    .map((code) => lines.get(code))
    .join("\n");
}
