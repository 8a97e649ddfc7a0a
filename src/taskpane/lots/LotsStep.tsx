import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
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
import { ResultsPart } from "./results/ResultsPart";
import { SavedPlans } from "./plans/SavedPlans";
import { NeedPart } from "./NeedPart";
import { Parameters } from "./Parameters";
import { PlanList } from "./plans/PlanList";
import { SourcingChoice } from "./SourcingChoice";
import { SplitGrid } from "./plans/SplitGrid";
import { Strip, type LotsTab } from "./Strip";
import { WorkPart } from "./workload/WorkPart";
import { Written } from "./Written";
import { useLotStyles } from "./styles";
import { useOutlook } from "./useOutlook";

const SourcingSearch = lazy(() =>
  import("../sourcing/SourcingSearch").then((file) => ({ default: file.SourcingSearch })),
);

const Club = lazy(() => import("../sourcing/Club").then((file) => ({ default: file.Club })));

interface LotsStepProps {
  readonly study: Study;
  readonly busy: boolean;
  readonly onChange: (study: Study) => void;
  /** Searches again. */
  readonly onCompute: (study: Study) => void;
  /** Searches the public register, or writes what was found there. */
  readonly onSource: (study: Study, what: "sourcing" | "writingSourcing") => void;
  readonly onRemove: () => Promise<Study | undefined>;
  /** The draft becomes the lots that were awarded; what came of them is written again. */
  readonly onAward: () => void;
  readonly onWriteResults: () => void;
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
      {lots?.ok && <SplitParts {...props} split={lots} />}
    </>
  );
}

function SplitParts(props: LotsStepProps & { readonly split: LotsFound }) {
  const { study, split, onChange } = props;
  const { language } = useWords();
  const [tab, setTab] = useState<LotsTab>("lots");
  const settings = lotSettingsOf(study);
  const { plan } = split.history.present;
  const present = split.study.present.plan;
  const before = useMemo(() => describePlan(split.study, present, language), [split.study, present, language]);
  const after = useMemo(() => describePlan(split.study, plan, language), [split.study, plan, language]);
  const now = useOutlook(split.study, present, settings);
  const then = useOutlook(split.study, plan, settings);
  const both = now && then;
  const isExplained = both && explains(split.study.observed, now.simulation) === null;
  const expected = both ? (isExplained ? (then.simulation?.localShare.p50 ?? null) : null) : undefined;
  return (
    <>
      <Strip study={study} split={split} expected={expected} tab={tab} onTab={setTab} onChange={onChange} />
      {tab === "lots" ? (
        <LotsTabPart {...props} before={before} after={after} now={now} then={then} />
      ) : (
        <OtherTab {...props} tab={tab} after={after} settings={settings} />
      )}
    </>
  );
}

type Described = ReturnType<typeof describePlan>;
type MaybeOutlook = ReturnType<typeof useOutlook>;

/** The curve, what is expected, and the lots themselves. */
function LotsTabPart({
  study,
  split,
  onChange,
  onPlace,
  ...plans
}: LotsStepProps & {
  readonly split: LotsFound;
  readonly before: Described;
  readonly after: Described;
  readonly now: MaybeOutlook;
  readonly then: MaybeOutlook;
}) {
  const { texts, tell } = useWords();
  return (
    <>
      <Written study={study} />
      <Section title={texts.lots.pane.title}>
        <Headline study={study} split={split} {...plans} />
      </Section>
      {split.study.ignorance ? (
        <Button onClick={onPlace}>{tell(texts.lots.pane.place)}</Button>
      ) : (
        <>
          <FrontierPart study={study} split={split} onChange={onChange} />
          <WorkPart study={study} split={split} onChange={onChange} />
        </>
      )}
      <PlanList study={study} split={split} plan={plans.after} onChange={onChange} />
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
  split,
  busy,
  after,
  settings,
  onChange,
  onCompute,
  onSource,
  onRemove,
  onAward,
  onWriteResults,
}: LotsStepProps & {
  readonly tab: Exclude<LotsTab, "lots">;
  readonly split: LotsFound;
  readonly after: Described;
  readonly settings: LotSettings;
}) {
  const styles = useLotStyles();
  const search = (next: LotSettings): void => onCompute({ ...study, lotSettings: next });
  const keep = (next: Study): void => {
    onChange(next);
    void keepLotSettings(next);
  };
  const parts = { study, split, busy, settings };
  switch (tab) {
    case "grid":
      return <SplitGrid study={study} split={split} plan={after} onChange={onChange} />;
    case "need":
      return (
        <div className={styles.stack}>
          <NeedPart study={study} split={split} settings={settings} onSettings={search} />
          <SourcingChoice {...parts} onSettings={search} />
          <Parameters settings={settings} onSettings={search} />
          <Links {...parts} onChange={onChange} onCompute={onCompute} />
        </div>
      );
    case "law":
      return (
        <LawPart
          study={split.study}
          plan={after}
          settings={settings}
          onSettings={(next) => keep({ ...study, lotSettings: next })}
        />
      );
    case "sourcing":
      return (
        <>
          <Suspense fallback={null}>
            <SourcingSearch
              study={study}
              busy={busy}
              onKeep={onChange}
              onSearch={(next) => onSource(next, "sourcing")}
              onWrite={(next) => onSource(next, "writingSourcing")}
            />
            <Club study={study} busy={busy} onSettings={search} />
          </Suspense>
          <Evidence study={study} split={split} onKeep={keep} />
        </>
      );
    case "results":
      return <ResultsPart study={study} busy={busy} onAward={onAward} onWrite={onWriteResults} />;
    case "keep":
      return (
        <div className={styles.stack}>
          <PlanComparison study={study} split={split} />
          <SavedPlans study={study} split={split} onChange={onChange} onKeep={keep} />
          <Files {...parts} onRemove={onRemove} />
        </div>
      );
  }
}
