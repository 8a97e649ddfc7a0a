import { describePlan, flagText, reasonOf } from "../actions/lots/describe";
import { reviewLots } from "../actions/lots/review";
import { computeHere } from "../actions/lots/search";
import { lotSettingsOf } from "../actions/lots/settings";
import type { LotsFound } from "../actions/study/lotsResult";
import type { Study } from "../actions/study/study";
import { reachedWith } from "../lots/search/frontier";
import type { AppliedAmount } from "../law/table";
import { textsOf } from "../texts";
import { euros, percent } from "../texts/format";
import { say } from "../texts/say";

/** What the command line prints of a splitting, as JSON or in words. Money in cents, € a year unless it says otherwise. */
export type LotsSummary = ReturnType<typeof lotsSummary>;

export function lotsSummary(study: Study, found: LotsFound) {
  const settings = lotSettingsOf(study);
  const { frontiers, present, appraiser, classified } = found.study;
  const frontier = frontiers[settings.aim];
  const reached = { local: reachedWith(frontiers.local.points), small: reachedWith(frontiers.small.points) };
  const described = describePlan(found.study, found.history.present.plan, "fr");
  const now = describePlan(found.study, present.plan, "fr");
  const { law } = reviewLots(
    described.plan,
    described.score,
    described.lots.map((lot) => lot.flags),
    settings,
  );
  const outlook = (plan: typeof described.plan) =>
    computeHere("outlook", {
      market: appraiser.market,
      parameters: settings.parameters,
      plan,
      lotsPerBidder: settings.lotsPerBidder,
    });
  const [before, after] = [outlook(present.plan), outlook(described.plan)];
  return {
    totalCents: classified.need.totalCents,
    aim: settings.aim,
    asked: settings.lots ?? null,
    familySource: classified.familySource,
    years: classified.years,
    suppliers: {
      known: appraiser.market.bidders.length,
      sheet: found.list?.sheet ?? null,
      listed: found.list?.suppliers.length ?? 0,
      problems: found.list?.problems ?? [],
      unknown: found.unknown,
    },
    floorOnly: found.study.floorOnly,
    // At most so many lots: the most that is reached; `planLocalCents` is the proposed plan's own, which may give some of it up to mend a fault.
    frontier: frontiers.local.points.map(
      ({ lots, expectedCents, boundCents, objectiveCents, objectiveBoundCents }, index) => ({
        lots,
        expectedLocalCents: reached.local[index]!,
        boundCents,
        planLocalCents: expectedCents,
        objectiveCents: Math.round(objectiveCents),
        objectiveBoundCents: Math.round(objectiveBoundCents),
      }),
    ),
    smallFrontier: frontiers.small.points.map(({ lots, boundCents }, index) => ({
      lots,
      expectedSmallCents: reached.small[index]!,
      boundCents,
    })),
    meanGap: frontier.meanGap,
    recommended: frontier.recommended ?? null,
    present: {
      lots: present.plan.lots.length,
      source: present.source,
      expectedLocalCents: Math.round(now.score.expectedCents.local),
      ...before,
    },
    plan: described.lots.map((lot) => ({
      lot: lot.number,
      title: lot.title,
      families: lot.families,
      products: lot.products,
      zones: lot.zones,
      cents: lot.cents,
      capable: lot.capable.map((supplier) => ({
        supplier: supplier.name,
        local: supplier.locality === "yes",
        reason: reasonOf(supplier, "fr"),
      })),
      flags: lot.flags.map((code) => ({ code, text: flagText(code, found.study, "fr") })),
    })),
    expectedLocalCents: Math.round(described.score.expectedCents.local),
    expectedSmallCents: Math.round(described.score.expectedCents.small),
    simulation: after.simulation && {
      P10: after.simulation.localShare.p10,
      P50: after.simulation.localShare.p50,
      P90: after.simulation.localShare.p90,
      localCents: after.simulation.localCents,
      noOfferCents: after.simulation.noOfferCents,
      singleOfferCents: after.simulation.singleOfferCents,
      distinctWinners: after.simulation.distinctWinners,
      draws: after.simulation.draws,
    },
    ceilingCents: after.ceilingCents,
    toSource: found.study.toSource.map(({ family, zone, cents, known, local }) => ({
      family: classified.need.families[family],
      zone: classified.need.zones[zone],
      cents,
      known,
      local,
    })),
    law: {
      procedure: law.procedure,
      noticeDue: law.noticeDue,
      totalCents: law.totalCents,
      months: law.need.months,
      thresholds: [...law.thresholds, law.smallLots.limit, law.miniLots.limit].map(thresholdSummary),
      smallLots: law.smallLots.lots,
      miniLots: law.miniLots.lots,
      warnings: law.warnings.map((warning) =>
        "lot" in warning ? warning : { code: warning.code, amount: warning.amount.code },
      ),
      notice: textsOf("fr").law.notice,
    },
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
  const { lots: words, law } = textsOf("fr");
  const share = (cents: number) => percent(summary.totalCents > 0 ? cents / summary.totalCents : 0, "fr");
  const { simulation } = summary;
  return `${[
    words.familySources[summary.familySource],
    `${words.planZeroSources[summary.present.source]} : ${summary.present.lots} → ${summary.plan.length}`,
    ...(summary.asked !== null && summary.asked > summary.plan.length
      ? [say(words.fewerLots, { asked: summary.asked, lots: summary.plan.length }, "fr")]
      : []),
    `${words.axisNow} : ${share(summary.present.expectedLocalCents)} ; ${words.axisPlan} : ${share(summary.expectedLocalCents)}`,
    simulation
      ? say(
          words.simulation.range,
          { lowRate: simulation.P10, middleRate: simulation.P50, highRate: simulation.P90 },
          "fr",
        )
      : words.floorOnly,
    ...summary.plan.map(
      (lot) =>
        `${lot.lot}. ${lot.title} : ${euros(lot.cents, "fr")} ; ${say(words.capableCount, { all: lot.capable.length, local: lot.capable.filter(({ local }) => local).length }, "fr")}${lot.flags.map(({ text }) => ` ; ⚑ ${text}`).join("")}`,
    ),
    say(
      law.procedureSentence,
      {
        totalCents: summary.law.totalCents,
        months: summary.law.months,
        procedure: law.procedures[summary.law.procedure],
      },
      "fr",
    ),
    law.notice,
  ].join("\n")}\n`;
}
