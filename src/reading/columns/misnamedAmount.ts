import { fitness, IMPOSSIBLE } from "./fitness";
import type { ColumnLook } from "./look";

const CLEARLY_NAMED = 0.45;

/** Crédit, where it holds the amounts of a ledger and the Débit beside it nothing. */
export function creditBeside(looks: readonly ColumnLook[], chosen: ColumnLook | undefined): ColumnLook | undefined {
  if (!chosen || chosen.profile.filled > 0 || !chosen.words.includes("debit")) return undefined;
  return looks.find(
    ({ named, profile }) =>
      (named.get("credit") ?? 0) >= CLEARLY_NAMED && profile.filled > 0 && fitness("credit", profile) > IMPOSSIBLE,
  );
}

/** Words of a balance that runs from line to line. */
const RUNNING = new Set(["solde", "balance", "cumul", "cumule", "progressif"]);

/** The only column of figures with cents, where the one named after amounts holds something else, or nothing. */
export function misnamedAmount(looks: readonly ColumnLook[], chosen: ColumnLook | undefined): ColumnLook | undefined {
  if (chosen ? chosen.profile.filled > 0 : !looks.some((look) => look.amountNamed >= CLEARLY_NAMED)) return undefined;
  const figures = looks.filter(
    ({ index, words, profile, named }) =>
      index !== chosen?.index &&
      !words.some((word) => RUNNING.has(word)) &&
      profile.decimals > 0.2 &&
      profile.amounts > 0.8 &&
      fitness("amount", profile) > IMPOSSIBLE &&
      [...named].every(([meaning, score]) => score < CLEARLY_NAMED || fitness(meaning, profile) <= IMPOSSIBLE),
  );
  return figures.length === 1 ? figures[0] : undefined;
}
