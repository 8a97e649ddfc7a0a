import { describePlan, flagText, reasonOf } from "../actions/lots/describe";
import { exerciceLines, explains } from "../actions/lots/needWords";
import { outlookAsked } from "../actions/lots/outlook";
import { restsOn } from "../actions/lots/restsOn";
import { reviewLots } from "../actions/lots/review";
import { computeHere, type Answer } from "../actions/lots/search";
import type { LotSettings } from "../actions/lots/settings";
import { lotSettingsOf } from "../actions/lots/settings";
import type { LotsFound } from "../actions/study/lotsResult";
import type { Study } from "../actions/study/study";
import { reachedWith } from "../lots/search/frontier";
import type { AppliedAmount } from "../law/table";
import { euros, percent } from "../texts/format";
import { inClauses } from "../texts/join";
import { commands, language, tell, texts } from "./language";
import { workSummary } from "./workSummary";

/** What the command line prints of a splitting, as JSON or in words. Money in cents, € a year unless it says otherwise. */
export type LotsSummary = ReturnType<typeof lotsSummary>;

export function lotsSummary(study: Study, found: LotsFound) {
  const settings = lotSettingsOf(study);
  const proposed = describePlan(found.study, found.history.present.plan, language);
  const now = describePlan(found.study, found.study.present.plan, language);
  const outlookOf = (plan: Plan) => computeHere("outlook", outlookAsked(found.study, plan, settings));
  const before = outlookOf(now.plan);
  const outlook = outlookOf(proposed.plan);
  const { need, familySource, years } = found.study.classified;
  return {
    totalCents: need.totalCents,
    aim: settings.aim,
    asked: settings.lots ?? null,
    familySource,
    years,
    need: needSummary(found, settings),
    restsOn: restsOn(study, found, language),
    noAdvice: found.study.ignorance ?? null,
    suppliers: supplierCounts(found),
    floorOnly: found.study.floorOnly,
    ...frontierSummary(found, settings),
    present: {
      lots: now.plan.lots.length,
      source: found.study.present.source,
      expectedLocalCents: Math.round(now.score.expectedCents.local),
      ...before,
      observed: observedSummary(found, now),
      explained: explains(found.study.observed, before.simulation),
    },
    plan: proposed.lots.map((lot) => lotSummary(lot, found)),
    expectedLocalCents: Math.round(proposed.score.expectedCents.local),
    expectedSmallCents: Math.round(proposed.score.expectedCents.small),
    simulation: outlook.simulation && simulationSummary(outlook.simulation, study),
    unknownCapacity: outlook.unknownCapacity,
    ceilingCents: outlook.ceilingCents,
    toSource: toSource(found),
    capacitiesToAsk: found.study.appraiser.market.bidders
      .filter(({ capacityCents }) => capacityCents === undefined)
      .map(({ name }) => name),
    work: workSummary(study, found, settings),
    law: lawSummary(proposed, found, settings),
  };
}

type Plan = LotsFound["study"]["present"]["plan"];
type Described = ReturnType<typeof describePlan>;
type Simulation = NonNullable<Answer<"outlook">["simulation"]>;

const supplierCounts = ({ study, list, unknown }: LotsFound) => ({
  known: study.appraiser.market.bidders.length,
  sheet: list?.sheet ?? null,
  listed: list?.suppliers.length ?? 0,
  problems: list?.problems ?? [],
  unknown,
});

/** What the need is taken from. */
const needSummary = ({ study }: LotsFound, { need }: LotSettings) => ({
  basis: study.classified.reference.basis,
  asked: need.basis,
  exercices: study.classified.exercices,
  sentences: exerciceLines(study, language),
});

/** What was bought: a plain recount of the file over the reference of the need. */
function observedSummary({ study: { observed, classified } }: LotsFound, now: Described) {
  const { basis, years, from, to } = classified.reference;
  const { lots, ...whole } = observed;
  return {
    ...whole,
    period: { basis, years, from, to },
    holders: lots.map(({ holders, ...lot }, index) => ({
      lot: now.lots[index]!.title,
      ...lot,
      holders: holders.map(({ name, locality, cents }) => ({ name, locality, cents })),
    })),
  };
}

/** At most so many lots: the most that is reached; `planLocalCents` is the proposed plan's own, which may give some of it up to mend a fault. */
function frontierSummary({ study: { frontiers } }: LotsFound, { aim }: LotSettings) {
  const reached = { local: reachedWith(frontiers.local.points), small: reachedWith(frontiers.small.points) };
  return {
    frontier: frontiers.local.points.map((point, index) => ({
      lots: point.lots,
      expectedLocalCents: reached.local[index]!,
      boundCents: point.boundCents,
      planLocalCents: point.expectedCents,
      objectiveCents: Math.round(point.objectiveCents),
      objectiveBoundCents: Math.round(point.objectiveBoundCents),
    })),
    smallFrontier: frontiers.small.points.map(({ lots, boundCents }, index) => ({
      lots,
      expectedSmallCents: reached.small[index]!,
      boundCents,
    })),
    meanGap: frontiers[aim].meanGap,
    bounded: frontiers[aim].bounded,
    recommended: frontiers[aim].recommended ?? null,
    gatheredFamilies: frontiers[aim].gathered,
  };
}

const lotSummary = (lot: Described["lots"][number], { study }: LotsFound) => ({
  lot: lot.number,
  title: lot.title,
  families: lot.families,
  products: lot.products,
  zones: lot.zones,
  cents: lot.cents,
  capable: lot.capable.map((supplier) => ({
    supplier: supplier.name,
    local: supplier.locality === "yes",
    reason: reasonOf(supplier, language),
  })),
  flags: lot.flags.map((code) => ({ code, text: flagText(code, study, language) })),
});

const simulationSummary = ({ localShare, ...simulation }: Simulation, { perimeters }: Study) => ({
  P10: localShare.p10,
  P50: localShare.p50,
  P90: localShare.p90,
  localCents: simulation.localCents,
  noOfferCents: simulation.noOfferCents,
  singleOfferCents: simulation.singleOfferCents,
  distinctWinners: simulation.distinctWinners,
  lotsWithin: perimeters.map(({ name = "" }, index) => ({ perimeter: name, lots: simulation.lotsWithin[index] ?? 0 })),
  draws: simulation.draws,
});

const toSource = ({ study }: LotsFound) =>
  study.toSource.map(({ family, zone, cents, known, local }) => ({
    family: study.classified.need.families[family],
    zone: study.classified.need.zones[zone],
    cents,
    known,
    local,
  }));

function lawSummary({ plan, score, lots }: Described, { study }: LotsFound, settings: LotSettings) {
  const flags = lots.map((lot) => lot.flags);
  const { law, checklist } = reviewLots(plan, score, flags, settings, study.appraiser);
  return {
    procedure: law.procedure,
    publicity: law.publicity,
    noticeDue: law.noticeDue,
    totalCents: law.totalCents,
    months: law.need.months,
    thresholds: [...law.thresholds, law.smallLots.limit, law.miniLots.limit].map(thresholdSummary),
    smallLots: law.smallLots.lots,
    miniLots: law.miniLots.lots,
    warnings: law.warnings.map((warning) =>
      "amount" in warning ? { code: warning.code, amount: warning.amount.code } : warning,
    ),
    checklist: checklist.map(({ rule, state, values }) => ({ ...rule, state, values })),
    notice: texts.law.notice,
  };
}

const thresholdSummary = ({ code, cents, from, until, source, confirmed, outOfDate }: AppliedAmount) => ({
  code,
  cents,
  from,
  until,
  source,
  confirmed,
  outOfDate,
});

/** The same in a few lines, for a person. */
export function tellLots(summary: LotsSummary): string {
  const { lots: words, law } = texts;
  const share = (cents: number) => percent(summary.totalCents > 0 ? cents / summary.totalCents : 0, language);
  const line = (label: string, value: string): string => tell(commands.line, { label, value });
  const { simulation } = summary;
  const { observed, explained } = summary.present;
  return `${[
    words.familySources[summary.familySource],
    line(words.planZeroSources[summary.present.source], `${summary.present.lots} → ${summary.plan.length}`),
    ...(summary.asked !== null && summary.asked > summary.plan.length
      ? [tell(words.fewerLots, { asked: summary.asked, lots: summary.plan.length })]
      : []),
    ...summary.need.sentences,
    ...summary.restsOn,
    ...(summary.noAdvice ? [words.ignorance[summary.noAdvice]] : []),
    line(
      words.observed,
      `${percent(observed.localRate, language)} = ${euros(observed.localCents, language)} / ${euros(observed.totalCents, language)}`,
    ),
    ...(explained === null ? [] : [tell(words.unexplained, { gapPoints: Math.round(100 * Math.abs(explained)) })]),
    line(words.axisPlan, share(summary.expectedLocalCents)),
    simulation
      ? tell(words.simulation.range, {
          lowAboutRate: simulation.P10,
          middleAboutRate: simulation.P50,
          highAboutRate: simulation.P90,
        })
      : words.floorOnly,
    ...summary.plan.map(lotLine),
    tell(law.procedureSentence, {
      totalCents: summary.law.totalCents,
      months: summary.law.months,
      procedure: law.procedures[summary.law.procedure],
    }),
    law.publicity[summary.law.publicity],
    law.notice,
  ].join("\n")}\n`;
}

function lotLine({ lot, title, cents, capable, flags }: LotsSummary["plan"][number]): string {
  const local = capable.filter((supplier) => supplier.local).length;
  return inClauses(
    [
      tell(commands.lot, { number: lot, title, cents: euros(cents, language) }),
      tell(texts.lots.capableCount, { all: capable.length, local }),
      ...flags.map(({ text }) => `⚑ ${text}`),
    ],
    language,
  );
}
