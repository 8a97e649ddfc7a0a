import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { dropRows, keepRow, reconcile } from "../../actions/study/choose";
import { besidePlaces, rowPlaces, type Place } from "../../actions/study/show";
import type { Study } from "../../actions/study/study";
import type { LeftOutRow, PurchaseTable } from "../../reading/columns/purchases";
import { ownPlace } from "../../reading/sheets/together";
import { euros } from "../../texts/format";
import { Fold } from "../Fold";
import { Section } from "../Section";
import { ShowButton } from "../ShowButton";
import { useWords } from "../words";

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
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const [nothingSelected, setNothingSelected] = useState(false);
  const words = texts.pane.purchases;
  const sums = reconcile(table);
  const largestFirst = [...table.leftOut].sort((a, b) => Math.abs(b.amountCents ?? 0) - Math.abs(a.amountCents ?? 0));
  const byHand = new Set(study.choices.keepRows);
  const putBack = table.lines.filter(({ row }) => byHand.has(row));
  const rowName = (row: number): string => {
    const own = ownPlace(table, row);
    return tell(table.parts ? words.leftOutRowOf : words.leftOutRow, { sheet: own.sheet, row: own.row });
  };
  const what = ({ row, reason, label, amountCents }: LeftOutRow): string =>
    [
      rowName(row),
      texts.reading.leftOut[reason],
      label,
      amountCents === undefined ? undefined : euros(amountCents, language),
    ]
      .filter((part) => part)
      .join(" · ");
  return (
    <Section title={words.leftOutTitle}>
      {table.leftOut.length === 0 ? (
        <p className={styles.note}>{words.leftOutNone}</p>
      ) : (
        <p className={styles.figures}>{tell(words.reconciliation, { ...sums })}</p>
      )}
      {table.leftOut.length > 0 && (
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
                {...(row.amountCents === undefined
                  ? {}
                  : { button: words.putBack, onPress: () => onChange(keepRow(study, row.row)) })}
              />
            ))}
            {largestFirst.length > SHOWN && (
              <p className={styles.note}>{tell(words.leftOutMore, { n: largestFirst.length - SHOWN })}</p>
            )}
          </div>
        </Fold>
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
      {putBack.length > 0 && (
        <div>
          <p className={styles.note}>{words.putBackTitle}</p>
          {putBack.slice(0, SHOWN).map(({ row, text, amountCents }) => (
            <Row
              key={row}
              what={[rowName(row), text.supplier || text.label, euros(amountCents, language)]
                .filter((part) => part)
                .join(" · ")}
              places={() => rowPlaces(table, [row])}
              button={words.takeOut}
              onPress={() => onChange(dropRows(study, [row]))}
            />
          ))}
        </div>
      )}
      <Button
        className={styles.alone}
        size="small"
        onClick={() => void onLeaveOut().then((next) => setNothingSelected(next === study))}
      >
        {words.leaveOut}
      </Button>
      {nothingSelected && (
        <p className={styles.note} role="status">
          {words.leaveOutHelp}
        </p>
      )}
    </Section>
  );
}

interface RowProps {
  readonly what: string;
  readonly places: () => readonly Place[];
  readonly button?: string;
  readonly onPress?: () => void;
}

function Row({ what, places, button, onPress }: RowProps) {
  const { texts } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span className={styles.what}>{what}</span>
      <span className={styles.buttons}>
        <ShowButton label={texts.pane.purchases.show} about={what} places={places} />
        {button && (
          <Button size="small" aria-label={`${button} : ${what}`} onClick={onPress}>
            {button}
          </Button>
        )}
      </span>
    </div>
  );
}
