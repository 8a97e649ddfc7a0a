import { FORECAST_BLOCK, RESULTS_BLOCK, RESULT_COLUMNS, type ResultColumn } from "../../../report/results/blocks";
import type { ResultRow } from "../../../report/results/input";
import { correctionColumn, partsOf, type Word, type Words } from "../../../report/typed/words";
import { issueNamed, type Issue } from "../../../texts/localities";

/** A lot that was put out to tender, and what came of it as far as the buyer typed it. Money in cents, € HT, over the whole duration. */
export interface LotOutcome {
  readonly key: string;
  /** Day of the award, ISO; "" where none is told. */
  readonly award: string;
  readonly number: number;
  readonly title: string;
  readonly cpv: string;
  readonly months: number | undefined;
  readonly estimateCents: number;
  readonly products: readonly string[];
  readonly zones: readonly string[];
  /** Undefined until it is typed, or told by a holder. */
  readonly issue: Issue | undefined;
  readonly offers: number | undefined;
  readonly smallOffers: number | undefined;
  /** Names of those who answered, the holder among them. */
  readonly answered: readonly string[];
  readonly holder: string;
  /** As typed: a SIRET, or another number. */
  readonly holderId: string;
  readonly amountCents: number | undefined;
}

/** Rows of « Résultats » as words hold them: the last award first, its lots in their order. */
export function resultRows(words: Words): ResultRow[] {
  const rows = new Map<string, { words: Partial<Record<ResultColumn, Word>>; within: Record<string, Word> }>();
  const ofPerimeter = correctionColumn("");
  for (const [place, word] of words) {
    const { block, row, column } = partsOf(place);
    if (block !== RESULTS_BLOCK) continue;
    const known = rows.get(row) ?? { words: {}, within: {} };
    rows.set(row, known);
    const id = RESULT_COLUMNS.find((one) => one === column);
    if (id) known.words[id] = word;
    else if (column.startsWith(ofPerimeter)) known.within[column.slice(ofPerimeter.length)] = word;
  }
  return [...rows]
    .map(([key, row]) => ({ key, ...row }))
    .sort(
      (a, b) =>
        String(b.words.award ?? "").localeCompare(String(a.words.award ?? "")) ||
        Number(a.words.number ?? 0) - Number(b.words.number ?? 0),
    );
}

/** What was announced when the lots were awarded, by key. */
export function forecastOf(words: Words): ReadonlyMap<string, Word> {
  return new Map(
    [...words].flatMap(([place, word]) => {
      const { block, row } = partsOf(place);
      return block === FORECAST_BLOCK ? [[row, word] as const] : [];
    }),
  );
}

/** What came of each lot. */
export const outcomesIn = (words: Words): LotOutcome[] => resultRows(words).map(outcomeOf);

function outcomeOf({ key, words }: ResultRow): LotOutcome {
  const text = (id: ResultColumn): string => String(words[id] ?? "").trim();
  const list = (id: ResultColumn): string[] =>
    text(id)
      .split(/\s*;\s*/)
      .filter((part) => part !== "");
  const holder = text("holder");
  return {
    key,
    award: /^\d{4}-\d\d-\d\d$/.test(text("award")) ? text("award") : "",
    number: numberOf(words.number) ?? 0,
    title: text("title"),
    cpv: text("cpv"),
    months: numberOf(words.months),
    estimateCents: centsOf(words.estimate) ?? 0,
    products: list("content"),
    zones: list("zones"),
    issue: issueNamed(text("issue")) ?? (text("issue") === "" && holder !== "" ? "awarded" : undefined),
    offers: numberOf(words.offers),
    smallOffers: numberOf(words.smallOffers),
    answered: [...new Set([...list("answered"), ...(holder === "" ? [] : [holder])])],
    holder,
    holderId: text("holderId").replace(/\s/g, ""),
    amountCents: centsOf(words.amount),
  };
}

/** As in the sheet's own formulas, a text is no number. */
const numberOf = (word: Word | undefined): number | undefined =>
  typeof word === "number" && word >= 0 ? word : undefined;

function centsOf(word: Word | undefined): number | undefined {
  const euros = numberOf(word);
  return euros === undefined ? undefined : Math.round(euros * 100);
}
