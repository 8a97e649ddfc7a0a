import { loadTerritory } from "../../src/territory/territory";

let tries = 0;
jest.mock("../../src/territory/data/territory.json", () => ({
  __esModule: true,
  get default() {
    return tries++ === 0 ? "cut short" : jest.requireActual("../../src/territory/data/territory.json");
  },
}));

test("a territory that could not be loaded is asked for again, and then kept", async () => {
  await expect(loadTerritory()).rejects.toThrow();
  const territory = await loadTerritory();
  expect(territory.commune("62041")?.name).toBe("Arras");
  expect(await loadTerritory()).toBe(territory);
  expect(tries).toBe(2);
});
