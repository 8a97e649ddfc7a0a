import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { redoDraft, undoDraft } from "../../actions/lots/draft";
import { lotSettingsOf } from "../../actions/lots/settings";
import type { LotsFound } from "../../actions/study/lotsResult";
import type { Study } from "../../actions/study/study";
import { percent, wholePercent } from "../../texts/format";
import { useWords } from "../words";
import { Tabs } from "./Tabs";
import { useDifference } from "./plans/useDifference";
import { useLotStyles } from "./styles";
import { inClauses } from "../../texts/join";
import { Told } from "../access/Told";

/** The parts of the step. */
export const TABS = ["lots", "grid", "need", "law", "sourcing", "results", "keep"] as const;
export type LotsTab = (typeof TABS)[number];

const useStyles = makeStyles({
  strip: {
    position: "sticky",
    top: "-12px",
    zIndex: 2,
    margin: "-12px -12px 8px",
    padding: "8px 12px 0",
    background: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  line: { display: "flex", alignItems: "center", gap: "6px", flexWrap: "wrap" },
  figures: { flex: 1, fontSize: "16px", fontWeight: 700, margin: 0, whiteSpace: "nowrap" },
});

interface StripProps {
  readonly study: Study;
  readonly split: LotsFound;
  /** Expected local share of the draft, 0..1; undefined until it is known, null where no gain may be told. */
  readonly expected: number | undefined | null;
  readonly tab: LotsTab;
  readonly onTab: (tab: LotsTab) => void;
  readonly onChange: (study: Study) => void;
}

/** What stays in sight however far one scrolls: how many lots, the share seen and expected, what the last change brought, and the way back. */
export function Strip({ study, split, expected, tab, onTab, onChange }: StripProps) {
  const { texts, tell, language } = useWords();
  const [styles, shared] = [useStyles(), useLotStyles()];
  const { edits, pane } = texts.lots;
  const { history, study: posed } = split;
  const { present, past, future } = history;
  const last = useDifference(split, past.at(-1)?.plan ?? present.plan, present.plan, lotSettingsOf(study).aim);
  const after = expected === undefined ? "…" : expected === null ? "?" : wholePercent(expected, language);
  return (
    <div className={styles.strip}>
      <div className={styles.line}>
        <p className={styles.figures}>
          <span>{tell(pane.arrow, { before: posed.present.plan.lots.length, after: present.plan.lots.length })}</span>
          {" · "}
          <span>
            {percent(posed.observed.localRate, language)} → {after}
          </span>
        </p>
        <Button size="small" disabled={past.length === 0} onClick={() => onChange(undoDraft(study))}>
          {edits.undo}
        </Button>
        <Button size="small" disabled={future.length === 0} onClick={() => onChange(redoDraft(study))}>
          {edits.redo}
        </Button>
      </div>
      {last.length > 0 && (
        <Told as="p" atOnce className={shared.small}>
          {tell(pane.lastChange, { changes: inClauses(last.slice(0, 3), language) })}
        </Told>
      )}
      <Tabs names={TABS} words={pane.tabs} chosen={tab} onChoose={onTab} />
    </div>
  );
}
