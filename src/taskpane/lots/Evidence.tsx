import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { tryLastYear } from "../../actions/lots/draft";
import type { LotsFound } from "../../actions/study/lotsResult";
import type { Study } from "../../actions/study/study";
import type { Backtest } from "../../lots/outcome/backtest";
import { Fold } from "../Fold";
import { Holders } from "./Holders";
import { useWords } from "../words";
import { useLotStyles } from "./styles";

const SHOWN = 30;

interface EvidenceProps {
  readonly study: Study;
  readonly split: LotsFound;
  readonly onKeep: (study: Study) => void;
}

/** What should be sourced, and how the method would have done on the last year. */
export function Evidence({ study, split, onKeep }: EvidenceProps) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.lots;
  const {
    toSource,
    appraiser,
    classified: { need },
  } = split.study;
  const unknown = unknownNames(split);
  return (
    <>
      <Holders study={study} split={split} onKeep={onKeep} />
      <Fold title={`${words.pane.toSource} (${toSource.length + unknown.length})`}>
        {toSource.length === 0 && (
          <p className={styles.small}>
            {tell(words.sheet.enoughKnown, { wanted: appraiser.parameters.capableWanted })}
          </p>
        )}
        {unknown.length > 0 && (
          <p className={styles.small}>{tell(words.pane.askCapacity, { names: unknown.slice(0, SHOWN).join(", ") })}</p>
        )}
        <ul className={styles.plain}>
          {toSource.slice(0, SHOWN).map(({ family, zone, cents, known, local }) => (
            <li key={`${family} ${zone}`}>
              {tell(words.sourcing.row, {
                family: need.families[family]!,
                zone: need.zones[zone]!,
                yearlyCents: cents,
                known,
                local,
              })}
            </li>
          ))}
        </ul>
        {toSource.length > SHOWN && (
          <p className={styles.small}>{tell(words.pane.toSourceMore, { n: toSource.length - SHOWN })}</p>
        )}
      </Fold>
      <BacktestPart study={study} split={split} />
    </>
  );
}

/** How the method would have done on the last year. */
function BacktestPart({ study, split }: Omit<EvidenceProps, "onKeep">) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const [tried, setTried] = useState<{ readonly result: Backtest | undefined }>();
  const { backtest, pane } = texts.lots;
  return (
    <Fold title={pane.backtest}>
      <Button size="small" onClick={() => setTried({ result: tryLastYear(study, split) })}>
        {pane.backtest}
      </Button>
      {tried && !tried.result && <p className={styles.small}>{backtest.notEnough}</p>}
      <p className={styles.small}>{tell(backtest.meaning)}</p>
      {tried?.result && (
        <p className={styles.small}>
          {tell(backtest.found, {
            foundRate: tried.result.rate,
            year: tried.result.year,
            foundCents: tried.result.foundCents,
            totalCents: tried.result.totalCents,
          })}
          {tried.result.newCents !== 0 && ` ${tell(backtest.fresh, { newCents: tried.result.newCents })}`}
        </p>
      )}
    </Fold>
  );
}

/** Suppliers of which nothing tells the capacity: it is to be asked for. */
const unknownNames = ({ study }: LotsFound): string[] =>
  study.appraiser.market.bidders.filter(({ capacityCents }) => capacityCents === undefined).map(({ name }) => name);
