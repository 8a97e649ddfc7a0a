import { basisNamed, kindNamed } from "./amountHeaders";
import { amountsByCells, suppliersByCells } from "./byCells";
import { chooseAmounts, type AmountChoice } from "./amountColumn";
import { fitness, IMPOSSIBLE } from "./fitness";
import { columnsWithoutHeader } from "../header/headless";
import type { Meaning } from "./purchases";
import { chooseId } from "./idColumn";
import { namesSupplier, type ColumnLook } from "./look";
import { creditBeside, misnamedAmount } from "./misnamedAmount";
import { chooseSupplier, misnamedSupplier } from "./supplierColumn";

export interface ColumnGuess {
  /** Index in the grid's rows, by meaning. */
  readonly columns: ReadonlyMap<Meaning, number>;
  readonly amounts: AmountChoice;
  /** Columns given a meaning that their header does not say, or says of another thing. */
  readonly doubtful: readonly { readonly meaning: Meaning; readonly index: number }[];
  /** Columns that could hold the suppliers, where no header names them, the chosen one first; empty when there is no doubt. */
  readonly supplierRivals: readonly number[];
  /** A column of company ids that are the buyer's own, not the supplier's. */
  readonly buyersId?: number | undefined;
}

const PLACES = new Set<Meaning>(["postcode", "insee", "commune", "department", "country", "address"]);

interface Doubt {
  readonly meaning: Meaning;
  readonly index: number;
}

/** Gives each meaning its column. Imposed choices (null: no such column) come first. */
export function guessColumns(
  looks: readonly ColumnLook[],
  hasHeader: boolean,
  imposed: ReadonlyMap<Meaning, number | null>,
): ColumnGuess {
  const columns = new Map<Meaning, number>();
  for (const [meaning, index] of imposed) if (index !== null) columns.set(meaning, index);
  if (!hasHeader) return guessWithoutHeader(looks, columns, imposed);
  const { amounts, doubt } = placeAmounts(looks, columns, imposed);
  const suppliers = placeSupplier(looks, columns, imposed);
  const buyersId = chooseId(looks, columns, imposed);
  chooseOthers(looks, columns, imposed, buyersId);
  return {
    columns,
    amounts,
    supplierRivals: suppliers.rivals,
    doubtful: [...doubt, ...suppliers.doubt],
    buyersId,
  };
}

/** Amounts by their header; else in the column beside that holds them; else by the cells. */
function placeAmounts(
  looks: readonly ColumnLook[],
  columns: Map<Meaning, number>,
  imposed: ReadonlyMap<Meaning, number | null>,
): { readonly amounts: AmountChoice; readonly doubt: readonly Doubt[] } {
  const taken = new Set(columns.values());
  const free = looks.filter((look) => !taken.has(look.index));
  const amounts = chooseAmounts(
    looks.filter((look) => !taken.has(look.index) || look.index === imposed.get("amount")),
    imposed.get("amount"),
  );
  for (const [meaning, index] of amounts.columns) if (!imposed.has(meaning)) columns.set(meaning, index);
  const chosen = looks.find((look) => look.index === columns.get("amount"));
  const doubtful = (index: number): readonly Doubt[] => [{ meaning: "amount", index }];
  if (!imposed.has("amount")) {
    const onlyCredit = creditBeside(free, chosen);
    if (onlyCredit) {
      columns.set("amount", onlyCredit.index);
      return { amounts, doubt: [] };
    }
    const misnamed = misnamedAmount(free, chosen);
    if (misnamed) {
      columns.set("amount", misnamed.index);
      return { amounts, doubt: doubtful(misnamed.index) };
    }
  }
  if (amounts.columns.has("amount") || imposed.get("amount") === null)
    return { amounts: imposed.has("amount") ? amounts : withUnnamedRivals(amounts, chosen, free), doubt: [] };
  const byCells = amountsByCells(looks.filter(({ index }) => !taken.has(index) || index === imposed.get("amount")));
  const byCell = byCells.find(({ index }) => index === imposed.get("amount")) ?? (chosen ? undefined : byCells[0]);
  if (!byCell) return { amounts, doubt: [] };
  columns.set("amount", byCell.index);
  const others = byCells.filter((look) => look !== byCell).map(({ index }) => index);
  return {
    amounts: {
      columns: new Map([["amount", byCell.index]]),
      basis: basisNamed(byCell.words),
      rivals: others.length > 0 ? [byCell.index, ...others] : [],
    },
    doubt: imposed.has("amount") || others.length > 0 ? [] : doubtful(byCell.index),
  };
}

/** Beside amounts that are only ordered or asked for, a column that holds amounts under another name may be what was paid. */
function withUnnamedRivals(
  amounts: AmountChoice,
  chosen: ColumnLook | undefined,
  free: readonly ColumnLook[],
): AmountChoice {
  if (!chosen || amounts.rivals.length > 0 || !["committed", "requested"].includes(kindNamed(chosen.words)))
    return amounts;
  const taken = new Set(amounts.columns.values());
  const others = amountsByCells(free.filter((look) => look.amountNamed === 0 && !taken.has(look.index)));
  return others.length === 0 ? amounts : { ...amounts, rivals: [chosen, ...others].map(({ index }) => index) };
}

/** Suppliers by their header; else in the nameless column of names; else by the cells. */
function placeSupplier(
  looks: readonly ColumnLook[],
  columns: Map<Meaning, number>,
  imposed: ReadonlyMap<Meaning, number | null>,
): { readonly rivals: readonly number[]; readonly doubt: readonly Doubt[] } {
  const chosen = imposed.get("supplier");
  if (chosen === null) return { rivals: [], doubt: [] };
  const taken = new Set([...columns].filter(([meaning]) => meaning !== "supplier").map(([, index]) => index));
  const free = looks.filter((look) => !taken.has(look.index));
  const named = chooseSupplier(free) ?? misnamedSupplier(free);
  if (named) {
    if (chosen !== undefined) return { rivals: [], doubt: [] };
    columns.set("supplier", named.look.index);
    return { rivals: [], doubt: named.doubtful ? [{ meaning: "supplier", index: named.look.index }] : [] };
  }
  const byCells = suppliersByCells(free);
  const byCell = byCells.find(({ index }) => index === chosen) ?? (chosen === undefined ? byCells[0] : undefined);
  if (!byCell) return { rivals: [], doubt: [] };
  columns.set("supplier", byCell.index);
  const others = byCells.filter((look) => look !== byCell).map(({ index }) => index);
  return {
    rivals: others.length > 0 ? [byCell.index, ...others] : [],
    doubt: chosen !== undefined || others.length > 0 ? [] : [{ meaning: "supplier", index: byCell.index }],
  };
}

function guessWithoutHeader(
  looks: readonly ColumnLook[],
  columns: Map<Meaning, number>,
  imposed: ReadonlyMap<Meaning, number | null>,
): ColumnGuess {
  const given = new Set(columns.values());
  for (const [meaning, index] of columnsWithoutHeader(looks.filter((look) => !given.has(look.index))))
    if (!imposed.has(meaning)) columns.set(meaning, index);
  return { columns, amounts: { columns: new Map(), basis: null, rivals: [] }, supplierRivals: [], doubtful: [] };
}

function chooseOthers(
  looks: readonly ColumnLook[],
  columns: Map<Meaning, number>,
  imposed: ReadonlyMap<Meaning, number | null>,
  buyersId: number | undefined,
): void {
  const used = new Set(columns.values());
  if (buyersId !== undefined) used.add(buyersId);
  const pairs = looks
    .filter((look) => !used.has(look.index))
    .flatMap((look) =>
      [...look.named].flatMap(([meaning, named]) => {
        const fit = fitness(meaning, look.profile);
        if (
          named < 0.4 ||
          fit <= IMPOSSIBLE ||
          columns.has(meaning) ||
          imposed.has(meaning) ||
          meaning === "supplierId"
        )
          return [];
        return PLACES.has(meaning) && isBuyersPlace(look, looks, columns)
          ? []
          : [{ meaning, index: look.index, total: named + fit }];
      }),
    );
  for (const { meaning, index } of pairs.sort((a, b) => b.total - a.total || a.index - b.index)) {
    if (columns.has(meaning) || used.has(index)) continue;
    columns.set(meaning, index);
    used.add(index);
  }
}

/** A place column nearer to the buyer's columns than to the supplier's says where the buyer is. */
function isBuyersPlace(look: ColumnLook, looks: readonly ColumnLook[], columns: ReadonlyMap<Meaning, number>): boolean {
  if (namesSupplier(look)) return false;
  const parties = [columns.get("supplier"), columns.get("supplierId")].filter((index) => index !== undefined);
  const buyers = looks
    .filter(
      (other) =>
        other.index !== look.index &&
        other.index !== columns.get("amount") &&
        !parties.includes(other.index) &&
        ((other.named.get("buyer") ?? 0) >= 0.35 ||
          other.words.includes("collectivite") ||
          other.words.includes("acheteur")),
    )
    .map((other) => other.index);
  const distance = (indices: readonly number[]): number =>
    Math.min(...indices.map((index) => Math.abs(index - look.index)));
  return buyers.length > 0 && parties.length > 0 && distance(buyers) < distance(parties);
}
