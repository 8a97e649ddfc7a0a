import { z } from "zod";
import { compareNames, prepared, type MergeReason, type PreparedName } from "./likeness";
import { atOnce, type Steps } from "./steps";
import type { Supplier } from "./supplier";

/** Suppliers that may be one: the buyer accepts or refuses. */
export interface MergeProposal {
  /** The same from one run to the next: what the settings keep. */
  readonly id: string;
  readonly keys: readonly string[];
  /** From 0 to 1, of its weakest link. */
  readonly score: number;
  readonly reason: MergeReason;
}

interface Candidate {
  readonly supplier: Supplier;
  readonly name: PreparedName;
}
interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly reason: MergeReason;
}

/** A block larger than this says nothing (« MAIRIE… »): only neighbours in alphabetical order are compared there. */
const LARGEST_BLOCK = 150;
const NEIGHBOURS = 20;
/** Names prepared, or pairs compared, between two stops. */
const AT_A_TIME = 500;

/**
 * Groups of suppliers whose names are alike, surest first. Never two valid SIREN in one group; suppliers that already share a SIREN are not proposed.
 * Only names that share a block are compared (same beginning, same end, same words, an acronym), so that the work grows with the number of names.
 */
export const proposeMerges = (suppliers: readonly Supplier[]): MergeProposal[] => atOnce(proposingMerges(suppliers));

export function* proposingMerges(suppliers: readonly Supplier[]): Steps<MergeProposal[]> {
  const candidates: Candidate[] = [];
  for (const supplier of suppliers) {
    if (supplier.name !== "") candidates.push({ supplier, name: prepared(supplier.name) });
    if (candidates.length % AT_A_TIME === 0) yield;
  }
  const links = (yield* linksOf(candidates)).sort((x, y) => y.score - x.score);
  const groupOf = candidates.map((_, at) => ({
    members: [at],
    siren: candidates[at]?.supplier.siren,
    score: 1,
    reason: "sameName" as MergeReason,
  }));
  for (const { a, b, score, reason } of links) {
    const [first, second] = [groupOf[a]!, groupOf[b]!];
    if (first === second || (first.siren && second.siren && first.siren !== second.siren)) continue;
    const joined = {
      members: [...first.members, ...second.members],
      siren: first.siren ?? second.siren,
      score,
      reason,
    };
    for (const member of joined.members) groupOf[member] = joined;
  }
  return [...new Set(groupOf)]
    .filter(({ members }) => members.length > 1)
    .map(({ members, score, reason }) => {
      const keys = members.map((member) => candidates[member]!.supplier.key).sort();
      return { id: JSON.stringify(keys), keys, score, reason };
    })
    .sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1));
}

function* linksOf(candidates: readonly Candidate[]): Steps<Link[]> {
  const seen = new Set<number>();
  const links: Link[] = [];
  const compare = (a: number, b: number) => {
    const pair = Math.min(a, b) * candidates.length + Math.max(a, b);
    if (seen.has(pair)) return;
    seen.add(pair);
    const [one, other] = [candidates[a]!, candidates[b]!];
    if (one.supplier.siren && other.supplier.siren) return;
    const alike = compareNames(one.name, other.name);
    if (alike)
      links.push({
        a,
        b,
        reason: alike.reason,
        score: Math.round(alike.score * nearness(one.supplier, other.supplier) * 100) / 100,
      });
  };
  let compared = 0;
  for (const block of blocksOf(candidates)) {
    if (seen.size >= compared + AT_A_TIME) {
      compared = seen.size;
      yield;
    }
    const reach = block.length > LARGEST_BLOCK ? NEIGHBOURS : block.length;
    block.forEach((a, at) => block.slice(at + 1, at + 1 + reach).forEach((b) => compare(a, b)));
  }
  return links;
}

/** Numbers of the candidates that share something, each block in alphabetical order. */
function blocksOf(candidates: readonly Candidate[]): number[][] {
  const blocks = new Map<string, number[]>();
  const put = (block: string, at: number) => void (blocks.get(block)?.push(at) ?? blocks.set(block, [at]));
  const order = [...candidates.keys()].sort((a, b) =>
    candidates[a]!.name.joined < candidates[b]!.name.joined ? -1 : 1,
  );
  for (const at of order) {
    const { joined, sorted, key, initials } = candidates[at]!.name;
    put(`begins ${joined.slice(0, 5)}`, at);
    put(`ends ${joined.slice(-6)}`, at);
    put(`words ${sorted}`, at);
    put(`key ${key}`, at);
    put(`initials ${joined}`, at);
    if (initials) put(`initials ${initials}`, at);
  }
  return [...blocks.values()].filter((block) => block.length > 1);
}

/** Weight of the places: the same postcode, nothing known, another département. */
function nearness(a: Supplier, b: Supplier): number {
  const [first, second] = [a, b].map(({ hints }) => (hints.postcode ?? hints.insee ?? "").replace(/\s/g, ""));
  if (!first || !second) return 0.95;
  if (first === second) return 1;
  return first.slice(0, 2) === second.slice(0, 2) ? 0.9 : 0.75;
}

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

/** Keys of the suppliers that a proposal's id names. */
export function membersOf(id: string): readonly string[] {
  try {
    return idSchema.safeParse(JSON.parse(id)).data ?? [];
  } catch {
    return [];
  }
}
