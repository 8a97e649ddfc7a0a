import { count } from "../../ground/counts";
import { repeatedCents } from "../amounts/repeats";
import { plain } from "../cells/words";
import type { PurchaseLine } from "../columns/purchases";

/** Lines that bear the amount of one contract each, though it was spent once. */
export interface SharedAmount {
  readonly lines: readonly PurchaseLine[];
  readonly cents: number;
}

/**
 * Lines of one contract and lot that differ by their holder alone: co-holders, each of whom bears the whole amount in registers of contracts
 * (« une ligne par titulaire », données essentielles de la commande publique).
 */
export function coHolders(lines: readonly PurchaseLine[]): SharedAmount[] {
  const several = repeatedCents(lines);
  const groups = groupsBy(lines, ({ text, amountCents, date }) =>
    text.contract && several.has(amountCents)
      ? [text.contract, text.lot, amountCents, date, text.label].join("|")
      : undefined,
  );
  return groups.filter((group) => group.length > 1 && haveDifferentHolders(group)).map(shared);
}

/**
 * Lines that repeat the amount of their contract otherwise: on each of its lots (dated alike), or on every line of most contracts of several
 * lines (a voted total repeated on its details).
 */
export function repeatedAmounts(lines: readonly PurchaseLine[], apart: ReadonlySet<PurchaseLine>): SharedAmount[] {
  const contracts = groupsBy(lines, ({ text }) => text.contract || undefined).filter((group) => group.length > 1);
  const repeating = contracts.filter(
    (group) =>
      group.every(({ amountCents }) => amountCents === group[0]?.amountCents) &&
      Math.abs(group[0]?.amountCents ?? 0) >= LEAST_CENTS &&
      !group.some((line) => apart.has(line)),
  );
  const isHabit = repeating.length >= 2 && repeating.length >= USUALLY * contracts.length;
  return repeating.filter((group) => isHabit || haveDifferentLots(group)).map(shared);
}

const LEAST_CENTS = 100_000;
const USUALLY = 0.8;

/** What a line bears of a shared amount, and the signatures of the lines that bear the rest. */
export interface EqualPart {
  readonly cents: number;
  readonly sharedWith: readonly string[];
}

/** Each line with its equal part of the amount: cents that do not divide go to the first ones. */
export function partsOf({ lines, cents }: SharedAmount): Map<PurchaseLine, EqualPart> {
  const whole = Math.trunc(cents / lines.length);
  const left = Math.abs(cents - whole * lines.length);
  const signatures = [...new Set(lines.map(({ signature }) => signature))];
  return new Map(
    lines.map((line, rank) => [
      line,
      {
        cents: whole + (rank < left ? Math.sign(cents) : 0),
        sharedWith: signatures.filter((signature) => signature !== line.signature),
      },
    ]),
  );
}

const shared = (lines: readonly PurchaseLine[]): SharedAmount => ({ lines, cents: lines[0]?.amountCents ?? 0 });

function haveDifferentHolders(group: readonly PurchaseLine[]): boolean {
  const names = new Map<string, number>();
  for (const { text } of group) count(names, text.supplierId || plain(text.supplier ?? ""));
  return names.size === group.length && !names.has("");
}

const haveDifferentLots = (group: readonly PurchaseLine[]): boolean =>
  new Set(group.map(({ text }) => text.lot ?? "")).size === group.length &&
  new Set(group.map(({ date }) => date)).size === 1;

function groupsBy(lines: readonly PurchaseLine[], keyOf: (line: PurchaseLine) => string | undefined): PurchaseLine[][] {
  const groups = new Map<string, PurchaseLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key === undefined || line.amountCents === 0) continue;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}
