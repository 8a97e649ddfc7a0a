/** Names of suppliers: pairs proposed on lists typed as people type them, half of whose near pairs are different firms. Run: `npm run bench -- names` */
import { proposeMerges, suppliersOf } from "../suppliers/support/atOnce";
import { scoresOf } from "../suppliers/support/scores";
import { spelledList } from "../suppliers/support/spellings";

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
for (const [firms, seed] of [
  [100, 1],
  [300, 2],
  [300, 3],
  [1_000, 4],
] as const) {
  const { pairs, proposed, right, recall, precision } = scoresOf(spelledList(firms, seed));
  console.log(
    `${firms} firms: ${pairs} true pairs, ${proposed} proposed, ${right} right: recall ${percent(recall)}, precision ${percent(precision)}`,
  );
}

const { lines } = spelledList(13_000, 9);
const suppliers = suppliersOf(lines);
const started = process.cpuUsage();
const groups = proposeMerges(suppliers).length;
const { user, system } = process.cpuUsage(started);
console.log(`${suppliers.length} names: ${groups} groups, ${Math.round((user + system) / 1_000)} ms of processor`);
