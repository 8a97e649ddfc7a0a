import { basisNamed, kindNamed, type AmountKind } from "./amountHeaders";
import type { ColumnLook } from "./look";
import { isCount } from "../header/vocabulary";
import { fitness, IMPOSSIBLE } from "./fitness";
import type { Basis, Meaning } from "./purchases";

export interface AmountChoice {
  /** Index in the grid's rows, for amount, amountInclVat. */
  readonly columns: ReadonlyMap<Meaning, number>;
  readonly basis: Basis;
  /** Columns that could be meant as well, the chosen one first; empty when there is no doubt. */
  readonly rivals: readonly number[];
}

const BASIS_BONUS = { HT: 0.4, none: 0.1, TTC: 0 } as const;
const KIND_BONUS: Readonly<Record<AmountKind, number>> = {
  paid: 0.15,
  plain: 0.1,
  granted: 0.1,
  committed: -0.15,
  requested: -0.4,
};
const CLEARLY_NAMED = 0.4;

interface Candidate {
  readonly look: ColumnLook;
  readonly basis: Basis;
  readonly kind: AmountKind;
  readonly rank: number;
}

/** Picks the column of amounts: HT rather than TTC, paid or granted rather than ordered or asked for. */
export function chooseAmounts(looks: readonly ColumnLook[], imposed: number | null | undefined): AmountChoice {
  const candidates = looks
    .flatMap((look) => candidateOf(look))
    .sort((a, b) => b.rank - a.rank || a.look.index - b.look.index);
  const columns = new Map<Meaning, number>();
  const best =
    imposed === undefined ? latestYear(candidates) : candidates.find((candidate) => candidate.look.index === imposed);
  if (!best) return { columns, basis: null, rivals: [] };
  columns.set("amount", best.look.index);
  const inclusive = best.basis === "TTC" ? undefined : candidates.find((candidate) => candidate.basis === "TTC");
  if (inclusive) columns.set("amountInclVat", inclusive.look.index);
  const rivals = candidates.filter(
    (candidate) =>
      candidate !== best &&
      candidate.look.amountNamed >= 0.5 &&
      candidate.basis !== "TTC" &&
      candidate.look.profile.filled > 0 &&
      !(best.basis === "HT" && candidate.basis === null && candidate.kind === best.kind),
  );
  return {
    columns,
    basis: best.basis,
    rivals: rivals.length > 0 ? [best, ...rivals].map((candidate) => candidate.look.index) : [],
  };
}

/** The best; of columns named alike but for their year (« Montant HT 2024 », « Montant HT 2025 »), the latest that holds something. */
function latestYear([best, ...others]: readonly Candidate[]): Candidate | undefined {
  const year = best && yearNamed(best.look);
  if (!best || year === undefined) return best;
  const alike = others.filter(
    ({ look }) =>
      look.profile.filled > 0 && yearNamed(look) !== undefined && withoutYear(look) === withoutYear(best.look),
  );
  return alike.reduce(
    (latest, candidate) => ((yearNamed(candidate.look) ?? 0) > (yearNamed(latest.look) ?? 0) ? candidate : latest),
    best,
  );
}

const YEAR = /^20\d\d$/;
const yearNamed = ({ words }: ColumnLook): number | undefined => {
  const year = words.find((word) => YEAR.test(word));
  return year === undefined ? undefined : Number(year);
};
const withoutYear = ({ words }: ColumnLook): string => words.filter((word) => !YEAR.test(word)).join(" ");

function candidateOf(look: ColumnLook): Candidate[] {
  const { profile } = look;
  if (fitness("amount", profile) <= IMPOSSIBLE) return [];
  if (look.amountNamed < CLEARLY_NAMED || isCount(look.words)) return [];
  const named = Math.max(0, ...look.named.values());
  if (named > look.amountNamed + 0.15) return [];
  const basis = basisNamed(look.words);
  const kind = kindNamed(look.words);
  const rank =
    look.amountNamed +
    BASIS_BONUS[basis ?? "none"] +
    KIND_BONUS[kind] +
    0.3 * profile.density +
    (profile.decimals > 0 ? 0.05 : 0);
  return [{ look, basis, kind, rank: profile.filled === 0 ? rank - 2 : rank }];
}
