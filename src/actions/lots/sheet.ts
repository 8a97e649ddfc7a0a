import { today } from "../../ground/day";
import { totalMonths } from "../../law/need";
import { essentialDataText } from "../../lots/plan/essentialData";
import { tenderLots, type TenderLot } from "../../lots/plan/tender";
import { groupingsFor } from "../../lots/supply/together";
import type { LotsInput, LotSupplier, PlanFigures } from "../../report/lots/input";
import type { Layout } from "../../report/plan/layout";
import { yearCells } from "../../report/share/years";
import type { Reference } from "../../lots/need/reference";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import { say } from "../../texts/say";
import type { ActionWork } from "../work";
import type { Study } from "../study/study";
import {
  countLocal,
  describePlan,
  flagText,
  shownFlags,
  lotReasonText,
  memberText,
  reasonOf,
  type DescribedPlan,
} from "./describe";
import { exerciceLines, explains } from "./needWords";
import { outlookAsked } from "./outlook";
import { restsOn } from "./restsOn";
import { reviewLots } from "./review";
import { compute } from "./search";
import { lotPerimeter, lotSettingsOf, type LotSettings } from "./settings";
import type { LotsFound } from "../study/lotsResult";
import { contentTitle } from "./titles";
import { minimumOrderTexts, paperKind, workByLots } from "./workload/work";
import { inClauses } from "../../texts/join";

/**
 * Everything that « Allotissement » shows of the draft under the buyer's hands.
 * @param share where « Part locale » stands, when it is in the workbook
 */
export async function lotsInput(
  study: Study,
  found: LotsFound,
  takenSheetNames: readonly string[],
  work: ActionWork,
  share?: Layout,
): Promise<LotsInput> {
  const settings = lotSettingsOf(study);
  const { language } = work;
  const { classified, present, frontiers, floorOnly, toSource, observed } = found.study;
  const [before, after] = [
    describePlan(found.study, present.plan, language),
    describePlan(found.study, found.history.present.plan, language),
  ];
  const figures = (described: DescribedPlan) => figuresOf(described, found, settings, work);
  const now = await figures(before);
  const reviewed = reviewLots(
    after.plan,
    after.score,
    after.lots.map(({ flags }) => flags),
    settings,
    found.study.appraiser,
  );
  const { need } = classified;
  const { title: _, row } = textsOf(language).lots.sourcing;
  return {
    need,
    computedNeed: classified.computed,
    typedNeed: settings.need.parts,
    observed,
    observedCells: share && yearCells(share, wholeYears(classified.reference), lotPerimeter(study)),
    exercices: exerciceLines(found.study, language),
    restsOn: restsOn(study, found, language),
    plan: after.plan,
    tender: tenderOf(study, found, language),
    details: detailsOf(after, found, language),
    suppliers: suppliersByLot(found, after, language),
    toSource: toSource.map(({ family, zone, cents, known, local }) =>
      say(row, { family: need.families[family]!, zone: need.zones[zone]!, yearlyCents: cents, known, local }, language),
    ),
    before: now,
    after: await figures(after),
    unexplained: explains(observed, now.simulation),
    frontier: frontiers[settings.aim],
    work: { ...workByLots(found, settings), paperKind: paperKind(study), effort: settings.effort ?? {} },
    law: reviewed.law,
    checklist: reviewed.checklist,
    months: totalMonths(settings.duration),
    maximumPercent: settings.maximumPercent ?? 100,
    maximumCents: settings.maximumCents,
    durationReason: settings.durationReason ?? "",
    contracted: classified.contracted,
    capableWanted: settings.parameters.capableWanted,
    minimumLotCents: settings.parameters.minimumLotCents,
    perimeterName: study.perimeters[lotPerimeter(study)]?.name ?? "",
    floorOnly,
    takenSheetNames,
    language,
    date: today(),
  };
}

function detailsOf({ lots, plan }: DescribedPlan, found: LotsFound, language: Language): LotsInput["details"] {
  const minimumOrders = minimumOrderTexts(found, plan, language);
  return lots.map(({ capable, flags, reason }, index) => ({
    reason: lotReasonText(reason, language),
    capable: capable.length,
    local: countLocal(capable),
    flags: [
      ...shownFlags(flags).map((flag) => flagText(flag, found.study, language)),
      ...(minimumOrders.has(index) ? [minimumOrders.get(index)!] : []),
    ],
  }));
}

async function figuresOf(
  { plan, score, lots }: DescribedPlan,
  found: LotsFound,
  settings: LotSettings,
  work: ActionWork,
): Promise<PlanFigures> {
  return {
    lots: plan.lots.length,
    expectedLocalCents: score.expectedCents.local,
    expectedSmallCents: score.expectedCents.small,
    ...(await compute("outlook", outlookAsked(found.study, plan, settings), work)),
    thinLots: score.lots.filter((lot) => lot.capable < settings.parameters.capableWanted).length,
    tinyLots: lots.filter(({ flags }) => flags.includes("tinyLot")).length,
  };
}

/** The exercices that the reference is made of; none for twelve months that are no exercice, or for less than a year. */
const wholeYears = ({ basis, years }: Reference): readonly number[] =>
  basis === "lastFull" || basis === "meanFull" ? years : [];

/** The lot table of the draft, ready for the tender. */
export function tenderOf(
  study: Study,
  { study: { appraiser, classified }, input, history }: LotsFound,
  language: Language,
): TenderLot[] {
  const { plan } = history.present;
  const settings = lotSettingsOf(study);
  return tenderLots(
    plan,
    input.lines,
    classified,
    settings.duration,
    (index) => contentTitle(appraiser, plan.lots[index]!, language),
    settings,
  );
}

function suppliersByLot(
  { study: { appraiser } }: LotsFound,
  { lots }: DescribedPlan,
  language: Language,
): LotSupplier[] {
  return lots.flatMap(({ number, lot, capable }): LotSupplier[] => [
    ...capable.map((supplier) => ({
      lot: number,
      name: supplier.name,
      kind: supplier.locality === "yes" ? ("local" as const) : ("other" as const),
      reason: reasonOf(supplier, language),
      capacityCents: supplier.capacityCents,
    })),
    ...groupingsFor(appraiser, lot.atoms).map(({ members }) => ({
      lot: number,
      kind: "group" as const,
      name: members.map(({ name }) => name).join(" + "),
      reason: inClauses(
        members.map((member) => memberText(member, { appraiser }, language)),
        language,
      ),
    })),
  ]);
}

/** The same in the fields of the essential data (DECP), as CSV: at the maximum, as they ask. */
export function lotTable(study: Study, found: LotsFound, language: Language): string {
  const dureeMois = totalMonths(lotSettingsOf(study).duration);
  return essentialDataText(
    tenderOf(study, found, language).map(({ title, cpv, maximumCents }) => ({
      objet: title,
      codeCPV: cpv,
      dureeMois,
      montantCents: maximumCents,
    })),
  );
}
