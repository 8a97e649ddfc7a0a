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
  /** A column of company ids that are the buyer's own, not the supplier's. */
  readonly buyersId?: number | undefined;
}

const PLACES = new Set<Meaning>(["postcode", "insee", "commune", "department", "country", "address"]);

/** Gives each meaning its column. Imposed choices (null: no such column) come first. */
export function guessColumns(
  looks: readonly ColumnLook[],
  hasHeader: boolean,
  imposed: ReadonlyMap<Meaning, number | null>,
): ColumnGuess {
  const columns = new Map<Meaning, number>();
  const doubtful: { meaning: Meaning; index: number }[] = [];
  for (const [meaning, index] of imposed) if (index !== null) columns.set(meaning, index);
  if (!hasHeader) return guessWithoutHeader(looks, columns, imposed);
  const taken = (index: number): boolean => [...columns.values()].includes(index);
  const free = looks.filter((look) => !taken(look.index));

  const amounts = chooseAmounts(
    looks.filter((look) => !taken(look.index) || look.index === imposed.get("amount")),
    imposed.get("amount"),
  );
  for (const [meaning, index] of amounts.columns) if (!imposed.has(meaning)) columns.set(meaning, index);
  const chosen = looks.find((look) => look.index === columns.get("amount"));
  const onlyCredit = imposed.has("amount") ? undefined : creditBeside(free, chosen);
  const misnamed = imposed.has("amount") || onlyCredit ? undefined : misnamedAmount(free, chosen);
  if (onlyCredit) columns.set("amount", onlyCredit.index);
  if (misnamed) {
    columns.set("amount", misnamed.index);
    doubtful.push({ meaning: "amount", index: misnamed.index });
  }

  if (!imposed.has("supplier")) {
    const supplier =
      chooseSupplier(free.filter((look) => !taken(look.index))) ??
      misnamedSupplier(free.filter((look) => !taken(look.index)));
    if (supplier) columns.set("supplier", supplier.look.index);
    if (supplier?.doubtful) doubtful.push({ meaning: "supplier", index: supplier.look.index });
  }
  const buyersId = chooseId(looks, columns, imposed);
  chooseOthers(looks, columns, imposed, buyersId);
  return { columns, amounts, doubtful, buyersId };
}

function guessWithoutHeader(
  looks: readonly ColumnLook[],
  columns: Map<Meaning, number>,
  imposed: ReadonlyMap<Meaning, number | null>,
): ColumnGuess {
  const given = new Set(columns.values());
  for (const [meaning, index] of columnsWithoutHeader(looks.filter((look) => !given.has(look.index))))
    if (!imposed.has(meaning)) columns.set(meaning, index);
  return { columns, amounts: { columns: new Map(), basis: null, rivals: [] }, doubtful: [] };
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
