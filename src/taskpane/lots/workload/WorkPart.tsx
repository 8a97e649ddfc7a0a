import { useMemo } from "react";
import { keepLotSettings } from "../../../actions/lots/savedPlans";
import { lotSettingsOf, type LotSettings } from "../../../actions/lots/settings";
import {
  minimumOrderTexts,
  paperKind,
  planWork,
  withEffort,
  workByLots,
  workCounts,
} from "../../../actions/lots/workload/work";
import type { LotsFound } from "../../../actions/study/lotsResult";
import type { Study } from "../../../actions/study/study";
import { hoursAvailable } from "../../../lots/workload/hours";
import { Fold } from "../../Fold";
import { useWords } from "../../words";
import { NumberField } from "../NumberField";
import { useLotStyles } from "../styles";
import { WorkTable } from "./WorkTable";

interface WorkPartProps {
  readonly study: Study;
  readonly split: LotsFound;
  readonly onChange: (study: Study) => void;
}

/** What the lots make to do beside today's purchases, for each number of them; hours only by the buyer's own coefficients. */
export function WorkPart({ study, split, onChange }: WorkPartProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const words = texts.lots.work;
  const settings = lotSettingsOf(study);
  const { effort, aim } = settings;
  const { study: posed, input } = split;
  const { plan } = split.history.present;
  const works = useMemo(() => workByLots({ study: posed, input }, { effort, aim }), [posed, input, effort, aim]);
  const own = useMemo(() => planWork(plan, workCounts(posed, input), { effort }), [plan, posed, input, effort]);
  const small = [...minimumOrderTexts(split, plan, language)];
  const kind = paperKind(study);
  const change = (next: LotSettings): void => {
    const changed = withEffort(study, next);
    onChange(changed);
    void keepLotSettings(changed);
  };
  return (
    <Fold title={words.title} help={words.help} level="h3">
      <WorkTable works={[works.today, own]} kind={kind} />
      {works.today.deliveries === undefined && <p className={styles.small}>{tell(words.noDays)}</p>}
      {works.today.papers === undefined && <p className={styles.small}>{tell(words.noPapers)}</p>}
      <Limit study={study} split={split} />
      {small.map(([lot, text]) => (
        <p key={lot} className={styles.small}>
          {tell(words.lot, { number: lot + 1, text })}
        </p>
      ))}
      <Fold title={words.each} level="h3">
        <WorkTable works={works.points} kind={kind} />
      </Fold>
      <Fold title={words.effortTitle} help={words.effortHelp} level="h3">
        <EffortFields settings={settings} onSettings={change} />
      </Fold>
    </Fold>
  );
}

const EFFORT = [
  { name: "perLot", most: 2000 },
  { name: "perPaper", most: 100 },
  { name: "perDelivery", most: 100 },
  { name: "perPerson", most: 2000 },
] as const;

/** Blank until the buyer knows better. */
function EffortFields({
  settings,
  onSettings,
}: {
  readonly settings: LotSettings;
  readonly onSettings: (settings: LotSettings) => void;
}) {
  const { texts } = useWords();
  const { effort = {}, staff } = settings;
  return (
    <>
      {EFFORT.map(({ name, most }) => (
        <NumberField
          key={name}
          label={texts.lots.work.effort[name]}
          value={effort[name]}
          min={0}
          max={most}
          onChange={(value) => onSettings({ ...settings, effort: { ...effort, [name]: value } })}
          onBlank={() => onSettings({ ...settings, effort: { ...effort, [name]: undefined } })}
        />
      ))}
      <NumberField
        label={texts.lots.pane.staff}
        value={staff}
        min={1}
        max={1000}
        whole
        onChange={(value) => onSettings({ ...settings, staff: value })}
        onBlank={() => onSettings({ ...settings, staff: undefined })}
      />
    </>
  );
}

/** Where the staff's hours stop the advised number. */
function Limit({ study, split }: Pick<WorkPartProps, "study" | "split">) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.lots.work;
  const { staff = 0, effort = {}, aim } = lotSettingsOf(study);
  const available = hoursAvailable(staff, effort);
  const { recommended: lots, freelyAdvised: free, points } = split.study.frontiers[aim];
  if (!staff || available === undefined || lots === undefined || free === undefined || points.length === 0) return null;
  const least = points.find((point) => point.lots === lots)!;
  const { hours = 0 } = planWork(least.plan, workCounts(split.study, split.input), { effort });
  if (hours > available)
    return <p className={styles.warn}>{tell(words.beyond, { lots, availableHours: available })}</p>;
  return lots < free ? (
    <p className={styles.warn}>{tell(words.within, { staff, availableHours: available, lots, free })}</p>
  ) : null;
}
