import { lotSettingsOf } from "../../actions/lots/settings";
import { titleOf } from "../../actions/lots/titles";
import type { LotsFound } from "../../actions/study/lotsResult";
import type { Study } from "../../actions/study/study";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { NumberField } from "./NumberField";
import { useLotStyles } from "./styles";
import { inClauses } from "../../texts/join";

interface HoldersProps {
  readonly study: Study;
  readonly split: LotsFound;
  readonly onKeep: (study: Study) => void;
}

/** Who holds each present lot, as the purchases show it, and what was bought beside the contract; the number may be corrected. */
export function Holders({ study, split, onKeep }: HoldersProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const { pane } = texts.lots;
  const { observed, present, appraiser } = split.study;
  const settings = lotSettingsOf(study);
  const keep = (index: number, n: number | undefined): void => {
    const { [index]: _, ...others } = settings.holders ?? {};
    const holders = n === undefined ? others : { ...others, [index]: n };
    onKeep({ ...study, lotSettings: { ...settings, holders } });
  };
  return (
    <Fold title={pane.holdersTitle} help={tell(pane.holdersHelp)}>
      {observed.lots.map(({ holders, offContractCents }, index) => {
        const lot = present.plan.lots[index]!;
        const title = titleOf(appraiser, lot, language);
        return (
          <div key={lot.id} className={styles.stack}>
            <p className={styles.small}>
              {inClauses(
                [
                  tell(pane.holders, { title, n: holders.length, names: holders.map(({ name }) => name).join(", ") }),
                  offContractCents !== 0 && tell(pane.besideContract, { offCents: offContractCents }),
                ],
                language,
              )}
            </p>
            <NumberField
              key={settings.holders?.[index]}
              label={tell(pane.holdersNumber, { title, n: holders.length })}
              value={settings.holders?.[index]}
              min={1}
              max={20}
              whole
              onChange={(n) => keep(index, n)}
              onBlank={() => keep(index, undefined)}
            />
          </div>
        );
      })}
    </Fold>
  );
}
