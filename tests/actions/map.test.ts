import { mapOf, type MapPlace, type SupplierMap } from "../../src/actions/suppliers/map";
import { labelsOn, legendCents, radiusOf, scaleKm } from "../../src/actions/suppliers/mapWords";
import { suppliersOf } from "../../src/actions/suppliers/suppliersOf";
import { outlinesOf } from "../../src/territory/build/outlines";
import { loadOutlines, outlinesFrom } from "../../src/territory/outlines";
import { bookOf, startedExcel } from "../excel/support";
import { studied } from "./support";

const ACHATS = [
  ["Fournisseur", "Code postal", "Commune", "Famille", "Montant HT"],
  ["Ferme du Val", "62000", "Arras", "Légumes", 600],
  ["Coop du Bourg", "62000", "Arras", "Fruits", 300],
  ["Grossiste", "59000", "Lille", "LÉGUMES", 2500],
  ["Loin", "13001", "Marseille", "Fruits", 40],
  ["Inconnu", "", "", "Fruits", 10],
];

test("suppliers of one commune are one disc, told with what it holds; those off the map are counted", () =>
  startedExcel(bookOf({ Achats: ACHATS }), async () => {
    const study = await studied(["departement:62"]);
    const map = await mapOf(study, 0, false);
    expect(map.places.map(({ name, keys, amountCents, local }) => [name, keys.length, amountCents, local])).toEqual([
      ["Lille", 1, 250_000, "no"],
      ["Arras", 2, 90_000, "yes"],
    ]);
    expect([map.counts, map.missing]).toEqual([{ yes: 2, no: 1, check: 0, unlocated: 0 }, 2]);
    expect(map.outlines.length).toBeGreaterThan(5);
    expect(scaleKm(map)).toBe(20);
    expect(legendCents(map)).toBe(200_000);
    expect((await mapOf(study, 0, true)).missing).toBe(1);
    const vegetables = suppliersOf(study, ({ family }) => family?.toUpperCase() === "LÉGUMES");
    expect(vegetables.size).toBe(2);
  }));

test("names stand on the map and never one over another", () => {
  const place = (name: string, x: number, y: number, euros: number): MapPlace => ({
    id: name,
    name,
    x,
    y,
    amountCents: 100 * euros,
    local: "yes",
    keys: [name],
  });
  const map: SupplierMap = {
    inside: [],
    outside: [],
    outlines: [],
    places: [
      place("Arras", 50, 50, 900),
      place("Agny", 50, 51, 500),
      place("Achicourt", 49, 51, 400),
      place("Lens", 99, 10, 5),
    ],
    width: 100,
    height: 100,
    counts: { yes: 4, no: 0, check: 0, unlocated: 0 },
    missing: 0,
  };
  const size = 4;
  const labels = labelsOn(map, size);
  expect(labels.map(({ name }) => name)).toEqual(["Arras", "Agny", "Achicourt", "Lens"]);
  const boxes = labels.map(({ name, x, y }) => ({
    left: x,
    right: x + name.length * 0.56 * size,
    top: y - 0.8 * size,
    bottom: y + 0.2 * size,
  }));
  for (const [at, a] of boxes.entries()) {
    expect(Math.min(a.left, a.top)).toBeGreaterThanOrEqual(0);
    expect(Math.max(a.right, a.bottom)).toBeLessThanOrEqual(100);
    for (const b of boxes.slice(at + 1))
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
  }
  expect(radiusOf(90_000, map)).toBeGreaterThan(radiusOf(500, map));
});

test("a border between two areas is drawn once, and a straight one by its ends", () => {
  const square = (west: number) => [
    [west, 0],
    [west + 1, 0],
    [west + 1, 0.5],
    [west + 1, 1],
    [west, 1],
    [west, 0.5],
    [west, 0],
  ];
  const area = (west: number) => ({ geometry: { type: "Polygon", coordinates: [square(west)] } });
  const lines = outlinesFrom(outlinesOf({ features: [area(0), area(1)] }, "essai"));
  const shared = lines.filter((line) => line.every(({ longitude }) => longitude === 1));
  expect(shared).toEqual([
    [
      { longitude: 1, latitude: 0 },
      { longitude: 1, latitude: 1 },
    ],
  ]);
  expect(lines).toHaveLength(3);
});

test("the borders that ship surround metropolitan France", async () => {
  const points = (await loadOutlines()).flat();
  const longitudes = points.map(({ longitude }) => longitude);
  const latitudes = points.map(({ latitude }) => latitude);
  const extent = [longitudes, latitudes].flatMap((all) => [Math.min(...all), Math.max(...all)].map(Math.round));
  expect(extent).toEqual([-5, 10, 41, 51]);
});
