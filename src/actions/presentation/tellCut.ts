import { contentTitle } from "../lots/titles";
import { wholeEuros } from "../../texts/format";
import { presentationTexts } from "../../texts/presentation";
import { sayingIn } from "../../texts/say";
import { ableOn, type FamilyCut } from "./plans";
import type { Story } from "./story";

/** Who could answer the whole family and its pieces, and one who could not before, with its reason. */
export function tellCut({ split, language }: Story, cut: FamilyCut | undefined): string[] {
  const words = presentationTexts(language).cards.cut;
  if (!cut) return [words.none];
  const tell = sayingIn(language);
  const { market } = split.appraiser;
  const { bidders, need } = market;
  const [before, after] = [ableOn(split, [cut.whole]), ableOn(split, cut.pieces)];
  const first = tell(words.first, {
    family: need.families[cut.family]!,
    cents: euros(cut.whole),
    pieces: cut.pieces.length,
    before: before.size,
    after: after.size,
    local: [...after].filter((bidder) => bidders[bidder]!.locality === "yes").length,
  });
  const newcomer = newcomerOf(split, cut);
  if (!newcomer) return [first, words.secondPlain];
  const { name, capacityCents, piece } = newcomer;
  const second = tell(words.second, {
    title: contentTitle(split.appraiser, { atoms: piece }, language),
    lotCents: euros(piece),
    name,
    capacityCents: wholeEuros(capacityCents, language),
  });
  return [first, second];

  function euros(atoms: readonly number[]): string {
    return wholeEuros(
      atoms.reduce((sum, atom) => sum + need.atoms[atom]!.cents, 0),
      language,
    );
  }
}

interface Newcomer {
  readonly name: string;
  readonly capacityCents: number;
  readonly piece: readonly number[];
}

/** Able on a piece whose whole family is beyond its capacity; the largest capacity first, then by name: the same at every telling. */
function newcomerOf({ appraiser }: Story["split"], { whole, pieces }: FamilyCut): Newcomer | undefined {
  const { bidders } = appraiser.market;
  const wholeCents = appraiser.appraise(whole).valueCents;
  const able = pieces.flatMap((piece) =>
    [...ableOn({ appraiser }, [piece])].flatMap((bidder): Newcomer[] => {
      const { name, capacityCents } = bidders[bidder]!;
      return capacityCents !== undefined && capacityCents < wholeCents ? [{ name, capacityCents, piece }] : [];
    }),
  );
  return able.sort((a, b) => b.capacityCents - a.capacityCents || a.name.localeCompare(b.name, "fr"))[0];
}
