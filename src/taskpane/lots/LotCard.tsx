import { Badge, Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { countLocal, flagText, type DescribedLot } from "../../actions/lots/describe";
import type { Edit } from "../../lots/plan/edit";
import type { LotStudy } from "../../lots/study";
import { wholeEuros } from "../../texts/format";
import { useWords } from "../words";
import { LotDetails } from "./LotDetails";
import { useLotStyles } from "./styles";

interface LotCardProps {
  readonly described: DescribedLot;
  readonly study: LotStudy;
  readonly others: readonly DescribedLot[];
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onEdit: (edit: Edit) => void;
}

/** One lot: what it is worth, what it holds, who could answer it, and what deserves a look. */
export function LotCard({ described, study, others, chosen, onChoose, onEdit }: LotCardProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const [open, setOpen] = useState(false);
  const words = texts.lots;
  const { number, title, lot, capable, cents, zones, families, flags } = described;
  return (
    <li className={styles.card}>
      <div className={styles.row} style={{ flexWrap: "nowrap", alignItems: "flex-start" }}>
        <Checkbox
          style={{ margin: "-6px -4px -6px -8px" }}
          checked={chosen}
          aria-label={tell(words.pane.select, { number })}
          onChange={(_, { checked }) => onChoose(checked === true)}
        />
        <h3 className={styles.strong} style={{ flex: 1 }}>
          {tell(words.pane.lot, { number: String(number), title })}
        </h3>
        <span className={styles.strong} style={{ whiteSpace: "nowrap" }}>
          {wholeEuros(cents, language)}
        </span>
      </div>
      <p className={styles.small}>
        {families.join(", ")} · {zones.join(", ")}
      </p>
      <div className={styles.row}>
        <CapableBadge capable={capable} wanted={study.appraiser.parameters.capableWanted} />
        {lot.locked && <Badge appearance="outline">{words.pane.locked}</Badge>}
      </div>
      {flags
        .filter((flag) => flag !== "partialZones")
        .map((flag) => (
          <p key={flag} className={styles.warn}>
            ⚑ {flagText(flag, study, language)}
          </p>
        ))}
      <div className={styles.row}>
        <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.pane.details}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => onEdit({ kind: lot.locked ? "unlock" : "lock", lot: lot.id })}
        >
          {lot.locked ? words.edits.unlock : words.edits.lock}
        </Button>
      </div>
      {open && <LotDetails described={described} study={study} others={others} onEdit={onEdit} />}
    </li>
  );
}

/** How many suppliers could answer, in the colour of the risk. */
function CapableBadge({ capable, wanted }: { readonly capable: DescribedLot["capable"]; readonly wanted: number }) {
  const { texts, tell } = useWords();
  const color = capable.length >= wanted ? "success" : capable.length === 0 ? "danger" : "warning";
  return (
    <Badge appearance="tint" color={color}>
      {tell(texts.lots.capableCount, { all: capable.length, local: countLocal(capable) })}
    </Badge>
  );
}
