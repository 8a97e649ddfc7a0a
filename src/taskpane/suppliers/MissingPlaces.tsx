import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import {
  placeAll,
  readPastedPlaces,
  waysToPlace,
  type PastedPlaces,
  type WaysToPlace,
} from "../../actions/suppliers/ways";
import type { Study } from "../../actions/study/study";
import { Fold } from "../Fold";
import { useWords } from "../words";

const useStyles = makeStyles({
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0, overflowWrap: "anywhere" },
  ways: { margin: 0, paddingLeft: "18px", fontSize: "13px", display: "flex", flexDirection: "column", gap: "6px" },
  button: { marginTop: "4px" },
});

interface MissingPlacesProps {
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** What can be done for the suppliers that nothing locates, in the order of what it settles; the range of the first perimeter shows what each answer did. */
export function MissingPlaces({ study, onChange }: MissingPlacesProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.suppliers.missing;
  const ways = useWays(study);
  if (!ways || ways.missing.count === 0 || ways.totalCents <= 0) return null;
  const { missing, totalCents, numbers, list } = ways;
  const rate = study.share?.perimeters[0]?.whole.rate;
  const choices = [
    {
      cents: numbers.cents,
      count: numbers.count,
      view: tell(words.numbers, { n: numbers.count, amountCents: numbers.cents }),
    },
    {
      cents: list.cents,
      count: list.count,
      view: (
        <>
          {tell(words.list, { n: list.count, amountCents: list.cents })}
          <br />
          <Button className={styles.button} size="small" onClick={() => onChange(placeAll(study, list.placements))}>
            {tell(words.useList, { n: list.count })}
          </Button>
        </>
      ),
    },
  ].filter(({ count }) => count > 0);
  return (
    <Fold title={tell(words.title, { n: missing.count, missingRate: missing.cents / totalCents })}>
      <p className={styles.small}>
        {tell(words.help, { amountCents: missing.cents })}
        {rate?.ok && ` ${tell(words.range, { lowRate: rate.low, highRate: rate.high })}`}
      </p>
      <ol className={styles.ways}>
        {choices
          .sort((a, b) => b.cents - a.cents)
          .map(({ view }, at) => (
            <li key={at}>{view}</li>
          ))}
        <li>
          <PlacesToPaste study={study} onChange={onChange} />
        </li>
        <li>{tell(words.byHand, {})}</li>
      </ol>
    </Fold>
  );
}

function useWays(study: Study): WaysToPlace | undefined {
  const [ways, setWays] = useState<WaysToPlace>();
  useEffect(() => {
    let current = true;
    void waysToPlace(study).then((read) => current && setWays(read));
    return () => {
      current = false;
    };
  }, [study]);
  return ways;
}

/** Two columns pasted from a sheet: name or number, and place. */
function PlacesToPaste({ study, onChange }: MissingPlacesProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.suppliers.missing;
  const [text, setText] = useState("");
  const [read, setRead] = useState<PastedPlaces>();
  const place = async (): Promise<void> => {
    const pasted = await readPastedPlaces(study, text);
    setRead(pasted);
    if (Object.keys(pasted.placements).length > 0) onChange(placeAll(study, pasted.placements));
  };
  return (
    <>
      <Field size="small" label={words.paste}>
        <Textarea
          rows={3}
          resize="vertical"
          value={text}
          placeholder={words.pasteExample}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <Button className={styles.button} size="small" disabled={text.trim() === ""} onClick={() => void place()}>
        {words.placeThem}
      </Button>
      <div role="status">
        {read && <p className={styles.small}>{tell(words.placed, { n: Object.keys(read.placements).length })}</p>}
        {read && read.unknownSuppliers.length > 0 && (
          <p className={styles.small}>{tell(words.unknownSuppliers, { names: read.unknownSuppliers.join(", ") })}</p>
        )}
        {read && read.unknownPlaces.length > 0 && (
          <p className={styles.small}>{tell(words.unknownPlaces, { names: read.unknownPlaces.join(", ") })}</p>
        )}
      </div>
    </>
  );
}
