import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { dropRows, keepRow, reconcile } from "../../actions/study/choose";
import { besidePlaces, rowPlaces, type Place } from "../../actions/study/show";
import type { Study } from "../../actions/study/study";
import type { LeftOutRow, PurchaseTable } from "../../reading/columns/purchases";
import { ownPlace } from "../../reading/sheets/gathered";
import { euros } from "../../texts/format";
import { saidOf } from "../../texts/join";
import { Fold } from "../Fold";
import { Section } from "../Section";
import { ShowButton } from "../ShowButton";
import { useWords } from "../words";
import { Told } from "../access/Told";

const SHOWN = 50;

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: "12px",
  },
  what: { flex: "1 1 140px", minWidth: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", marginLeft: "auto", whiteSpace: "nowrap" },
  note: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
  figures: { fontSize: "12px", margin: 0, fontVariantNumeric: "tabular-nums" },
  alone: { alignSelf: "flex-start" },
});

interface LeftOutRowsProps {
  readonly table: PurchaseTable;
  readonly study: Study;
  readonly onChange: (study: Study) => void;
  /** Leaves out what is selected in the sheet; resolves with the study, the same when nothing could be left out. */
  readonly onLeaveOut: () => Promise<Study | undefined>;
}

/** Every row that is not counted, with its reason; any can be put back, and others left out. */
export function LeftOutRows({ table, study, onChange, onLeaveOut }: LeftOutRowsProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const [nothingSelected, setNothingSelected] = useState(false);
  const words = texts.pane.purchases;
  return (
    <Section title={words.leftOutTitle}>
      {table.leftOut.length === 0 ? (
        <p className={styles.note}>{words.leftOutNone}</p>
      ) : (
        <LeftOutList table={table} onPutBack={(row) => onChange(keepRow(study, row))} />
      )}
      {table.beside && (
        <div>
          {table.beside.map((list) => (
            <Row
              key={list.address}
              what={tell(words.besideList, { ...list })}
              places={() => besidePlaces(table, list)}
            />
          ))}
        </div>
      )}
      <PutBackList
        table={table}
        rowsPutBack={study.choices.keepRows ?? []}
        onTakeOut={(row) => onChange(dropRows(study, [row]))}
      />
      <Button
        className={styles.alone}
        size="small"
        onClick={() => void onLeaveOut().then((next) => setNothingSelected(next === study))}
      >
        {words.leaveOut}
      </Button>
      {nothingSelected && (
        <Told as="p" atOnce className={styles.note}>
          {words.leaveOutHelp}
        </Told>
      )}
    </Section>
  );
}

/** The name of a row, with its sheet where several are read together. */
function useRowName(table: PurchaseTable): (row: number) => string {
  const { texts, tell } = useWords();
  const { leftOutRow, leftOutRowOf } = texts.pane.purchases;
  return (row) => {
    const own = ownPlace(table, row);
    return tell(table.parts ? leftOutRowOf : leftOutRow, { sheet: own.sheet, row: own.row });
  };
}

const joined = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part).join(" · ");

interface LeftOutListProps {
  readonly table: PurchaseTable;
  readonly onPutBack: (row: number) => void;
}

/** What is left out, the greatest amounts first. */
function LeftOutList({ table, onPutBack }: LeftOutListProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const rowName = useRowName(table);
  const words = texts.pane.purchases;
  const sums = reconcile(table);
  const largestFirst = [...table.leftOut].sort((a, b) => Math.abs(b.amountCents ?? 0) - Math.abs(a.amountCents ?? 0));
  const what = ({ row, reason, label, amountCents }: LeftOutRow): string => {
    const amount = amountCents === undefined ? undefined : euros(amountCents, language);
    return joined([rowName(row), texts.reading.leftOut[reason], label, amount]);
  };
  return (
    <>
      <p className={styles.figures}>{tell(words.reconciliation, { ...sums })}</p>
      <Fold
        title={tell(words.leftOut, { n: table.leftOut.length, totalCents: sums.leftOutCents })}
        help={tell(words.leftOutHelp, {})}
      >
        <div>
          {largestFirst.slice(0, SHOWN).map((row) => (
            <Row
              key={row.row}
              what={what(row)}
              places={() => rowPlaces(table, [row.row])}
              {...(row.amountCents === undefined ? {} : { button: words.putBack, onPress: () => onPutBack(row.row) })}
            />
          ))}
          {largestFirst.length > SHOWN && (
            <p className={styles.note}>{tell(words.leftOutMore, { n: largestFirst.length - SHOWN })}</p>
          )}
        </div>
      </Fold>
    </>
  );
}

interface PutBackListProps {
  readonly table: PurchaseTable;
  /** Rows that the buyer put back. */
  readonly rowsPutBack: readonly number[];
  readonly onTakeOut: (row: number) => void;
}

function PutBackList({ table, rowsPutBack, onTakeOut }: PutBackListProps) {
  const { texts, language } = useWords();
  const styles = useStyles();
  const rowName = useRowName(table);
  const byHand = new Set(rowsPutBack);
  const putBack = table.lines.filter(({ row }) => byHand.has(row));
  if (putBack.length === 0) return null;
  return (
    <div>
      <p className={styles.note}>{texts.pane.purchases.putBackTitle}</p>
      {putBack.slice(0, SHOWN).map(({ row, text, amountCents }) => (
        <Row
          key={row}
          what={joined([rowName(row), text.supplier || text.label, euros(amountCents, language)])}
          places={() => rowPlaces(table, [row])}
          button={texts.pane.purchases.takeOut}
          onPress={() => onTakeOut(row)}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly what: string;
  readonly places: () => readonly Place[];
  readonly button?: string;
  readonly onPress?: () => void;
}

function Row({ what, places, button, onPress }: RowProps) {
  const { texts, language } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span className={styles.what}>{what}</span>
      <span className={styles.buttons}>
        <ShowButton label={texts.pane.purchases.show} about={what} places={places} />
        {button && (
          <Button size="small" aria-label={saidOf(button, what, language)} onClick={onPress}>
            {button}
          </Button>
        )}
      </span>
    </div>
  );
}
