import { amountNamed } from "./amountHeaders";
import { chooseAmounts, type AmountChoice } from "./amountColumn";
import { fitness, IMPOSSIBLE } from "./fitness";
import { columnsWithoutHeader } from "../header/headless";
import type { Profile } from "./profile";
import type { Meaning } from "./purchases";
import { headerWords, meaningsNamed } from "../header/vocabulary";

/** A column as its header and its cells show it. */
export interface ColumnLook {
  /** Index in the grid's rows. */
  readonly index: number;
  readonly header: string;
  readonly words: readonly string[];
  readonly named: ReadonlyMap<Meaning, number>;
  readonly amountNamed: number;
  readonly profile: Profile;
}

export interface ColumnGuess {
  /** Index in the grid's rows, by meaning. */
  readonly columns: ReadonlyMap<Meaning, number>;
  readonly amounts: AmountChoice;
  /** Columns given a meaning that their header does not say, or says of another thing. */
  readonly doubtful: readonly { readonly meaning: Meaning; readonly index: number }[];
  /** A column of company ids that are the buyer's own, not the supplier's. */
  readonly buyersId?: number;
}

const SUPPLIER_WORDS = new Set([
  "fournisseur",
  "tiers",
  "titulaire",
  "attributaire",
  "beneficiaire",
  "supplier",
  "vendor",
  "payee",
  "prestataire",
  "creancier",
]);
const PLACES = new Set<Meaning>(["postcode", "insee", "commune", "department", "country", "address"]);
const CLEARLY_NAMED = 0.45;

/** What the header of a column says; a column without header continues the one at its left ("code + label" pairs). */
export function lookAtColumns(headers: readonly string[], profiles: readonly Profile[]): ColumnLook[] {
  return profiles.map((profile, index) => {
    const header = headers[index] ?? "";
    const inherits = header === "" && profile.filled > 0 && (headers[index - 1] ?? "") !== "";
    const words = headerWords(inherits ? (headers[index - 1] ?? "") : header);
    const factor = inherits ? 0.9 : 1;
    const named = new Map([...meaningsNamed(words)].map(([meaning, score]) => [meaning, score * factor]));
    return { index, header, words, named, amountNamed: amountNamed(words) * factor, profile };
  });
}

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

function chooseSupplier(looks: readonly ColumnLook[]): { look: ColumnLook; doubtful: boolean } | undefined {
  const suited = looks.flatMap((look) => {
    const fit = fitness("supplier", look.profile);
    const named = look.named.get("supplier") ?? 0;
    const canBe = named >= CLEARLY_NAMED || look.profile.words >= 0.5;
    return fit > IMPOSSIBLE && canBe && named >= 0.2 ? [{ look, named, total: named + fit }] : [];
  });
  const best = suited.sort((a, b) => b.total - a.total)[0];
  if (!best) return undefined;
  const otherwise = Math.max(
    0,
    ...[...best.look.named].filter(([meaning]) => meaning !== "supplier").map(([, score]) => score),
  );
  if (best.named < CLEARLY_NAMED && otherwise > 0.5) return undefined;
  return { look: best.look, doubtful: best.named < CLEARLY_NAMED };
}

/** Crédit, where it holds the amounts of a ledger and the Débit beside it nothing. */
function creditBeside(looks: readonly ColumnLook[], chosen: ColumnLook | undefined): ColumnLook | undefined {
  if (!chosen || chosen.profile.filled > 0 || !chosen.words.includes("debit")) return undefined;
  return looks.find(
    ({ named, profile }) =>
      (named.get("credit") ?? 0) >= CLEARLY_NAMED && profile.filled > 0 && fitness("credit", profile) > IMPOSSIBLE,
  );
}

/** Words of a balance that runs from line to line. */
const RUNNING = new Set(["solde", "balance", "cumul", "cumule", "progressif"]);

/** The only column of figures with cents, where the one named after amounts holds something else, or nothing. */
function misnamedAmount(looks: readonly ColumnLook[], chosen: ColumnLook | undefined): ColumnLook | undefined {
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

/** The column of names without a header, where the one named after suppliers cannot hold any: headers a column too far. */
function misnamedSupplier(looks: readonly ColumnLook[]): { look: ColumnLook; doubtful: boolean } | undefined {
  const isNamed = (look: ColumnLook): boolean => (look.named.get("supplier") ?? 0) >= CLEARLY_NAMED;
  if (
    !looks.some((look) => isNamed(look) && look.profile.filled > 0 && fitness("supplier", look.profile) <= IMPOSSIBLE)
  )
    return undefined;
  const names = looks.filter(
    ({ header, named, profile }) =>
      header === "" && named.size === 0 && profile.words > 0.8 && fitness("supplier", profile) > IMPOSSIBLE,
  );
  return names.length === 1 && names[0] ? { look: names[0], doubtful: true } : undefined;
}

/** The supplier's company id (or, for want of it, its VAT number). Returns the column of the buyer's own id, if it looked like the supplier's. */
function chooseId(
  looks: readonly ColumnLook[],
  columns: Map<Meaning, number>,
  imposed: ReadonlyMap<Meaning, number | null>,
): number | undefined {
  if (imposed.has("supplierId")) return undefined;
  const used = new Set(columns.values());
  const best = (meaning: Meaning, least: number): ColumnLook[] =>
    looks
      .filter(
        (look) =>
          !used.has(look.index) &&
          (look.named.get(meaning) ?? 0) >= least &&
          fitness(meaning, look.profile) > IMPOSSIBLE,
      )
      .sort(
        (a, b) =>
          (b.named.get(meaning) ?? 0) +
          fitness(meaning, b.profile) -
          (a.named.get(meaning) ?? 0) -
          fitness(meaning, a.profile),
      );
  const supplier = looks.find((look) => look.index === columns.get("supplier"));
  let buyersId: number | undefined;
  for (const look of best("supplierId", 0.5)) {
    if (isBuyersOwn(look, supplier) || (isCanteenImport(looks) && !namesSupplier(look))) buyersId = look.index;
    else {
      columns.set("supplierId", look.index);
      return buyersId;
    }
  }
  const vat = best("vatNumber", 0.5)[0];
  if (vat) columns.set("supplierId", vat.index);
  return buyersId;
}

/** The same public body's number (SIREN beginning with 1 or 2) on nearly all lines, or one number for several suppliers: the canteen's or the buyer's. */
function isBuyersOwn(look: ColumnLook, supplier: ColumnLook | undefined): boolean {
  if (namesSupplier(look) || look.profile.filled === 0) return false;
  const oneForMany = look.profile.different === 1 && look.profile.filled > 1 && (supplier?.profile.different ?? 0) > 1;
  const publicBody =
    look.profile.commonestShare >= 0.7 && /^[12]\d{8}(?:\d{5})?$/.test(look.profile.commonest.replace(/\D/g, ""));
  return oneForMany || (publicBody && look.profile.lostIds < 0.5);
}

const namesSupplier = (look: ColumnLook): boolean => look.words.some((word) => SUPPLIER_WORDS.has(word));

/** The State's canteen platform asks for purchases in its own columns: there, `siret` is the canteen's. */
const isCanteenImport = (looks: readonly ColumnLook[]): boolean =>
  ["famille_produits", "definition_local"].every((name) => looks.some((look) => look.header.trim() === name));

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
