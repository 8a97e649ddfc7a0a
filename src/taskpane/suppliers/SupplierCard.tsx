import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { showSupplier } from "../../actions/show";
import type { Study } from "../../actions/study";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Locality } from "../../territory/place";
import { useWords } from "../words";
import { Correction } from "./Correction";

const COLOURS = { yes: "success", no: "informative", check: "warning", unlocated: "danger" } as const satisfies Record<Locality, string>;

const useStyles = makeStyles({
  card: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, display: "flex", flexDirection: "column", gap: "3px" },
  head: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "flex-start" },
  name: { fontWeight: 600, fontSize: "13px", overflowWrap: "anywhere" },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  badges: { display: "flex", flexWrap: "wrap", gap: "4px" },
  tools: { display: "flex", gap: "6px" },
});

interface SupplierCardProps {
  readonly supplier: LocatedSupplier;
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** One supplier: what it is worth, where it is and how that is known. */
export function SupplierCard({ supplier, study, onChange }: SupplierCardProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.pane.suppliers;
  const [correcting, setCorrecting] = useState(false);
  const table = study.reading?.ok ? study.reading.table : undefined;
  const localityOf = (index: number): Locality => study.corrections[supplier.key]?.[index] ?? supplier.local[index] ?? "unlocated";
  const why = supplier.place.evidence.map(({ code, values }) => tell((texts.territory.evidence as Readonly<Record<string, string>>)[code] ?? code, values)).join(" ; ");
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <span className={styles.name}>{supplier.name || texts.pane.suppliers.unknown}</span>
        <Badge appearance="tint" color={supplier.place.certainty === "sure" ? "success" : supplier.place.certainty === "check" ? "warning" : "danger"}>{words.states[supplier.place.certainty]}</Badge>
      </div>
      <span className={styles.small}>{tell(words.lines, { n: supplier.lineCount, totalCents: supplier.amountCents })}</span>
      {why && <span className={styles.small}>{why}</span>}
      {supplier.flags.map((flag) => <span key={flag} className={styles.small}>⚑ {words.flags[flag]}</span>)}
      <div className={styles.badges}>
        {study.perimeters.map((perimeter, index) => (
          <Badge key={perimeter.name} appearance="outline" color={COLOURS[localityOf(index)]}>{perimeter.name} : {words.local[localityOf(index)]}{study.corrections[supplier.key]?.[index] ? " ✎" : ""}</Badge>
        ))}
      </div>
      <div className={styles.tools}>
        {table && <Button size="small" appearance="subtle" onClick={() => void showSupplier(table, supplier.signatures)}>{words.select}</Button>}
        <Button size="small" appearance="subtle" aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>{words.correct}</Button>
      </div>
      {correcting && <Correction supplier={supplier} study={study} onChange={onChange} />}
    </li>
  );
}
