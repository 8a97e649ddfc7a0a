import fc from "fast-check";
import { dressed, isOrdinary } from "./support/dressings";
import { judge } from "./support/judge";

const COUNT = 400;
const judged = fc.sample(dressed, { numRuns: COUNT, seed: 7 }).map((sample) => ({ sample, verdict: judge(sample) }));
const ordinary = judged.filter(({ sample }) => isOrdinary(sample));

test("a clean table comes back to the cent from under ordinary dressings, without a question", () => {
  const quiet = ordinary.filter(({ verdict }) => verdict.right && verdict.needless.length === 0).length;
  process.stdout.write(`\nordinary dressings read right without a question: ${quiet} of ${ordinary.length}\n`);
  expect(ordinary.length).toBeGreaterThan(60);
  expect(quiet).toBeGreaterThanOrEqual(0.99 * ordinary.length);
});

test("whatever the dressing, nothing is wrong in silence, and what must be asked is asked", () => {
  expect(
    judged.flatMap(({ sample, verdict }) =>
      verdict.right || verdict.asked.length > 0 ? [] : [`${verdict.why} ${sample.dress}`],
    ),
  ).toEqual([]);
  expect(judged.filter(({ verdict }) => verdict.right && verdict.needless.length === 0).length).toBeGreaterThanOrEqual(
    0.99 * COUNT,
  );
});
