import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { DescribedPlan } from "../../actions/lots/describe";
import { lotSettingsOf } from "../../actions/lots/settings";
import type { LotsFound } from "../../actions/study/lotsResult";
import type { Study } from "../../actions/study/study";
import { percent, wholeEuros } from "../../texts/format";
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
  const [now, then] = [
    useOutlook(found.study, before.plan, settings.lotsPerBidder),
    useOutlook(found.study, after.plan, settings.lotsPerBidder),
  ];
  const { totalCents } = found.study.classified.need;
  const { bidders } = found.study.appraiser.market;
  const rate = (cents: number): number => (totalCents > 0 ? cents / totalCents : 0);
  const [beforeCents, afterCents] = [before.score.expectedCents[settings.aim], after.score.expectedCents[settings.aim]];
  const basis = texts.pane.purchases.basis[study.share?.basis ?? "null"];
  const simulation = then?.simulation;
  return (
    <div className={styles.card}>
      <p className={styles.big}>{tell(words.pane.arrow, { before: before.lots.length, after: after.lots.length })}</p>
      <p className={styles.big} style={{ fontSize: "18px" }}>
        {percent(rate(beforeCents), language)} → {percent(rate(afterCents), language)}
      </p>
      <p className={styles.small}>
        {tell(words.pane.sentence, {
          who: words.pane.who[settings.aim],
          perimeter: study.perimeters[settings.perimeter]?.name ?? "",
          basis,
          beforeRate: rate(beforeCents),
          afterRate: rate(afterCents),
          beforeCents: wholeEuros(beforeCents, language),
          afterCents: wholeEuros(afterCents, language),
          totalCents: wholeEuros(totalCents, language),
        })}
      </p>
      <p className={styles.small}>{words.planZeroSources[found.study.present.source]}.</p>
      {found.study.floorOnly && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tell(words.floorOnly)}</MessageBarBody>
        </MessageBar>
      )}
      {bidders.length > 1 && !bidders.some(({ locality }) => locality === "yes") && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tell(words.pane.noLocal)}</MessageBarBody>
        </MessageBar>
      )}
      {bidders.length === 1 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tell(words.pane.oneSupplier)}</MessageBarBody>
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
      {simulation && (
        <>
          <p className={styles.small}>
            {tell(words.pane.rangePlan, {
              lowRate: simulation.localShare.p10,
              highRate: simulation.localShare.p90,
              middleRate: simulation.localShare.p50,
            })}
          </p>
          <p className={styles.small}>{tell(words.simulation.noOffer, { noOfferCents: simulation.noOfferCents })}</p>
          <p className={styles.small}>
            {tell(words.simulation.singleOffer, { singleOfferCents: simulation.singleOfferCents })}
          </p>
          <p className={styles.small}>
            {tell(words.simulation.winners, { winners: Math.round(simulation.distinctWinners) })}
          </p>
          {simulation.distinctWinners < after.lots.length / 2 && (
            <p className={styles.warn}>
              ⚑{" "}
              {tell(words.simulation.fewWinners, {
                winners: Math.round(simulation.distinctWinners),
                lots: after.lots.length,
              })}
            </p>
          )}
        </>
      )}
      {then && <p className={styles.small}>{tell(words.simulation.ceiling, { ceilingCents: then.ceilingCents })}</p>}
    </div>
  );
}
