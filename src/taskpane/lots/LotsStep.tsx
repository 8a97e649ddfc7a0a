import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo } from "react";
import { describePlan } from "../../actions/lots/describe";
import type { LotSettings } from "../../actions/lots/settings";
import { lotsAreFresh } from "../../actions/lots/fresh";
import { lotSettingsOf } from "../../actions/lots/settings";
import type { LotsFound } from "../../actions/study/lotsResult";
import { keepLotSettings } from "../../actions/lots/savedPlans";
import type { Study } from "../../actions/study/study";
import { Section } from "../Section";
import { useWords } from "../words";
import { Evidence } from "./Evidence";
import { FrontierPart } from "./FrontierPart";
import { Headline } from "./Headline";
import { LawPart } from "./law/LawPart";
import { Links } from "./Links";
import { SavedPlans } from "./SavedPlans";
import { NeedPart } from "./NeedPart";
import { Parameters } from "./Parameters";
import { PlanList } from "./PlanList";
import { SourcingChoice } from "./SourcingChoice";
import { Writing } from "./Writing";
import { useLotStyles } from "./styles";

interface LotsStepProps {
  readonly study: Study;
  readonly busy: boolean;
  readonly onChange: (study: Study) => void;
  /** Searches again. */
  readonly onCompute: (study: Study) => void;
  readonly onWrite: () => void;
  readonly onRemove: () => Promise<Study | undefined>;
}

/** From what was bought to lots: the trade-off, the draft under the buyer's hands, the law, the sheet. */
export function LotsStep(props: LotsStepProps) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const { study, onCompute, busy } = props;
  const { lots } = study;
  const words = texts.lots;
  return (
    <>
      <MessageBar intent="info" layout="multiline" style={{ marginBottom: "10px" }}>
        <MessageBarBody>{tell(texts.law.notice)}</MessageBarBody>
      </MessageBar>
      {!lotsAreFresh(study) && !busy && (
        <div className={styles.stack}>
          <p className={styles.small}>{tell(words.pane.stale)}</p>
          <Button appearance="primary" onClick={() => onCompute(study)}>
            {words.pane.recompute}
          </Button>
        </div>
      )}
      {lots && !lots.ok && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tell(words.failures[lots.code])}</MessageBarBody>
        </MessageBar>
      )}
      {lots?.ok && <Found {...props} found={lots} />}
    </>
  );
}

function Found(props: LotsStepProps & { readonly found: LotsFound }) {
  const { study, found, busy, onChange, onCompute, onWrite, onRemove } = props;
  const { texts, language } = useWords();
  const styles = useLotStyles();
  const settings = lotSettingsOf(study);
  const { plan } = found.history.present;
  const present = found.study.present.plan;
  const before = useMemo(() => describePlan(found.study, present, language), [found.study, present, language]);
  const after = useMemo(() => describePlan(found.study, plan, language), [found.study, plan, language]);
  const search = (next: LotSettings): void => onCompute({ ...study, lotSettings: next });
  const keep = (next: Study): void => {
    onChange(next);
    void keepLotSettings(next);
  };
  return (
    <>
      <Section title={texts.lots.pane.title}>
        <NeedPart study={study} found={found} settings={settings} onSettings={search} />
        <SourcingChoice study={study} found={found} settings={settings} busy={busy} onSettings={search} />
        <Headline study={study} found={found} before={before} after={after} />
      </Section>
      {!found.study.ignorance && <FrontierPart study={study} found={found} onChange={onChange} />}
      <PlanList study={study} found={found} plan={after} onChange={onChange} />
      <div className={styles.stack}>
        <Parameters settings={settings} onSettings={search} />
        <Links study={study} found={found} busy={busy} onChange={onChange} onCompute={onCompute} />
        <LawPart plan={after} settings={settings} onSettings={(next) => keep({ ...study, lotSettings: next })} />
        <SavedPlans study={study} found={found} onChange={onChange} onKeep={keep} />
        <Evidence study={study} found={found} onKeep={keep} />
        <Writing study={study} found={found} busy={busy} onWrite={onWrite} onRemove={onRemove} />
      </div>
    </>
  );
}
