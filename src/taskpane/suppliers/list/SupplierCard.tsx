import { Badge, Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { evidenceText } from "../../../actions/suppliers/placeWords";
import { answerFor } from "../../../actions/study/answers";
import type { Study } from "../../../actions/study/study";
import type { LocatedSupplier } from "../../../suppliers/supplier";
import type { Certainty, Locality } from "../../../territory/places/place";
import { saidOf } from "../../../texts/join";
import { useWords } from "../../words";
import { Correction } from "./Correction";
import { localityOf } from "./view";
import { ShowLines } from "./ShowLines";

const COLOURS = { yes: "success", no: "informative", check: "warning", unlocated: "danger" } as const satisfies Record<
  Locality,
  string
>;

const CERTAINTIES = { sure: "success", check: "warning", unlocated: "danger" } as const satisfies Record<
  Certainty,
  string
>;

const useStyles = makeStyles({
  card: {
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    display: "flex",
    flexDirection: "column",
    gap: "3px",
  },
  head: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "flex-start" },
  name: { fontWeight: 600, fontSize: "13px", overflowWrap: "anywhere", color: tokens.colorNeutralForeground1 },
  tick: { marginLeft: "-8px" },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  badges: { display: "flex", flexWrap: "wrap", gap: "4px" },
  // A perimeter's name may take two lines in a narrow pane.
  answer: { height: "auto", minHeight: "20px", whiteSpace: "normal", textAlign: "left" },
  tools: { display: "flex", gap: "6px" },
});

interface SupplierCardProps {
  readonly supplier: LocatedSupplier;
  /** Names of the other suppliers of its group. */
  readonly others: readonly string[];
  /** Its distance and its capacity, in words. */
  readonly facts: readonly string[];
  readonly study: Study;
  readonly onChange: (study: Study) => void;
  /** Its place in the list, from 0, and whether its buttons answer to Tab. */
  readonly row: { readonly at: number; readonly of: number; readonly isActive: boolean };
  readonly isTicked: boolean;
  readonly onTick: () => void;
}

/** One supplier: what it is worth, where it is and how that is known. */
export function SupplierCard({ supplier, others, facts, study, onChange, row, isTicked, onTick }: SupplierCardProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.pane.suppliers;
  const [correcting, setCorrecting] = useState(false);
  const table = study.reading?.ok ? study.reading.table : undefined;
  const why = evidenceText(supplier.place, language);
  const name = supplier.name || words.unknown;
  const tabIndex = row.isActive ? 0 : -1;
  return (
    <div role="listitem" className={styles.card} data-row={row.at} aria-posinset={row.at + 1} aria-setsize={row.of}>
      <div className={styles.head}>
        <Checkbox
          className={styles.tick}
          aria-label={tell(texts.supplierList.list.tick, { name })}
          label={<span className={styles.name}>{name}</span>}
          checked={isTicked}
          onChange={onTick}
          tabIndex={tabIndex}
          data-control="tick"
        />
        <Badge appearance="tint" color={CERTAINTIES[supplier.place.certainty]}>
          {words.states[supplier.place.certainty]}
        </Badge>
      </div>
      <span className={styles.small}>
        {tell(words.lines, { n: supplier.lineCount, totalCents: supplier.amountCents })}
      </span>
      {why && <span className={styles.small}>{why}</span>}
      {facts.map((fact) => (
        <span key={fact} className={styles.small}>
          {fact}
        </span>
      ))}
      {others.length > 0 && (
        <span className={styles.small}>
          {tell(texts.suppliers.merges.group, { names: [...new Set(others)].join(", ") })}
        </span>
      )}
      {supplier.flags.map((flag) => (
        <span key={flag} className={styles.small}>
          ⚑ {words.flags[flag]}
        </span>
      ))}
      <Answers supplier={supplier} study={study} />
      <div className={styles.tools}>
        {table && <ShowLines table={table} supplier={supplier} tabIndex={tabIndex} />}
        <Button
          size="small"
          appearance="subtle"
          tabIndex={tabIndex}
          data-control="correct"
          aria-expanded={correcting}
          aria-label={saidOf(words.correct, supplier.name, language)}
          onClick={() => setCorrecting(!correcting)}
        >
          {words.correct}
        </Button>
      </div>
      {correcting && <Correction supplier={supplier} study={study} onChange={onChange} />}
    </div>
  );
}

/** Whether it is local, in each perimeter; a pencil where the buyer answered. */
function Answers({ supplier, study }: Pick<SupplierCardProps, "supplier" | "study">) {
  const { texts } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.badges}>
      {study.perimeters.map((perimeter, index) => {
        const locality = localityOf(supplier, index, study);
        return (
          <Badge key={perimeter.name} className={styles.answer} appearance="outline" color={COLOURS[locality]}>
            {perimeter.name} : {texts.pane.suppliers.local[locality]}
            {answerFor(study, supplier.key, index) ? " ✎" : ""}
          </Badge>
        );
      })}
    </div>
  );
}
