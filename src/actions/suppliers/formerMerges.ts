import { keepOnDevice, readOnDevice } from "../../excel/device";
import { fingerprint } from "../../ground/fingerprint";
import { membersOf, mergeId } from "../../suppliers/merges";
import type { Supplier } from "../../suppliers/supplier";
import { formerMergesSchema, type FormerMerges } from "../study/mergeDecisions";
import type { Study } from "../study/study";

const KEY = "Allotir.regroupements";
const MOST_KEPT = 1_000;
const NONE: FormerMerges = { accepted: [], refused: [] };

export const mergesOnDevice = (): FormerMerges | undefined => readOnDevice(KEY, formerMergesSchema);

/** Keeps on this machine what was decided, for the next file; what was taken back is forgotten. */
export function keepMerges({ merges, suppliers = [] }: Study): void {
  const former = mergesOnDevice() ?? NONE;
  const isFirst = former.accepted.length + former.refused.length === 0;
  const present = new Set(isFirst ? [] : suppliers.map(({ key }) => fingerprint(key)));
  const kept = (as: keyof FormerMerges): string[][] =>
    [
      ...former[as].filter((members) => !members.every((mark) => present.has(mark))),
      ...merges[as].map((id) => membersOf(id).map(fingerprint)).filter((members) => members.length > 1),
    ].slice(-MOST_KEPT);
  const now = { accepted: kept("accepted"), refused: kept("refused") };
  if (JSON.stringify(now) !== JSON.stringify(former)) keepOnDevice(KEY, now);
}

/** The study with the former decisions whose suppliers are all there again: once for each workbook. */
export function replayMerges(study: Study, suppliers: readonly Supplier[]): Study {
  const { formerMerges, merges } = study;
  if (!formerMerges) return study;
  const byMark = new Map(suppliers.map(({ key }) => [fingerprint(key), key]));
  const decided = new Set([...merges.accepted, ...merges.refused]);
  const again = (as: keyof FormerMerges): string[] =>
    formerMerges[as].flatMap((members) => {
      const keys = members.flatMap((mark) => byMark.get(mark) ?? []);
      const id = mergeId(keys);
      return keys.length === members.length && !decided.has(id) ? [id] : [];
    });
  const [accepted, refused] = [again("accepted"), again("refused")];
  return {
    ...study,
    formerMerges: undefined,
    replayedMerges: [...accepted, ...refused],
    merges: { accepted: [...merges.accepted, ...accepted], refused: [...merges.refused, ...refused] },
  };
}
