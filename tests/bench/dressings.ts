import fc from "fast-check";
import { dressed } from "../reading/support/dressings";
import { judge } from "../reading/support/judge";

/** How many of 2 000 ordinary dressings of a clean table are read right, and without a question. */
const COUNT = Number(process.argv[2] ?? 2000);
const verdicts = fc.sample(dressed, { numRuns: COUNT, seed: 62 }).map((sample) => ({ sample, verdict: judge(sample) }));
const right = verdicts.filter(({ verdict }) => verdict.right).length;
const quiet = verdicts.filter(({ verdict }) => verdict.right && verdict.questions.length === 0).length;
const silentlyWrong = verdicts.filter(({ verdict }) => !verdict.right && verdict.questions.length === 0);
console.log(`dressings: ${COUNT}; right ${((100 * right) / COUNT).toFixed(2)} %; right without a question ${((100 * quiet) / COUNT).toFixed(2)} %; wrong without a question ${silentlyWrong.length}`);
const reasons = new Map<string, number>();
for (const { verdict } of verdicts) for (const code of verdict.right ? verdict.questions : [`wrong: ${verdict.why.slice(0, 90)}`]) reasons.set(code, (reasons.get(code) ?? 0) + 1);
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 25)) console.log(`${String(count).padStart(6)}  ${reason}`);
for (const { sample, verdict } of verdicts.filter(({ verdict: { right: isRight } }) => !isRight).slice(0, Number(process.argv[3] ?? 3))) console.log(verdict.right ? "" : verdict.why, sample.dress);
