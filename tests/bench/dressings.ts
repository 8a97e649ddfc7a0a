import fc from "fast-check";
import { dressed, isOrdinary, type Dressed } from "../reading/support/dressings";
import { judge, type Verdict } from "../reading/support/judge";

/** How many of 2 000 dressings of a clean table are read right, and without a needless question, for each kind of dressing. */
const COUNT = Number(process.argv[2] ?? 2000);
const FAILURES_SHOWN = Number(process.argv[3] ?? 3);
interface Judged {
  readonly sample: Dressed;
  readonly verdict: Verdict;
}

const judged: Judged[] = fc
  .sample(dressed, { numRuns: COUNT, seed: 62 })
  .map((sample) => ({ sample, verdict: judge(sample) }));
const rate = (part: number, whole: number): string =>
  (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(2)} %`).padStart(9);

function show(name: string, some: readonly Judged[]): void {
  const right = some.filter(({ verdict }) => verdict.right);
  const quiet = right.filter(({ verdict }) => verdict.needless.length === 0);
  const silent = some.filter(({ verdict }) => !verdict.right && verdict.asked.length === 0);
  console.log(
    `${name.padEnd(28)} ${String(some.length).padStart(5)}   right ${rate(right.length, some.length)}   without a needless question ${rate(quiet.length, some.length)}   wrong without any ${silent.length}`,
  );
}

show("all", judged);
show(
  "ordinary",
  judged.filter(({ sample }) => isOrdinary(sample)),
);
show(
  "to be asked",
  judged.filter(({ sample }) => !isOrdinary(sample)),
);
for (const kind of [...new Set(judged.flatMap(({ sample }) => sample.kinds))].sort())
  show(
    kind,
    judged.filter(({ sample }) => sample.kinds.includes(kind)),
  );

const reasons = new Map<string, number>();
for (const { verdict } of judged)
  for (const reason of verdict.right
    ? verdict.needless.map((code) => `needless: ${code}`)
    : [`wrong: ${verdict.why.slice(0, 90)}`])
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 25))
  console.log(`${String(count).padStart(6)}  ${reason}`);
for (const { sample, verdict } of judged.filter(({ verdict: { right } }) => !right).slice(0, FAILURES_SHOWN))
  console.log(verdict.right ? "" : verdict.why, sample.dress);
