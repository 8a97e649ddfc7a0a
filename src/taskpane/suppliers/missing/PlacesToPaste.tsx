import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { readPastedPlaces, type PastedPlaces } from "../../../actions/suppliers/pastedPlaces";
import { placeAll } from "../../../actions/suppliers/placements";
import type { Study } from "../../../actions/study/study";
import { useWords } from "../../words";
import { Told } from "../../access/Told";

const useStyles = makeStyles({
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0, overflowWrap: "anywhere" },
  field: { margin: "8px 0 4px" },
});

interface PlacesToPasteProps {
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** Two columns pasted from a sheet: name or number, and place. */
export function PlacesToPaste({ study, onChange }: PlacesToPasteProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.supplierList.missing;
  const [text, setText] = useState("");
  const [read, setRead] = useState<PastedPlaces>();
  const place = async (): Promise<void> => {
    const pasted = await readPastedPlaces(study, text);
    setRead(pasted);
    if (Object.keys(pasted.placements).length > 0) onChange(placeAll(study, pasted.placements));
  };
  return (
    <>
      <Field className={styles.field} size="small" label={words.paste}>
        <Textarea
          rows={3}
          resize="vertical"
          value={text}
          placeholder={words.pasteExample}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <Button size="small" disabled={text.trim() === ""} onClick={() => void place()}>
        {words.placeThem}
      </Button>
      <Told>
        {read && <p className={styles.small}>{tell(words.placed, { n: Object.keys(read.placements).length })}</p>}
        {read && read.unknownSuppliers.length > 0 && (
          <p className={styles.small}>{tell(words.unknownSuppliers, { names: read.unknownSuppliers.join(", ") })}</p>
        )}
        {read && read.unknownPlaces.length > 0 && (
          <p className={styles.small}>{tell(words.unknownPlaces, { names: read.unknownPlaces.join(", ") })}</p>
        )}
      </Told>
    </>
  );
}
