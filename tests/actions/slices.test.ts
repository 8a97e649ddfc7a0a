import { inSlices } from "../../src/actions/slices";
import type { Steps } from "../../src/ground/steps";

/** Each step holds the pane for some milliseconds. */
function* working(steps: number, ms: number): Steps<number> {
  for (let step = 0; step < steps; step++) {
    for (const end = performance.now() + ms; performance.now() < end;);
    yield;
  }
  return steps;
}

test("others have their turn while long work goes on, and its result comes at the end", async () => {
  let turns = 0;
  const others = setInterval(() => turns++, 1);
  expect(await inSlices(working(30, 15), {})).toBe(30);
  clearInterval(others);
  expect(turns).toBeGreaterThanOrEqual(3);
});

test("short work gives no turn away; work that is stopped ends soon", async () => {
  expect(await inSlices(working(2, 1), {})).toBe(2);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  await expect(inSlices(working(1000, 15), { signal: stop.signal })).rejects.toMatchObject({ code: "cancelled" });
});
