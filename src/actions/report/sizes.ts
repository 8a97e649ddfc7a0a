import { spaserFile } from "../../report/share/sellers/spaserFile";
import { inclusionFile } from "../../report/suppliers/inclusionFile";
import { concentrationOf, type Concentration } from "../../share/sellers/concentration";
import { sharesByKind, yearlyBySupplier, type KindShare } from "../../share/sellers/kinds";
import { dependencyOf } from "../../suppliers/sizes/dependency";
import { LABEL_SETS, LABELS, labelSetName, SIZES, type Label, type Size } from "../../suppliers/sizes/size";
import type { Language } from "../../texts/format";
import type { Study } from "../study/study";
import { sizesOf } from "../suppliers/sizes";
import { isAsked, roleShares, shareInput } from "./sellers";

/** What is bought from suppliers of one size, or that are one thing besides, in each perimeter. */
export interface SizeShare {
  readonly id: Size | Label;
  readonly perimeters: readonly KindShare<string>[];
}

export function sizeShares(study: Study): readonly SizeShare[] {
  const input = shareInput(study);
  if (!input) return [];
  const known = sizesOf(study);
  const bySize = SIZES.map((id): SizeShare => ({
    id,
    perimeters: sharesByKind<Size>(input, {
      names: SIZES,
      wanted: new Set([id]),
      of: ({ key }) => {
        const size = known.get(key)?.size ?? "unknown";
        return { name: size, sure: size !== "unknown" };
      },
    }),
  }));
  const byLabel = LABELS.map((id): SizeShare => ({
    id,
    perimeters: sharesByKind(input, {
      names: LABEL_SETS.map(labelSetName),
      wanted: new Set(LABEL_SETS.filter((set) => set.includes(id)).map(labelSetName)),
      of: ({ key }) => {
        const labels = known.get(key)?.labels;
        return labels ? { name: labelSetName(labels), sure: true } : { name: "unknown", sure: false };
      },
    }),
  }));
  return [...bySize, ...byLabel];
}

export function concentration(study: Study): readonly Concentration[] {
  const input = shareInput(study);
  return input ? concentrationOf(input) : [];
}

/** A supplier of which the turnover is known, and how much of it the buyer is: 0 to 1. */
export interface Dependency {
  readonly key: string;
  readonly name: string;
  readonly part: number;
}

/** The most dependent first. */
export function dependencies(study: Study): readonly Dependency[] {
  const input = shareInput(study);
  if (!input) return [];
  const known = sizesOf(study);
  const yearly = yearlyBySupplier(input);
  return input.suppliers
    .flatMap(({ key, name, amountCents }, index): Dependency[] => {
      const { givenCents, declaredCents } = known.get(key) ?? {};
      const paid = yearly.get(index);
      const part = paid && dependencyOf(paid, amountCents, givenCents ?? declaredCents);
      return part === undefined ? [] : [{ key, name, part }];
    })
    .sort((a, b) => b.part - a.part);
}

/** Purchases by supplier, as the Marché de l'inclusion reads them. */
export function inclusionText(study: Study, language: Language): string {
  const input = shareInput(study);
  return input ? inclusionFile({ ...input, language }) : "";
}

/** Indicators for a SPASER: local purchases, makers, sizes and labels, each with both bounds and its denominator. */
export function spaserText(study: Study, language: Language): string {
  const { share, perimeters } = study;
  if (!share) return "";
  return spaserFile({
    share,
    perimeterNames: perimeters.map(({ name }) => name ?? ""),
    makers: isAsked(study, "roles") ? roleShares(study).map(({ whole }) => whole) : [],
    sizes: sizeShares(study).map(({ id, perimeters: shares }) => ({ id, slices: shares.map(({ whole }) => whole) })),
    language,
  });
}
