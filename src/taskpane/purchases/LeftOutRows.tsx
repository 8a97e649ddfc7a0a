import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, tokens } from "@fluentui/react-components";
import { keepRow, reconcile } from "../../actions/choose";
import { showRow } from "../../actions/show";
import type { Study } from "../../actions/study";
import type { LeftOutRow, PurchaseTable } from "../../reading/purchases";
import { euros } from "../../texts/format";
import { useWords } from "../words";

const SHOWN = 50;

const useStyles = makeStyles({
  panel: { margin: 0 },
  row: { display: "flex", alignItems: "center", gap: "8px", padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: "12px" },
  what: { flex: 1, minWidth: 0 },
  note: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: "4px 0 0" },
  link: { background: "none", border: "none", padding: 0, font: "inherit", color: tokens.colorBrandForegroundLink, cursor: "pointer", textDecoration: "underline" },
});

interface LeftOutRowsProps {
  readonly table: PurchaseTable;
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** Every row that is not counted, with its reason; any can be put back. */
export function LeftOutRows({ table, study, onChange }: LeftOutRowsProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.pane.purchases;
  const sums = reconcile(table);
  if (table.leftOut.length === 0) return <p className={styles.note}>{words.leftOutNone}</p>;
  const most = [...table.leftOut].sort((a, b) => Math.abs(b.amountCents ?? 0) - Math.abs(a.amountCents ?? 0));
  return (
    <>
      <p className={styles.note}>{tell(words.reconciliation, { ...sums })}</p>
      <Accordion collapsible>
        <AccordionItem value="leftOut">
          <AccordionHeader size="small">{tell(words.leftOut, { n: table.leftOut.length, totalCents: sums.leftOutCents })}</AccordionHeader>
          <AccordionPanel className={styles.panel}>
            {most.slice(0, SHOWN).map((row) => <Row key={row.row} row={row} table={table} onKeep={() => onChange(keepRow(study, row.row))} />)}
            {most.length > SHOWN && <p className={styles.note}>{tell(words.leftOutMore, { n: most.length - SHOWN })}</p>}
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}

function Row({ row, table, onKeep }: { readonly row: LeftOutRow; readonly table: PurchaseTable; readonly onKeep: () => void }) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.pane.purchases;
  return (
    <div className={styles.row}>
      <span className={styles.what}>
        <button type="button" className={styles.link} title={words.show} onClick={() => void showRow(table, row.row)}>{tell(words.leftOutRow, { row: row.row })}</button>
        {" · "}{texts.reading.leftOut[row.reason]}{row.label ? ` · ${row.label}` : ""}{row.amountCents === undefined ? "" : ` · ${euros(row.amountCents, language)}`}
      </span>
      {row.amountCents !== undefined && <Button size="small" onClick={onKeep}>{words.putBack}</Button>}
    </div>
  );
}
