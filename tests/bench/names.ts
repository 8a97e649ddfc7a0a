/** Names of suppliers: pairs proposed on lists typed as people type them, half of whose near pairs are different firms. Run: `npm run bench -- names` */
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
