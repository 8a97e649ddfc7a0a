import { Checkbox } from "@fluentui/react-components";
import { useMemo } from "react";
import { egalimShares, tellCanteen } from "../../actions/report/canteen";
import type { Study } from "../../actions/study/study";
import { EGALIM_INDICATORS, egalimTarget } from "../../share/canteen/targets";
import { percent, wholeEuros } from "../../texts/format";
import { useWords } from "../words";
import { FamilyChoices } from "./CanteenChoices";
import { rateText, useFigureStyles } from "./figures";

interface EgalimFiguresProps {
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** EGalim's three targets by calendar year, once the food families are told. */
export function EgalimFigures({ study, onChange }: EgalimFiguresProps) {
  const words = useWords();
  const styles = useFigureStyles();
  const { egalim } = words.texts.canteen;
  const ofState = study.canteen?.ofState ?? false;
  const years = useMemo(() => egalimShares(study), [study]);
  const { indicators } = words.texts.report.egalim;
  return (
    <div className={styles.list}>
      <p className={styles.note}>{egalim.note}</p>
      {years.map(({ year, indicators: shares }) =>
        EGALIM_INDICATORS.map((indicator) => {
          const { rate, totalCents } = shares[indicator];
          const target = year === undefined ? undefined : egalimTarget(indicator, year, ofState);
          const name = words.tell(indicators[indicator], { year: year ?? words.texts.report.egalim.allYears });
          return (
            <div key={`${year ?? ""}${indicator}`} className={styles.line}>
              <span>{name}</span>
              <span>
                {words.tell(target === undefined ? egalim.share : egalim.shareAndTarget, {
                  rate: rateText(rate, words),
                  total: wholeEuros(totalCents, words.language),
                  target: percent(target ?? 0, words.language),
                })}
              </span>
            </div>
          );
        }),
      )}
      <Checkbox
        label={egalim.ofState}
        checked={ofState}
        onChange={(_, { checked }) => onChange(tellCanteen(study, { ofState: checked === true }))}
      />
      <FamilyChoices study={study} onChange={onChange} />
    </div>
  );
}
