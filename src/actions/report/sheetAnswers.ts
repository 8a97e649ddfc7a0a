import { readKeptInputs } from "../../excel/write/kept";
import { perimeterId } from "../../territory/perimeters/perimeters";
import { loadTerritory } from "../../territory/territory";
import { localityNamed } from "../../texts/localities";
import { placementTyped } from "../suppliers/correct";
import type { Study } from "../study/study";
import { withTypedRates } from "./vat";

/**
 * Takes what the buyer typed in the « Correction » columns and as places in « Fournisseurs », and as rates of VAT on « Méthode », since the last writing. A supplier answered in the pane since then keeps the pane's
 * answer: it is the later one.
 * @throws ExcelFailure
 */
export async function withSheetAnswers(asked: Study): Promise<Study> {
  const kept = await readKeptInputs();
  const study = withTypedRates(asked, kept);
  const typed = kept.suppliers;
  if (!typed) return study;
  const keys = new Set([
    ...Object.keys(typed),
    ...Object.keys(study.writtenCorrections ?? {}),
    ...Object.keys(study.corrections),
  ]);
  const corrections = Object.fromEntries(
    [...keys].map((key) => {
      const inPane = study.corrections[key] ?? {};
      const changedInPane = JSON.stringify(inPane) !== JSON.stringify(study.writtenCorrections?.[key] ?? {});
      return [key, changedInPane ? inPane : answersOf(typed[key] ?? {}, study)];
    }),
  );
  const placements = await placementsIn(study, typed);
  return { ...study, corrections, writtenCorrections: corrections, placements, writtenPlacements: placements };
}

type Typed = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

async function placementsIn(study: Study, typed: Typed): Promise<Study["placements"]> {
  const territory = await loadTerritory();
  const keys = new Set([...Object.keys(typed), ...Object.keys(study.placements)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const inPane = study.placements[key];
      const inSheet = String(typed[key]?.given ?? "").trim();
      const where =
        inPane === study.writtenPlacements?.[key]
          ? inSheet === ""
            ? undefined
            : placementTyped(inSheet, territory)
          : inPane;
      return where === undefined ? [] : [[key, where]];
    }),
  );
}

function answersOf(typed: Typed[string], study: Study): Study["corrections"][string] {
  return Object.fromEntries(
    study.perimeters.flatMap((perimeter, index) => {
      const answer = localityNamed(String(typed[`correction:${perimeterId(perimeter)}`] ?? ""));
      return answer && answer !== "unlocated" ? [[index, answer]] : [];
    }),
  );
}
