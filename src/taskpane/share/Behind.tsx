import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { hiddenLines, placesBehind, uncertainIn } from "../../actions/report/behind";
import { rowPlaces } from "../../actions/study/show";
import type { Study } from "../../actions/study/study";
import { wholeEuros } from "../../texts/format";
import { Told } from "../access/Told";
import { ShowButton } from "../ShowButton";
import { useWords } from "../words";

const useStyles = makeStyles({
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
  list: { margin: 0, padding: 0, listStyle: "none", fontSize: "12px" },
  line: { display: "flex", alignItems: "center", gap: "8px" },
  name: { flexGrow: 1, overflowWrap: "anywhere" },
  row: { display: "flex", flexWrap: "wrap", gap: "4px" },
});

const MOST_SHOWN = 5;

interface BehindProps {
  readonly study: Study;
  /** Place of the perimeter, from 0. */
  readonly perimeter: number;
}

/** What stands behind the figures of a perimeter: its lines in the sheet, those that a filter hides, who makes the range. */
export function Behind({ study, perimeter }: BehindProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.pane.share;
  const { reading } = study;
  // Each goes through every line, and a card is drawn again for much that changes neither.
  const uncertain = useMemo(() => uncertainIn(study, perimeter), [study, perimeter]);
  const hidden = useMemo(() => hiddenLines(study), [study]);
  if (!reading?.ok) return null;
  return (
    <>
      <div className={styles.row}>
        <ShowButton label={words.localLines} places={() => placesBehind(study, perimeter, ["yes"])} />
        <ShowButton label={words.otherLines} places={() => placesBehind(study, perimeter, ["no"])} />
      </div>
      {hidden.count > 0 && (
        <p className={styles.small}>{tell(words.hidden, { n: hidden.count, hiddenCents: hidden.cents })}</p>
      )}
      {uncertain.length > 0 && (
        <>
          <p className={styles.small}>{words.makesRange}</p>
          <ul className={styles.list}>
            {uncertain.slice(0, MOST_SHOWN).map(({ name, cents, rows }) => (
              <li key={name} className={styles.line}>
                <span className={styles.name}>{name || words.noSupplier}</span>
                <span>{wholeEuros(cents, language)}</span>
                <ShowButton
                  label={words.lines}
                  about={name || words.noSupplier}
                  places={() => rowPlaces(reading.table, rows)}
                />
              </li>
            ))}
          </ul>
          {uncertain.length > MOST_SHOWN && (
            <p className={styles.small}>{tell(words.othersInRange, { n: uncertain.length - MOST_SHOWN })}</p>
          )}
        </>
      )}
    </>
  );
}

/** A sentence with a button that copies it; where the pane may not, the sentence is selected. */
export function Sentence({ text }: { readonly text: string }) {
  const { texts } = useWords();
  const styles = useStyles();
  const [isCopied, setCopied] = useState<boolean>();
  const words = texts.pane.share;
  const copy = (element: HTMLElement | null): void => {
    if (element) getSelection()?.selectAllChildren(element);
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <p className={styles.small}>{text}</p>
      <div className={styles.row}>
        <Button
          size="small"
          onClick={({ currentTarget }) => {
            const sentence = currentTarget.parentElement?.previousElementSibling;
            copy(sentence instanceof HTMLElement ? sentence : null);
          }}
        >
          {words.copy}
        </Button>
        <Told as="span" className={styles.small}>
          {isCopied === undefined ? "" : isCopied ? words.sentenceCopied : words.selected}
        </Told>
      </div>
    </>
  );
}
