import { egalimTarget } from "../../src/share/canteen/targets";

const told = (place: Parameters<typeof egalimTarget>[2]["place"], year: number, ofState = false) =>
  (["quality", "organic", "meatFish"] as const).map((indicator) => egalimTarget(indicator, year, { place, ofState }));

test.each([
  ["mainland", 2021, [undefined, undefined, undefined]],
  ["mainland", 2023, [0.5, 0.2, undefined]],
  ["mainland", 2026, [0.5, 0.2, 0.6]],
  ["overseas", 2025, [0.2, 0.05, 0.6]],
  ["overseas", 2026, [0.35, 0.1, 0.6]],
  ["overseas", 2030, [0.5, 0.2, 0.6]],
  ["mayotte", 2022, [0.05, 0.02, undefined]],
  ["mayotte", 2029, [0.15, 0.05, 0.6]],
  ["mayotte", 2034, [0.3, 0.1, 0.6]],
  ["mayotte", 2035, [0.5, 0.2, 0.6]],
  ["saintPierre", 2029, [0.3, 0.1, 0.6]],
  ["saintPierre", 2030, [0.5, 0.2, 0.6]],
] as const)("EGalim, %s, %i: %j", (place, year, least) => expect(told(place, year)).toEqual(least));

test("restaurants of the State: all of their meat and fish", () =>
  expect(told("mayotte", 2026, true)).toEqual([0.15, 0.05, 1]));
