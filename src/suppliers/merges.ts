import { z } from "zod";
import type { MergeReason } from "./likeness";
import { linkingNames, type Link } from "./links";
import type { Steps } from "../ground/steps";
import type { Supplier } from "./supplier";

/** Links looked at between two stops. */
const AT_A_TIME = 500;

/** Suppliers that may be one: the buyer accepts or refuses. */
export interface MergeProposal {
  /** The same from one run to the next: what the settings keep. */
  readonly id: string;
  readonly keys: readonly string[];
  /** From 0 to 1, of its weakest link. */
  readonly score: number;
  readonly reason: MergeReason;
}

/**
 * Groups of suppliers whose names are alike, surest first. Never two valid SIREN in one group; suppliers that already share a SIREN are not proposed.
 * Complete linkage: a supplier joins a group only if it is like every member, else a common name would chain strangers together.
 */
export function* proposingMerges(suppliers: readonly Supplier[]): Steps<MergeProposal[]> {
  const named = suppliers.filter(({ name }) => name !== "");
  const links = (yield* linkingNames(named)).sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  yield;
  const groups = yield* groupsOf(links, named);
  yield;
  return groups
    .filter(({ members }) => members.length > 1)
    .map(({ members, score, reason }) => {
      const keys = members.map((member) => named[member]!.key).sort();
      return { id: mergeId(keys), keys, score, reason };
    })
    .sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1));
}

interface Group {
  readonly members: readonly number[];
  readonly siren: string | undefined;
  readonly score: number;
  readonly reason: MergeReason;
}

function* groupsOf(links: readonly Link[], suppliers: readonly Supplier[]): Steps<Group[]> {
  const linked = new Set(links.map(({ a, b }) => pairKey(a, b)));
  let joinedLinks = 0;
  const groupOf = suppliers.map(({ siren }, at): Group => ({ members: [at], siren, score: 1, reason: "sameName" }));
  for (const { a, b, score, reason } of links) {
    if (joinedLinks++ % AT_A_TIME === 0) yield;
    const [first, second] = [groupOf[a]!, groupOf[b]!];
    if (first === second || (first.siren && second.siren && first.siren !== second.siren)) continue;
    if (!first.members.every((one) => second.members.every((other) => linked.has(pairKey(one, other))))) continue;
    const joined: Group = {
      members: [...first.members, ...second.members],
      siren: first.siren ?? second.siren,
      score,
      reason,
    };
    for (const member of joined.members) groupOf[member] = joined;
  }
  return [...new Set(groupOf)];
}

const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const idSchema = z.array(z.string()).min(2);

/**
 * Gives one group to the suppliers of each accepted proposal; they stay apart by place. Taking an id out of `accepted` undoes its merge.
 * An id whose suppliers are no longer there, or would join two valid SIREN, is left out.
 */
export function applyMerges(suppliers: readonly Supplier[], accepted: readonly string[]): Supplier[] {
  const byKey = new Map(suppliers.map((supplier) => [supplier.key, supplier]));
  const groups = new Map<string, string>();
  for (const id of accepted) {
    const members = membersOf(id).flatMap((key) => byKey.get(key) ?? []);
    const sirens = new Set(members.flatMap(({ siren }) => siren ?? []));
    if (members.length < 2 || sirens.size > 1) continue;
    const [siren] = sirens;
    const group = siren ? `siren:${siren}` : `merged:${members[0]!.key}`;
    for (const { key } of members) groups.set(key, group);
  }
  return suppliers.map((supplier) =>
    groups.has(supplier.key) ? { ...supplier, group: groups.get(supplier.key) } : supplier,
  );
}

/** The id of a group of suppliers, whatever their order: a proposal's, or one without those that the buyer left out. */
export const mergeId = (keys: readonly string[]): string => JSON.stringify([...keys].sort());

/** Keys of the suppliers that a proposal's id names. */
export function membersOf(id: string): readonly string[] {
  try {
    return idSchema.safeParse(JSON.parse(id)).data ?? [];
  } catch {
    return [];
  }
}
