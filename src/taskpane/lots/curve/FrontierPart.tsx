import { Button } from "@fluentui/react-components";
import { takePoint, takePresent } from "../../../actions/lots/draft";
import { lotSettingsOf, type LotSettings } from "../../../actions/lots/settings";
import type { LotsFound } from "../../../actions/study/lotsResult";
import type { Study } from "../../../actions/study/study";
import { scorePlan } from "../../../lots/plan/plan";
import { Section } from "../../Section";
import { useWords } from "../../words";
import { FrontierChart } from "./FrontierChart";
import { useLotStyles } from "../styles";

interface FrontierPartProps {
  readonly study: Study;
  readonly split: LotsFound;
  readonly onChange: (study: Study) => void;
}

/** « Combien de lots ? »: the curve, the advised number, and the ways to start from it or from what is. */
export function FrontierPart({ study, split, onChange }: FrontierPartProps) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.lots;
  const settings = lotSettingsOf(study);
  const { present, frontiers, classified, observed } = split.study;
  const frontier = frontiers[settings.aim];
  const { plan } = split.history.present;
  const same = frontier.points.filter((point) => point.plan === plan).map(({ lots }) => lots);
  const chosen = same.includes(settings.lots ?? 0) ? (settings.lots ?? 0) : (same[0] ?? plan.lots.length);
  const { recommended } = frontier;
  return (
    <Section title={words.pane.frontier} help={words.frontier.axes[settings.aim]}>
      <FrontierChart
        points={frontier.points}
        totalCents={classified.need.totalCents}
        recommended={recommended}
        now={{
          lots: present.plan.lots.length,
          cents:
            settings.aim === "local"
              ? observed.localRate * classified.need.totalCents
              : scorePlan(split.study.appraiser, present.plan).expectedCents.small,
        }}
        chosen={chosen}
        onChoose={(lots) => onChange(takePoint(study, lots))}
      />
      <CurveNotes split={split} settings={settings} />
      <div className={styles.row}>
        {recommended !== undefined && (
          <Button size="small" onClick={() => onChange(takePoint(study))}>
            {tell(words.pane.advised, { lots: recommended })}
          </Button>
        )}
        <Button size="small" onClick={() => onChange(takePresent(study))}>
          {words.pane.present}
        </Button>
      </div>
    </Section>
  );
}

interface CurveNotesProps {
  readonly split: LotsFound;
  readonly settings: LotSettings;
}

/** What the curve is read with: what is reached, the advised number, where the search stops. */
function CurveNotes({ split, settings }: CurveNotesProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const words = texts.lots;
  const { frontiers, classified } = split.study;
  const frontier = frontiers[settings.aim];
  const { recommended } = frontier;
  const leastText = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 }).format(
    settings.parameters.leastGain,
  );
  return (
    <>
      <p className={styles.small}>{tell(words.frontier.reached)}</p>
      {recommended !== undefined && (
        <p className={styles.small}>{tell(words.frontier.recommended, { lots: recommended, leastRate: leastText })}</p>
      )}
      {recommended !== undefined && recommended === frontier.points.at(-1)?.lots && (
        <p className={styles.warn}>{tell(words.pane.limit, { lots: recommended })}</p>
      )}
      {classified.need.families.length > settings.parameters.maxLots && (
        <p className={styles.warn}>
          {tell(words.frontier.manyFamilies, {
            n: classified.need.families.length,
            lots: settings.parameters.maxLots,
          })}
        </p>
      )}
      {frontier.gathered > 0 && (
        <p className={styles.small}>{tell(words.frontier.gathered, { n: frontier.gathered })}</p>
      )}
      <p className={styles.small}>{tell(words.frontier.gap[frontier.bounded], { gapRate: frontier.meanGap })}</p>
    </>
  );
}
