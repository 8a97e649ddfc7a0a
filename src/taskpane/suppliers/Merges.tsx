import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { acceptMerges, openProposals, refuseMerges, undoMerges } from "../../actions/suppliers/groups";
import type { Study } from "../../actions/study/study";
import { mergeId, type MergeProposal } from "../../suppliers/merges";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { DecidedMerges } from "./DecidedMerges";
import { Proposal } from "./Proposal";

const PAGE = 10;
const SCORES = [1, 0.95, 0.9, 0.8] as const;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: {
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  names: { margin: 0, padding: 0, listStyle: "none", fontSize: "13px", fontWeight: 600, overflowWrap: "anywhere" },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
  tools: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "center" },
});

interface MergesProps {
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** Suppliers that may be one: grouped one by one, all above a likeness, and undone at will. */
export function Merges({ study, onChange }: MergesProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.suppliers.merges;
  const [shown, setShown] = useState(PAGE);
  const byKey = useMemo(
    () => new Map((study.suppliers ?? []).map((supplier) => [supplier.key, supplier])),
    [study.suppliers],
  );
  const open = openProposals(study);
  const replayed = study.replayedMerges?.length ?? 0;
  const decided = study.merges.accepted.length + study.merges.refused.length;
  if (open.length === 0 && decided === 0) return null;
  return (
    <Fold title={tell(words.title, { n: open.length })} help={open.length > 0 ? words.help : words.none}>
      {replayed > 0 && <p className={styles.small}>{tell(words.replayed, { n: replayed })}</p>}
      {open.length > 1 && <AcceptAbove proposals={open} onAccept={(ids) => onChange(acceptMerges(study, ids))} />}
      <ul className={styles.list} aria-label={tell(words.title, { n: open.length })}>
        {open.slice(0, shown).map((proposal) => (
          <Proposal
            key={proposal.id}
            proposal={proposal}
            byKey={byKey}
            onAccept={(keys) => onChange(acceptMerges(study, [mergeId(keys)]))}
            onRefuse={() => onChange(refuseMerges(study, [proposal.id]))}
          />
        ))}
      </ul>
      {open.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {tell(words.more, { n: Math.min(PAGE, open.length - shown) })}
        </Button>
      )}
      {decided > 0 && (
        <Fold level="h3" title={tell(words.decided, { n: decided })}>
          <DecidedMerges
            title={words.accepted}
            ids={study.merges.accepted}
            byKey={byKey}
            onUndo={(ids) => onChange(undoMerges(study, ids))}
          />
          <DecidedMerges
            title={words.refused}
            ids={study.merges.refused}
            byKey={byKey}
            onUndo={(ids) => onChange(undoMerges(study, ids))}
          />
        </Fold>
      )}
    </Fold>
  );
}

interface AcceptAboveProps {
  readonly proposals: readonly MergeProposal[];
  readonly onAccept: (ids: readonly string[]) => void;
}

/** Accepts at once all those that are at least so much alike. */
function AcceptAbove({ proposals, onAccept }: AcceptAboveProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.suppliers.merges;
  const [least, setLeast] = useState<number>(SCORES[1]);
  const above = proposals.filter(({ score }) => score >= least).map(({ id }) => id);
  return (
    <div className={styles.tools}>
      <label className={styles.small} htmlFor="least-score">
        {words.above}
      </label>
      <Select id="least-score" size="small" value={String(least)} onChange={(_, { value }) => setLeast(Number(value))}>
        {SCORES.map((score) => (
          <option key={score} value={score}>
            {tell(words.percent, { score: Math.round(100 * score) })}
          </option>
        ))}
      </Select>
      <Button size="small" disabled={above.length === 0} onClick={() => onAccept(above)}>
        {tell(words.acceptAll, { n: above.length })}
      </Button>
    </div>
  );
}
