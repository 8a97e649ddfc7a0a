import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { describePlan } from "../../actions/lots/describe";
import { explains } from "../../actions/lots/needWords";
import type { LotSettings } from "../../actions/lots/settings";
import { lotsAreFresh } from "../../actions/lots/fresh";
import { lotSettingsOf } from "../../actions/lots/settings";
import type { LotsFound } from "../../actions/study/lotsResult";
import { keepLotSettings } from "../../actions/lots/savedPlans";
import type { Study } from "../../actions/study/study";
import { Section } from "../Section";
import { useWords } from "../words";
import { Evidence } from "./Evidence";
import { Files } from "./Files";
import { FrontierPart } from "./curve/FrontierPart";
import { Headline } from "./Headline";
import { LawPart } from "./law/LawPart";
import { Links } from "./Links";
import { PlanComparison } from "./plans/PlanComparison";
import { SavedPlans } from "./plans/SavedPlans";
import { NeedPart } from "./NeedPart";
import { Parameters } from "./Parameters";
import { PlanList } from "./plans/PlanList";
import { SourcingChoice } from "./SourcingChoice";
import { SplitGrid } from "./plans/SplitGrid";
import { Strip, type LotsTab } from "./Strip";
import { Written } from "./Written";
import { useLotStyles } from "./styles";
import { useOutlook } from "./useOutlook";

interface LotsStepProps {
  readonly study: Study;
  readonly busy: boolean;
  readonly onChange: (study: Study) => void;
  /** Searches again. */
  readonly onCompute: (study: Study) => void;
  readonly onRemove: () => Promise<Study | undefined>;
  /** To where suppliers are placed. */
  readonly onPlace: () => void;
}

/** From what was bought to lots: a strip that stays, and the parts of the step as tabs; « Écrire » stands in the footer. */
export function LotsStep(props: LotsStepProps) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const { study, onCompute, busy } = props;
  const { lots } = study;
  const words = texts.lots;
  return (
    <>
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
  const { study, found, onChange } = props;
  const { language } = useWords();
  const [tab, setTab] = useState<LotsTab>("lots");
  const settings = lotSettingsOf(study);
  const { plan } = found.history.present;
  const present = found.study.present.plan;
  const before = useMemo(() => describePlan(found.study, present, language), [found.study, present, language]);
  const after = useMemo(() => describePlan(found.study, plan, language), [found.study, plan, language]);
  const now = useOutlook(found.study, present, settings);
  const then = useOutlook(found.study, plan, settings);
  const told = now && then;
  const isExplained = told && explains(found.study.observed, now.simulation) === null;
  const expected = told ? (isExplained ? (then.simulation?.localShare.p50 ?? null) : null) : undefined;
  return (
    <>
      <Strip study={study} found={found} expected={expected} tab={tab} onTab={setTab} onChange={onChange} />
      {tab === "lots" ? (
        <LotsTabPart {...props} before={before} after={after} now={now} then={then} />
      ) : (
        <OtherTab {...props} tab={tab} after={after} settings={settings} />
      )}
    </>
  );
}

type Described = ReturnType<typeof describePlan>;
type Told = ReturnType<typeof useOutlook>;

/** The curve, what is expected, and the lots themselves. */
function LotsTabPart({
  study,
  found,
  onChange,
  onPlace,
  ...plans
}: LotsStepProps & {
  readonly found: LotsFound;
  readonly before: Described;
  readonly after: Described;
  readonly now: Told;
  readonly then: Told;
}) {
  const { texts, tell } = useWords();
  return (
    <>
      <Written study={study} />
      <Section title={texts.lots.pane.title}>
        <Headline study={study} found={found} {...plans} />
      </Section>
      {found.study.ignorance ? (
        <Button onClick={onPlace}>{tell(texts.lots.pane.place)}</Button>
      ) : (
        <FrontierPart study={study} found={found} onChange={onChange} />
      )}
      <PlanList study={study} found={found} plan={plans.after} onChange={onChange} />
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{tell(texts.law.notice)}</MessageBarBody>
      </MessageBar>
    </>
  );
}

/** What one tab holds beside the lots. */
function OtherTab({
  tab,
  study,
  found,
  busy,
  after,
  settings,
  onChange,
  onCompute,
  onRemove,
}: LotsStepProps & {
  readonly tab: Exclude<LotsTab, "lots">;
  readonly found: LotsFound;
  readonly after: Described;
  readonly settings: LotSettings;
}) {
  const styles = useLotStyles();
  const search = (next: LotSettings): void => onCompute({ ...study, lotSettings: next });
  const keep = (next: Study): void => {
    onChange(next);
    void keepLotSettings(next);
  };
  const parts = { study, found, busy, settings };
  switch (tab) {
    case "grid":
      return <SplitGrid study={study} found={found} plan={after} onChange={onChange} />;
    case "need":
      return (
        <div className={styles.stack}>
          <NeedPart study={study} found={found} settings={settings} onSettings={search} />
          <SourcingChoice {...parts} onSettings={search} />
          <Parameters settings={settings} onSettings={search} />
          <Links {...parts} onChange={onChange} onCompute={onCompute} />
        </div>
      );
    case "law":
      return (
        <LawPart
          study={found.study}
          plan={after}
          settings={settings}
          onSettings={(next) => keep({ ...study, lotSettings: next })}
        />
      );
    case "sourcing":
      return <Evidence study={study} found={found} onKeep={keep} />;
    case "keep":
      return (
        <div className={styles.stack}>
          <PlanComparison study={study} found={found} />
          <SavedPlans study={study} found={found} onChange={onChange} onKeep={keep} />
          <Files {...parts} onRemove={onRemove} />
        </div>
      );
  }
}
