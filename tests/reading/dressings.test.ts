import fc from "fast-check";
import { dressed } from "./support/dressings";
import { judge } from "./support/judge";

test("a clean table comes back to the cent from under ordinary dressings", () => {
  const verdicts = fc.sample(dressed, { numRuns: 200, seed: 7 }).map((sample) => ({ sample, verdict: judge(sample) }));
  const wrong = verdicts.flatMap(({ sample, verdict }) => (verdict.right || verdict.questions.length > 0 ? [] : [`${verdict.why} ${sample.dress}`]));
  const quiet = verdicts.filter(({ verdict }) => verdict.right && verdict.questions.length === 0).length;
  process.stdout.write(`\nordinary dressings read right without a question: ${quiet} of ${verdicts.length}\n`);
  expect(wrong).toEqual([]);
  expect(quiet).toBeGreaterThanOrEqual(198);
});
