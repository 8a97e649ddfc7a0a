import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { explains } from "../../actions/lots/needWords";
import type { DescribedPlan } from "../../actions/lots/describe";
import { lotPerimeter, lotSettingsOf } from "../../actions/lots/settings";
import type { LotsFound } from "../../actions/study/lotsResult";
import type { Study } from "../../actions/study/study";
import type { Simulation } from "../../lots/outcome/simulate";
import { percent, wholeEuros } from "../../texts/format";
import { restsOn } from "../../actions/lots/restsOn";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { useLotStyles } from "./styles";
import { useOutlook } from "./useOutlook";

interface HeadlineProps {
  readonly study: Study;
  readonly found: LotsFound;
  readonly before: DescribedPlan;
  readonly after: DescribedPlan;
}

/** « 7 → 36 lots »: what is expected today and of the draft, how sure it is, and what would limit it. */
export function Headline({ study, found, before, after }: HeadlineProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const words = texts.lots;
  const settings = lotSettingsOf(study);
  const now = useOutlook(found.study, before.plan, settings);
  const then = useOutlook(found.study, after.plan, settings);
  const gap = explains(found.study.observed, now?.simulation ?? null);
  return (
    <div className={styles.card}>
      <p className={styles.big}>{tell(words.pane.arrow, { before: before.lots.length, after: after.lots.length })}</p>
      <Shares study={study} found={found} before={before} after={after} />
      <p className={styles.small}>{words.planZeroSources[found.study.present.source]}.</p>
      <Reservations found={found} />
      {gap !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tell(words.unexplained, { gapPoints: Math.round(100 * Math.abs(gap)) })}</MessageBarBody>
        </MessageBar>
      )}
      {now?.simulation && (
        <p className={styles.small}>
          {tell(words.pane.rangeNow, {
            lowRate: now.simulation.localShare.p10,
            highRate: now.simulation.localShare.p90,
          })}
        </p>
      )}
      {then?.simulation && <SimulationLines study={study} simulation={then.simulation} lots={after.lots.length} />}
      {then?.unknownCapacity && (
        <p className={styles.warn}>
          {tell(words.pane.unknownCapacity, {
            n: found.study.appraiser.market.bidders.filter(({ capacityCents }) => capacityCents === undefined).length,
            lowRate: then.unknownCapacity.without,
            highRate: then.unknownCapacity.with,
          })}
        </p>
      )}
      <Fold title={words.restsOn.title} level="h3">
        {restsOn(study, found, language).map((line) => (
          <p key={line} className={styles.small}>
            {line}
          </p>
        ))}
      </Fold>
      {then && <p className={styles.small}>{tell(words.simulation.ceiling, { ceilingCents: then.ceilingCents })}</p>}
    </div>
  );
}

/** The expected share before and after, and the same in a full sentence. */
function Shares({ study, found, before, after }: HeadlineProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const { pane } = texts.lots;
  const { aim } = lotSettingsOf(study);
  const { totalCents } = found.study.classified.need;
  const rate = (cents: number): number => (totalCents > 0 ? cents / totalCents : 0);
  const { observed } = found.study;
  const [modelCents, afterCents] = [before.score.expectedCents[aim], after.score.expectedCents[aim]];
  return (
    <>
      <p className={styles.big} style={{ fontSize: "18px" }}>
        {percent(observed.localRate, language)} → {percent(rate(afterCents), language)}
      </p>
      <p className={styles.small}>
        {tell(pane.sentence, {
          who: pane.who[aim],
          perimeter: study.perimeters[lotPerimeter(study)]?.name ?? "",
          basis: texts.pane.purchases.basis[study.share?.basis ?? "null"],
          beforeRate: observed.localRate,
          afterRate: rate(afterCents),
          beforeCents: wholeEuros(observed.localCents, language),
          boughtCents: wholeEuros(observed.totalCents, language),
          afterCents: wholeEuros(afterCents, language),
          totalCents: wholeEuros(totalCents, language),
        })}
      </p>
      <p className={styles.small}>{tell(pane.presentModel, { beforeRate: rate(modelCents) })}</p>
    </>
  );
}

/** What forbids to take the figures for a forecast. */
function Reservations({ found: { study } }: Pick<HeadlineProps, "found">) {
  const { texts, tell } = useWords();
  const words = texts.lots;
  const { bidders } = study.appraiser.market;
  const isLocal = bidders.some(({ locality }) => locality === "yes");
  const sentences = [
    ...(study.ignorance ? [words.ignorance[study.ignorance]] : []),
    ...(study.floorOnly ? [words.floorOnly] : []),
    ...(bidders.length > 1 && !isLocal && !study.ignorance ? [words.pane.noLocal] : []),
    ...(bidders.length === 1 ? [words.pane.oneSupplier] : []),
  ];
  return sentences.map((sentence) => (
    <MessageBar key={sentence} intent="warning" layout="multiline">
      <MessageBarBody>{tell(sentence)}</MessageBarBody>
    </MessageBar>
  ));
}

/** What the draws say of the draft. */
function SimulationLines({
  study,
  simulation,
  lots,
}: {
  readonly study: Study;
  readonly simulation: Simulation;
  readonly lots: number;
}) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const { pane, simulation: words } = texts.lots;
  const { localShare, noOfferCents, singleOfferCents, distinctWinners, lotsWithin } = simulation;
  const held = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const winners = Math.round(distinctWinners);
  const lines = [
    tell(pane.rangePlan, { lowRate: localShare.p10, highRate: localShare.p90, middleRate: localShare.p50 }),
    tell(words.noOffer, { noOfferCents }),
    tell(words.singleOffer, { singleOfferCents }),
    tell(words.winners, { winners }),
    ...study.perimeters.map(({ name = "" }, index) =>
      tell(pane.within, { perimeter: name, heldLots: held.format(lotsWithin[index] ?? 0), lots }),
    ),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line} className={styles.small}>
          {line}
        </p>
      ))}
      {distinctWinners < lots / 2 && <p className={styles.warn}>⚑ {tell(words.fewWinners, { winners, lots })}</p>}
    </>
  );
}
