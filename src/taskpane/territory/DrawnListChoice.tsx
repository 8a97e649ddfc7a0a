import { Button, Field, Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { drawnPerimeter, readDrawnList, type DrawnList } from "../../actions/perimeters/drawn";
import type { PerimeterChoice } from "../../actions/perimeters/perimeters";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { Told } from "../access/Told";

const useStyles = makeStyles({
  told: { fontSize: "12px", margin: 0, color: tokens.colorNeutralForeground2 },
  trouble: { fontSize: "12px", margin: 0, color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
});

/** Milliseconds without typing before the list is read (debounce). */
const QUIET = 250;

/** A perimeter of the buyer's own: a PAT, neighbouring départements, communes pasted from a sheet. */
export function DrawnListChoice({ onChoose }: { readonly onChoose: (choice: PerimeterChoice) => void }) {
  const { texts, language } = useWords();
  const words = texts.suppliers.perimeters;
  const [text, setText] = useState("");
  const [name, setName] = useState("");
  const [list, setList] = useState<DrawnList>();
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => void readDrawnList(text).then((read) => current && setList(read)), QUIET);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  const isReady = list !== undefined && list.codes.length > 0 && list.unknown.length + list.ambiguous.length === 0;
  const add = async (): Promise<void> => {
    if (!list || !isReady) return;
    onChoose(await drawnPerimeter(list.codes, name, language));
    setText("");
    setName("");
  };
  return (
    <Fold title={words.list} help={words.listHelp}>
      <Field label={words.listText}>
        <Textarea
          rows={4}
          resize="vertical"
          value={text}
          placeholder={words.listPlaceholder}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <Told>{list && <ListRead list={list} />}</Told>
      <Field label={words.listName}>
        <Input
          style={{ minWidth: 0 }}
          value={name}
          placeholder={words.listNamePlaceholder}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <Button disabled={!isReady} onClick={() => void add()}>
        {words.listAdd}
      </Button>
    </Fold>
  );
}

/** How much of the pasted text is understood, and what is not. */
function ListRead({ list }: { readonly list: DrawnList }) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.suppliers.perimeters;
  return (
    <>
      {list.codes.length > 0 && <p className={styles.told}>{tell(words.listFound, { n: list.codes.length })}</p>}
      {list.unknown.map((line) => (
        <p key={line} className={styles.trouble}>
          {tell(words.listUnknown, { text: line })}
        </p>
      ))}
      {list.ambiguous.map((line) => (
        <p key={line.text} className={styles.trouble}>
          {tell(words.listAmbiguous, { ...line })}
        </p>
      ))}
    </>
  );
}
