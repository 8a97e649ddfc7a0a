import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { explains } from "../../actions/lots/needWords";
import type { DescribedPlan } from "../../actions/lots/describe";
import { restsOn } from "../../actions/lots/restsOn";
import type { Outlook } from "../../actions/lots/search";
import { lotPerimeter } from "../../actions/lots/settings";
import type { LotsFound } from "../../actions/study/lotsResult";
import type { Study } from "../../actions/study/study";
import type { Simulation } from "../../lots/outcome/simulate";
import { wholeEuros } from "../../texts/format";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { useLotStyles } from "./styles";

interface HeadlineProps {
  readonly study: Study;
  readonly split: LotsFound;
  readonly before: DescribedPlan;
  readonly after: DescribedPlan;
  /** What may come of the present lots and of the draft; undefined until known. */
  readonly now: Outlook | undefined;
  readonly then: Outlook | undefined;
}

/** What was bought, what is expected of the draft, how sure it is, and on what it rests. */
export function Headline(props: HeadlineProps) {
  const { study, split, now, then, after } = props;
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const words = texts.lots;
  const gap = explains(split.study.observed, now?.simulation ?? null);
  return (
    <div className={styles.card}>
      <Observed study={study} split={split} />
      {gap === null ? (
        then?.simulation && <Expected {...props} simulation={then.simulation} />
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tell(words.unexplained, { gapPoints: Math.round(100 * Math.abs(gap)) })}</MessageBarBody>
        </MessageBar>
      )}
      <Reservations split={split} />
      {then?.unknownCapacity && (
        <p className={styles.warn}>
          {tell(words.pane.unknownCapacity, {
            n: split.study.appraiser.market.bidders.filter(({ capacityCents }) => capacityCents === undefined).length,
            lowAboutRate: then.unknownCapacity.without,
            highAboutRate: then.unknownCapacity.with,
          })}
        </p>
      )}
      <Fold title={words.restsOn.title} level="h3">
        {restsOn(study, split, language).map((line) => (
          <p key={line} className={styles.small}>
            {line}
          </p>
        ))}
      </Fold>
      <Fold title={words.pane.details} level="h3">
        <EqualChances {...props} />
        {then?.simulation && <SimulationLines study={study} simulation={then.simulation} lots={after.lots.length} />}
        {then && <p className={styles.small}>{tell(words.simulation.ceiling, { ceilingCents: then.ceilingCents })}</p>}
      </Fold>
    </div>
  );
}

/** « Constaté », in a full sentence: a recount of the purchases. */
function Observed({ study, split }: Pick<HeadlineProps, "study" | "split">) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const { observed, present } = split.study;
  return (
    <>
      <p className={styles.small}>
        {tell(texts.lots.pane.observed, {
          perimeter: study.perimeters[lotPerimeter(study)]?.name ?? "",
          basis: texts.pane.purchases.basis[study.share?.basis ?? "null"],
          beforeRate: observed.localRate,
          beforeCents: wholeEuros(observed.localCents, language),
          boughtCents: wholeEuros(observed.totalCents, language),
        })}
      </p>
      <p className={styles.small}>{texts.lots.planZeroSources[present.source]}.</p>
    </>
  );
}

/** What the draws say of both plans, in whole percent: no more is known. */
function Expected({ now, simulation }: HeadlineProps & { readonly simulation: Simulation }) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const { pane } = texts.lots;
  const rates = ({ localShare }: Simulation) => ({
    lowAboutRate: localShare.p10,
    middleAboutRate: localShare.p50,
    highAboutRate: localShare.p90,
  });
  return (
    <>
      <p className={styles.strong}>{tell(pane.rangePlan, rates(simulation))}</p>
      {now?.simulation && <p className={styles.small}>{tell(pane.rangeNow, rates(now.simulation))}</p>}
    </>
  );
}

/** The search's own measure, beside the forecast: explained, so that nobody takes one for the other. */
function EqualChances({ split, before, after }: HeadlineProps) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const { totalCents } = split.study.classified.need;
  const rate = ({ score }: DescribedPlan): number => (totalCents > 0 ? score.expectedCents.local / totalCents : 0);
  return (
    <p className={styles.small}>
      {tell(texts.lots.pane.equalChances, { afterAboutRate: rate(after), beforeAboutRate: rate(before) })}
    </p>
  );
}

/** What forbids to take the figures for a forecast. */
function Reservations({ split: { study } }: Pick<HeadlineProps, "split">) {
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

/** What else the draws say of the draft. */
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
  const { noOfferCents, singleOfferCents, distinctWinners, lotsWithin } = simulation;
  const held = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const winners = Math.round(distinctWinners);
  const lines = [
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
