import { layOut, layingOut } from "../../src/report/layOut";
import { market } from "./support/market";

const LINES = 4000;

test("a report of many lines is laid out with stops so near that nobody who waits is held long", () => {
  const rows = Array.from({ length: LINES }, (_, line) => ({
    supplier: "Ferme du Val",
    amount: line + 1,
    year: 2025,
    family: "Fruits",
    contract: `2025-${line % 3}`,
  }));
  const input = market(rows, { "Ferme du Val": ["yes", "yes"] });
  // What runs from one stop to the next is seen by the cells of the buyer's sheet that it reads.
  let read = 0;
  const values = input.grid.values.map(
    (line) => new Proxy(line, { get: (cells, key) => (read++, Reflect.get(cells, key)) }),
  );
  const grid = { ...input.grid, values };
  let most = 0;
  const steps = layingOut({ ...input, grid });
  for (let step = steps.next(); !step.done; step = steps.next(), read = 0) most = Math.max(most, read);
  expect(most).toBeLessThan(LINES);
  expect(layOut(input).contracts.names).toEqual(["2025-0", "2025-1", "2025-2"]);
});
