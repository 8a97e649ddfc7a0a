import { readAreaList } from "../../src/territory/perimeters/areaList";
import { loadTerritory, type Territory } from "../../src/territory/territory";

let territory: Territory;
beforeAll(async () => void (territory = await loadTerritory()));
const codes = (text: string) => readAreaList(text, territory).codes;

test.each([
  ["62", ["62"]],
  ["062", ["62"]],
  ["62, 59, 80", ["62", "59", "80"]],
  ["2A", ["2A"]],
  ["62041", ["62041"]],
  ["62041 Arras", ["62041"]],
  ["Arras\t62041", ["62041"]],
  ["62000 Arras", ["62041"]],
  ["Arras", ["62041"]],
  ["Pas-de-Calais", ["62"]],
  ["Pas-de-Calais (62)", ["62"]],
  ["Saint-Denis (93)", ["93066"]],
  ["lille 59", ["59350"]],
  ["CU d'Arras", ["200033579"]],
  ["200033579", ["200033579"]],
  ["Corse", ["2A", "2B"]],
  ["59\nBelgique", ["59", "BE"]],
])("« %s »", (text, expected) => expect(codes(text)).toEqual(expected));

test("pasted from a sheet: blank lines and repeats do not count, what cannot be read is given back", () => {
  const list = readAreaList("62041\r\n\r\n Arras \r\nSaint-Denis\r\nPlouf\r\n99999; 59", territory);
  expect(list.codes).toEqual(["62041", "59"]);
  expect(list.unknown).toEqual(["Plouf", "99999"]);
  expect(list.ambiguous.map(({ text, communes }) => [text, communes.includes("93066"), communes.length > 1])).toEqual([
    ["Saint-Denis", true, true],
  ]);
});

test("a code and a name that contradict each other are not read", () => {
  expect(readAreaList("62041 Lyon", territory)).toMatchObject({ codes: [], unknown: ["62041 Lyon"] });
});
