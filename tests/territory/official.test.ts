import { readFileSync } from "node:fs";
import { buildTerritory } from "../../src/territory/build/territory";
import { locate } from "../../src/territory/places/locate";
import { distanceKm } from "../../src/territory/places/points";
import { loadTerritory, territoryOf, type Territory } from "../../src/territory/territory";
import { officialRows, pathOf } from "./official";

const laPoste = officialRows("laposte-2024-08.csv");
const cedex = officialRows("cedex.tsv");
const communes = officialRows("communes-fr-2026.tsv");
const oldCodes = officialRows("anciens-codes-2026.tsv");
const when = (table: unknown) => (table ? test : test.skip);

let territory: Territory;
beforeAll(async () => void (territory = await loadTerritory()));

when(laPoste)("La Poste's own labels with their postcodes: 38,997 of 39,192 resolved at least, none wrong", () => {
  const seen = { all: 0, resolved: 0, wrong: [] as string[] };
  for (const [code = "", , postcode = "", label = ""] of laPoste!) {
    if (postcode === "98000") continue;
    const place = locate({ postcode, commune: label }, territory);
    seen.all++;
    if (place.level !== "commune" && place.country === "FR") continue;
    if (place.commune === territory.commune(code)?.code) seen.resolved++;
    else seen.wrong.push(`${postcode} ${label}: ${place.commune ?? place.country}, not ${code}`);
  }
  console.info(`La Poste: ${seen.resolved} labels resolved of ${seen.all}, ${seen.wrong.length} wrong`);
  expect(seen.wrong).toEqual([]);
  expect(seen.resolved).toBeGreaterThanOrEqual(38_997);
});

when(cedex)(
  "CEDEX by label and département: none is an ordinary postcode, the département and the EPCI are nearly always right",
  () => {
    const seen = { resolved: 0, commune: 0, candidates: 0, wrongDepartment: [] as string[] };
    for (const [postcode = "", label = "", code = ""] of cedex!) {
      expect(territory.communesOfPostcode(postcode)).toEqual([]);
      const place = locate({ postcode, commune: label }, territory);
      const truth = territory.commune(code);
      if (place.department !== undefined && place.department !== truth?.department)
        seen.wrongDepartment.push(`${postcode} ${label}`);
      if (place.level === "commune") {
        seen.resolved++;
        if (place.commune === truth?.code) seen.commune++;
        if (place.communes.includes(truth?.code ?? "")) seen.candidates++;
      }
    }
    console.info(
      `CEDEX: ${seen.resolved} labels resolved of ${cedex!.length}; commune right ${seen.commune}, among the candidates ${seen.candidates}`,
    );
    // Airports and markets that stand on two départements (Roissy, Rungis).
    expect(seen.wrongDepartment.length / cedex!.length).toBeLessThan(0.003);
    expect(seen.resolved).toBeGreaterThanOrEqual(10_000);
    expect(seen.candidates / seen.resolved).toBeGreaterThan(0.97);
  },
);

when(oldCodes)("old codes lead to today's communes, by code and by name", () => {
  const wrong = oldCodes!.filter(([old = "", , current]) => territory.commune(old)?.code !== current);
  // For these two the package contradicts itself: the entry of the delegated commune, which lives on, is followed.
  expect(wrong.map(([old]) => old)).toEqual(["55273", "60455"]);
});

when(communes)("npm points are within their error radius, 99 times in 100", () => {
  const rows = communes!.filter(
    ([code = "", , , , latitude = "", , , parent = ""]) => latitude !== "" && parent === "" && territory.point(code),
  );
  const within = rows.filter(([code = "", , , , latitude, longitude]) => {
    const point = territory.point(code)!;
    return distanceKm(point, { latitude: Number(latitude), longitude: Number(longitude) }) <= point.errorKm;
  });
  console.info(`points: ${within.length} of ${rows.length} within their error radius`);
  expect(within.length / rows.length).toBeGreaterThan(0.99);
});

when(laPoste)("the builder takes La Poste's table: its points then serve every commune", () => {
  const official = territoryOf(buildTerritory(readFileSync(pathOf("laposte-2024-08.csv"), "utf8")));
  expect(official.vintages.points).toBe("official");
  expect(official.point("62041")).toMatchObject({ errorKm: 1 });
  expect(official.communes.filter(({ code }) => official.point(code)?.errorKm === 1).length).toBeGreaterThan(34_900);
  expect(() => buildTerritory("a,b\n1,2")).toThrow("_geopoint");
});
