import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { forgetPlan, planOfSaved, savePlan, takeSaved } from "../../../actions/lots/savedPlans";
import { lotSettingsOf } from "../../../actions/lots/settings";
import type { LotsFound } from "../../../actions/study/lotsResult";
import type { Study } from "../../../actions/study/study";
import { Fold } from "../../Fold";
import { useWords } from "../../words";
import { useLotStyles } from "../styles";

interface SavedPlansProps {
  readonly study: Study;
  readonly split: LotsFound;
  readonly onChange: (study: Study) => void;
  readonly onKeep: (study: Study) => void;
}

/** Plans put aside under a name, kept in the workbook. */
export function SavedPlans({ study, split, onChange, onKeep }: SavedPlansProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const { saved: words, labelled } = texts.lots.pane;
  const proposed = tell(words.proposed, {
    day: new Date().toLocaleDateString(language, { day: "numeric", month: "long" }),
  });
  const [name, setName] = useState(proposed);
  const { plans = [] } = lotSettingsOf(study);
  return (
    <Fold title={plans.length > 0 ? `${words.title} (${plans.length})` : words.title} help={tell(words.help)}>
      <Field label={words.name} size="small">
        <Input size="small" value={name} maxLength={80} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Button size="small" disabled={name.trim() === ""} onClick={() => onKeep(savePlan(study, name))}>
        {words.save}
      </Button>
      {plans.map((saved) => {
        const plan = planOfSaved(split.study.classified.need, saved);
        return (
          <div key={saved.name} className={styles.card}>
            <p className={styles.small}>
              {plan
                ? tell(words.row, { name: saved.name, lots: plan.lots.length })
                : tell(words.gone, { name: saved.name })}
            </p>
            <div className={styles.row}>
              <Button
                size="small"
                disabled={!plan}
                aria-label={tell(labelled, { label: words.take, value: saved.name })}
                onClick={() => onChange(takeSaved(study, saved))}
              >
                {words.take}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                aria-label={tell(labelled, { label: words.forget, value: saved.name })}
                onClick={() => onKeep(forgetPlan(study, saved.name))}
              >
                {words.forget}
              </Button>
            </div>
          </div>
        );
      })}
    </Fold>
  );
}
