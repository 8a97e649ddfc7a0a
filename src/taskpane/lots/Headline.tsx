import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { DescribedPlan } from "../../actions/lots/describe";
import { lotPerimeter, lotSettingsOf } from "../../actions/lots/settings";
import type { LotsFound } from "../../actions/study/lotsResult";
import type { Study } from "../../actions/study/study";
import type { Simulation } from "../../lots/outcome/simulate";
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
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.lots;
  const { lotsPerBidder } = lotSettingsOf(study);
  const now = useOutlook(found.study, before.plan, lotsPerBidder);
  const then = useOutlook(found.study, after.plan, lotsPerBidder);
  return (
    <div className={styles.card}>
      <p className={styles.big}>{tell(words.pane.arrow, { before: before.lots.length, after: after.lots.length })}</p>
      <Shares study={study} found={found} before={before} after={after} />
      <p className={styles.small}>{words.planZeroSources[found.study.present.source]}.</p>
      <Reservations found={found} />
      {now?.simulation && (
        <p className={styles.small}>
          {tell(words.pane.rangeNow, {
            lowRate: now.simulation.localShare.p10,
            highRate: now.simulation.localShare.p90,
          })}
        </p>
      )}
      {then?.simulation && <SimulationLines simulation={then.simulation} lots={after.lots.length} />}
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
  const [beforeCents, afterCents] = [before.score.expectedCents[aim], after.score.expectedCents[aim]];
  return (
    <>
      <p className={styles.big} style={{ fontSize: "18px" }}>
        {percent(rate(beforeCents), language)} → {percent(rate(afterCents), language)}
      </p>
      <p className={styles.small}>
        {tell(pane.sentence, {
          who: pane.who[aim],
          perimeter: study.perimeters[lotPerimeter(study)]?.name ?? "",
          basis: texts.pane.purchases.basis[study.share?.basis ?? "null"],
          beforeRate: rate(beforeCents),
          afterRate: rate(afterCents),
          beforeCents: wholeEuros(beforeCents, language),
          afterCents: wholeEuros(afterCents, language),
          totalCents: wholeEuros(totalCents, language),
        })}
      </p>
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
    ...(study.floorOnly ? [words.floorOnly] : []),
    ...(bidders.length > 1 && !isLocal ? [words.pane.noLocal] : []),
    ...(bidders.length === 1 ? [words.pane.oneSupplier] : []),
  ];
  return sentences.map((sentence) => (
    <MessageBar key={sentence} intent="warning" layout="multiline">
      <MessageBarBody>{tell(sentence)}</MessageBarBody>
    </MessageBar>
  ));
}

/** What the draws say of the draft. */
function SimulationLines({ simulation, lots }: { readonly simulation: Simulation; readonly lots: number }) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const { pane, simulation: words } = texts.lots;
  const { localShare, noOfferCents, singleOfferCents, distinctWinners } = simulation;
  const winners = Math.round(distinctWinners);
  const lines = [
    tell(pane.rangePlan, { lowRate: localShare.p10, highRate: localShare.p90, middleRate: localShare.p50 }),
    tell(words.noOffer, { noOfferCents }),
    tell(words.singleOffer, { singleOfferCents }),
    tell(words.winners, { winners }),
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
