import { Badge, Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useState } from "react";
import { countLocal, flagText, shownFlags, type DescribedLot } from "../../../actions/lots/describe";
import type { LotOutcome } from "../../../actions/lots/results/outcomes";
import { similarOutcome } from "../../../actions/lots/results/similar";
import type { Edit } from "../../../lots/plan/edit";
import type { LotStudy } from "../../../lots/study";
import { day, wholeEuros } from "../../../texts/format";
import { useWords } from "../../words";
import { LotDetails } from "./LotDetails";
import { useLotStyles } from "../styles";

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, display: "flex", flexDirection: "column" },
  line: { display: "flex", alignItems: "center", gap: "4px" },
  name: { flex: 1, minWidth: 0, margin: 0, fontSize: "13px", fontWeight: 400 },
  open: {
    width: "100%",
    minWidth: 0,
    justifyContent: "flex-start",
    padding: "2px 4px",
    fontWeight: 400,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    display: "block",
    textAlign: "left",
  },
  amount: { whiteSpace: "nowrap", fontSize: "12px" },
  opened: { padding: "4px 4px 12px 28px", display: "flex", flexDirection: "column", gap: "6px" },
});

interface LotRowProps {
  readonly described: DescribedLot;
  readonly study: LotStudy;
  /** What came of former lots. */
  readonly outcomes: readonly LotOutcome[];
  readonly others: readonly DescribedLot[];
  readonly chosen: boolean;
  readonly onChoose: (id: string, chosen: boolean) => void;
  readonly onEdit: (edit: Edit) => void;
}

/** One lot on a line: its number and title, how many could answer, what it is worth; it opens on the rest. Drawn again only when something of it has changed. */
export const LotRow = memo(function LotRow({
  described,
  study,
  outcomes,
  others,
  chosen,
  onChoose,
  onEdit,
}: LotRowProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const words = texts.lots;
  const { number, title, cents, flags, capable } = described;
  const label = tell(words.pane.lot, { number: String(number), title });
  const count = shownFlags(flags).length;
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <Checkbox
          style={{ margin: "-6px -4px -6px -8px" }}
          checked={chosen}
          aria-label={tell(words.pane.select, { number })}
          onChange={(_, { checked }) => onChoose(described.lot.id, checked === true)}
        />
        <h3 className={styles.name}>
          <Button
            size="small"
            appearance="subtle"
            className={styles.open}
            title={label}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {label}
          </Button>
        </h3>
        {count > 0 && (
          <span
            title={tell(words.pane.flagged, { n: count })}
            aria-label={tell(words.pane.flagged, { n: count })}
            role="img"
          >
            ⚑
          </span>
        )}
        <CapableBadge capable={capable} wanted={study.appraiser.parameters.capableWanted} />
        <span className={styles.amount}>{wholeEuros(cents, language)}</span>
      </div>
      {open && (
        <div className={styles.opened}>
          <Opened described={described} study={study} outcomes={outcomes} onEdit={onEdit} />
          <LotDetails described={described} study={study} others={others} onEdit={onEdit} />
        </div>
      )}
    </li>
  );
});

/** What a lot holds, what deserves a look, and whether it is frozen. */
function Opened({
  described,
  study,
  outcomes,
  onEdit,
}: Pick<LotRowProps, "described" | "study" | "outcomes" | "onEdit">) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const { lot, zones, families, products, flags, capable } = described;
  const { edits } = texts.lots;
  const locked = lot.locked === true;
  const like = similarOutcome(outcomes, described);
  return (
    <>
      <p className={styles.small}>
        {families.join(", ")} · {products.join(", ")} · {zones.join(", ")}
      </p>
      <p className={styles.small}>
        {tell(texts.lots.capableCount, { all: capable.length, local: countLocal(capable) })}
      </p>
      {like && (
        <p className={styles.small}>
          {tell(texts.lots.pane.results.similar, {
            day: day(like.award, language),
            title: like.title,
            offers: like.offers ?? 0,
          })}
        </p>
      )}
      {shownFlags(flags).map((flag) => (
        <p key={flag} className={styles.warn}>
          ⚑ {flagText(flag, study, language)}
        </p>
      ))}
      <div className={styles.row}>
        <Button size="small" onClick={() => onEdit({ kind: locked ? "unlock" : "lock", lot: lot.id })}>
          {locked ? edits.unlock : edits.lock}
        </Button>
      </div>
    </>
  );
}

/** How many suppliers could answer, in the colour of the risk. */
function CapableBadge({ capable, wanted }: { readonly capable: DescribedLot["capable"]; readonly wanted: number }) {
  const { texts, tell } = useWords();
  const color = capable.length >= wanted ? "success" : capable.length === 0 ? "danger" : "warning";
  const summary = tell(texts.lots.capableCount, { all: capable.length, local: countLocal(capable) });
  return (
    <Badge appearance="tint" color={color} title={summary} aria-label={summary} role="img">
      {capable.length}
    </Badge>
  );
}
