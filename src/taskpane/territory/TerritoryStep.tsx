import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { addPerimeter, removePerimeter, suggestPerimeters, type PerimeterChoice } from "../../actions/perimeters";
import type { Study } from "../../actions/study";
import { Section } from "../Section";
import { useWords } from "../words";
import { PlaceSearch } from "./PlaceSearch";
import { RadiusChoice } from "./RadiusChoice";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  chosen: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", padding: "6px 10px", borderRadius: "4px", background: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  suggestions: { display: "flex", flexWrap: "wrap", gap: "6px" },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
});

interface TerritoryStepProps {
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** What « local » means for this buyer: one perimeter or several, side by side. */
export function TerritoryStep({ study, onChange }: TerritoryStepProps) {
  const { texts } = useWords();
  const styles = useStyles();
  const words = texts.pane.territory;
  const add = (choice: PerimeterChoice): void => onChange(addPerimeter(study, choice));
  return (
    <>
      <Section title={words.title} help={words.help}>
        <PlaceSearch label={words.search} onChoose={add} />
        <Suggestions study={study} onChoose={add} />
      </Section>
      <Section title={words.chosen}>
        {study.perimeters.length === 0 && <p className={styles.small}>{words.none}</p>}
        <ul className={styles.list}>
          {study.perimeters.map((perimeter, index) => <Chosen key={perimeter.name} name={perimeter.name ?? ""} onRemove={() => onChange(removePerimeter(study, index))} />)}
        </ul>
      </Section>
      <RadiusChoice onChoose={add} />
      <MessageBar intent="info" layout="multiline"><MessageBarBody>{words.notice}</MessageBarBody></MessageBar>
      <p className={styles.small} style={{ marginTop: "8px" }}>{words.vintage}</p>
    </>
  );
}

function Chosen({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  return (
    <li className={styles.chosen}>
      <span>{name}</span>
      <Button size="small" appearance="subtle" style={{ minWidth: "32px" }} aria-label={tell(texts.pane.territory.remove, { name })} onClick={onRemove}>✕</Button>
    </li>
  );
}

function Suggestions({ study, onChoose }: { readonly study: Study; readonly onChoose: (choice: PerimeterChoice) => void }) {
  const { texts, language } = useWords();
  const styles = useStyles();
  const [suggested, setSuggested] = useState<readonly PerimeterChoice[]>([]);
  const table = study.reading?.ok ? study.reading.table : undefined;
  useEffect(() => {
    let current = true;
    if (table) void suggestPerimeters(table, language).then((choices) => current && setSuggested(choices));
    return () => { current = false; };
  }, [table, language]);
  const left = suggested.filter(({ name }) => !study.perimeters.some((perimeter) => perimeter.name === name));
  if (left.length === 0) return null;
  return (
    <div>
      <p className={styles.small}>{texts.pane.territory.suggestions}</p>
      <div className={styles.suggestions}>{left.map((choice) => <Button key={choice.name} size="small" onClick={() => onChoose(choice)}>+ {choice.name}</Button>)}</div>
    </div>
  );
}
