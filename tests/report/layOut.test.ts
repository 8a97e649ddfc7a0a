import { layingOut } from "../../src/report/layOut";
import { market } from "./support/market";

/** How often the laying out of a report over so many lines stops. */
function stopsFor(lines: number): number {
  const rows = Array.from({ length: lines }, (_, line) => ({
    supplier: "Ferme du Val",
    amount: line + 1,
    year: 2025,
    family: "Fruits",
    contract: `2025-${line % 3}`,
  }));
  const steps = layingOut(market(rows, { "Ferme du Val": ["yes", "yes"] }));
  let stops = 0;
  while (!steps.next().done) stops++;
  return stops;
}

test("a report is laid out with stops, the more so the more lines there are: nobody who waits is held long", () => {
  // Looked through for contracts (twice), signatures, years (twice), families and exceptions: once each, a stop each thousand.
  expect(stopsFor(5000) - stopsFor(1000)).toBeGreaterThanOrEqual(4 * 7);
});
