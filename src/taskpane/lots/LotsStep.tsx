import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { describePlan } from "../../actions/lots/describe";
import { takePoint, takePresent } from "../../actions/lots/draft";
import type { LotSettings } from "../../actions/lots/settings";
import { lotsAreFresh } from "../../actions/lots/fresh";
import { lotSettingsOf } from "../../actions/lots/settings";
import type { LotsFound } from "../../actions/study/lotsResult";
import { keepLotSettings } from "../../actions/lots/savedPlans";
import { lotTable } from "../../actions/lots/sheet";
import type { Study } from "../../actions/study/study";
import { Section } from "../Section";
import { FileButtons } from "../share/FileButtons";
import { useWords } from "../words";
import { Evidence } from "./Evidence";
import { FrontierChart } from "./FrontierChart";
import { Headline } from "./Headline";
import { LawPart } from "./LawPart";
import { Links } from "./Links";
import { SavedPlans } from "./SavedPlans";
import { Parameters } from "./Parameters";
import { PlanList } from "./PlanList";
import { SourcingChoice } from "./SourcingChoice";
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

function Found({
  study,
  found,
  busy,
  onChange,
  onCompute,
  onWrite,
  onRemove,
}: LotsStepProps & { readonly found: LotsFound }) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const words = texts.lots;
  const settings = lotSettingsOf(study);
  const { present, frontiers, classified } = found.study;
  const frontier = frontiers[settings.aim];
  const { plan } = found.history.present;
  const before = useMemo(
    () => describePlan(found.study, present.plan, language),
    [found.study, present.plan, language],
  );
  const after = useMemo(() => describePlan(found.study, plan, language), [found.study, plan, language]);
  const search = (next: LotSettings): void => onCompute({ ...study, lotSettings: next });
  const keep = (next: Study): void => {
    onChange(next);
    void keepLotSettings(next);
  };
  const leastText = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 }).format(
    settings.parameters.leastGain,
  );
  const same = frontier.points.filter((point) => point.plan === plan).map(({ lots }) => lots);
  const chosen = same.includes(settings.lots ?? 0) ? (settings.lots ?? 0) : (same[0] ?? plan.lots.length);
  return (
    <>
      <Section title={words.pane.title}>
        <SourcingChoice study={study} found={found} settings={settings} busy={busy} onSettings={search} />
        <Headline study={study} found={found} before={before} after={after} />
      </Section>
      <Section title={words.pane.frontier} help={settings.aim === "local" ? words.frontier.axisShare : undefined}>
        <FrontierChart
          points={frontier.points}
          totalCents={classified.need.totalCents}
          recommended={frontier.recommended}
          now={{ lots: present.plan.lots.length, cents: before.score.expectedCents[settings.aim] }}
          chosen={chosen}
          onChoose={(lots) => onChange(takePoint(study, lots))}
        />
        <p className={styles.small}>{tell(words.frontier.reached)}</p>
        {frontier.recommended !== undefined && (
          <p className={styles.small}>
            {tell(words.frontier.recommended, { lots: frontier.recommended, leastRate: leastText })}
          </p>
        )}
        <p className={styles.small}>{tell(words.frontier.gap, { gapRate: frontier.meanGap })}</p>
        <div className={styles.row}>
          {frontier.recommended !== undefined && (
            <Button size="small" onClick={() => onChange(takePoint(study))}>
              {tell(words.pane.advised, { lots: frontier.recommended })}
            </Button>
          )}
          <Button size="small" onClick={() => onChange(takePresent(study))}>
            {words.pane.present}
          </Button>
        </div>
      </Section>
      <PlanList study={study} found={found} plan={after} onChange={onChange} />
      <div className={styles.stack}>
        <Parameters settings={settings} onSettings={search} />
        <Links study={study} found={found} busy={busy} onChange={onChange} onCompute={onCompute} />
        <LawPart plan={after} settings={settings} onSettings={(next) => keep({ ...study, lotSettings: next })} />
        <SavedPlans study={study} found={found} onChange={onChange} onKeep={keep} />
        <Evidence study={study} found={found} />
        <Writing study={study} found={found} busy={busy} onWrite={onWrite} onRemove={onRemove} />
      </div>
    </>
  );
}

function Writing({
  study,
  found,
  busy,
  onWrite,
  onRemove,
}: Pick<LotsStepProps, "study" | "busy" | "onWrite" | "onRemove"> & { readonly found: LotsFound }) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const [removed, setRemoved] = useState(false);
  const words = texts.lots.pane;
  const time = study.lotsWrittenAt?.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
  const remove = async (): Promise<void> => setRemoved((await onRemove()) !== undefined);
  return (
    <>
      {time && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{tell(words.written, { time })}</MessageBarBody>
        </MessageBar>
      )}
      {!time && removed && (
        <MessageBar intent="success">
          <MessageBarBody>{texts.pane.share.removed}</MessageBarBody>
        </MessageBar>
      )}
      <Button appearance="primary" size="large" disabled={busy} onClick={onWrite}>
        {tell(time ? words.rewrite : words.write)}
      </Button>
      <FileButtons
        words={words.csv}
        about={tell(words.csv.about)}
        text={() => lotTable(study, found, language)}
        disabled={busy}
      />
      <p className={styles.small}>{tell(words.adds)}</p>
      <Button disabled={busy} onClick={() => void remove()}>
        {texts.pane.share.remove}
      </Button>
    </>
  );
}
