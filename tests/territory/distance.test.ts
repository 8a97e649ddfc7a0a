import { distanceTo, siteOf } from "../../src/territory/places/distance";
import { locate } from "../../src/territory/places/locate";
import { loadTerritory } from "../../src/territory/territory";

test("from Arras to Lille: 43 km give or take both points' errors; nothing abroad", async () => {
  const territory = await loadTerritory();
  const found = distanceTo(locate({ insee: "59350" }, territory), "62041", territory);
  expect(Math.abs((found?.km ?? 0) - 43)).toBeLessThanOrEqual(found?.errorKm ?? 0);
  expect(found?.errorKm).toBeLessThan(10);
  expect(distanceTo(locate({ country: "Belgique" }, territory), "62041", territory)).toBeUndefined();
});

test("the buyer's site: the centre of a circle before a commune", () => {
  expect(
    siteOf([
      { kind: "commune", code: "59350" },
      { kind: "radius", km: 5, centre: "62041" },
    ]),
  ).toBe("62041");
  expect(
    siteOf([
      { kind: "region", code: "32" },
      { kind: "commune", code: "59350" },
    ]),
  ).toBe("59350");
  expect(siteOf([{ kind: "region", code: "32" }])).toBeUndefined();
});
