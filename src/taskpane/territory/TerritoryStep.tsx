import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import {
  addPerimeter,
  removePerimeter,
  renamePerimeter,
  suggestPerimeters,
  type PerimeterChoice,
} from "../../actions/perimeters/perimeters";
import type { Study } from "../../actions/study/study";
import { Section } from "../Section";
import { useWords } from "../words";
import { AbroadChoice } from "./AbroadChoice";
import { CanteenChoices } from "./CanteenChoices";
import { ChosenPerimeter } from "./ChosenPerimeter";
import { DrawnListChoice } from "./DrawnListChoice";
import { PlaceSearch } from "./PlaceSearch";
import { RadiusChoice } from "./RadiusChoice";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  more: { margin: "0 -8px 12px" },
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
          {study.perimeters.map((perimeter, index) => (
            <ChosenPerimeter
              key={perimeter.name}
              name={perimeter.name ?? ""}
              onRename={(name) => onChange(renamePerimeter(study, index, name))}
              onRemove={() => onChange(removePerimeter(study, index))}
            />
          ))}
        </ul>
      </Section>
      <div className={styles.more}>
        <RadiusChoice study={study} onChange={onChange} />
        <CanteenChoices onChoose={add} />
        <DrawnListChoice onChoose={add} />
        <AbroadChoice onChoose={add} />
      </div>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{words.notice}</MessageBarBody>
      </MessageBar>
      <p className={styles.small} style={{ marginTop: "8px" }}>
        {words.vintage}
      </p>
    </>
  );
}

function Suggestions({
  study,
  onChoose,
}: {
  readonly study: Study;
  readonly onChoose: (choice: PerimeterChoice) => void;
}) {
  const { texts, language } = useWords();
  const styles = useStyles();
  const [suggested, setSuggested] = useState<readonly PerimeterChoice[]>([]);
  const { grids, reading } = study;
  useEffect(() => {
    let current = true;
    void suggestPerimeters({ grids, reading }, language).then((choices) => current && setSuggested(choices));
    return () => {
      current = false;
    };
  }, [grids, reading, language]);
  const left = suggested.filter(({ name }) => !study.perimeters.some((perimeter) => perimeter.name === name));
  if (left.length === 0) return null;
  return (
    <div>
      <p className={styles.small}>{texts.pane.territory.suggestions}</p>
      <div className={styles.suggestions}>
        {left.map((choice) => (
          <Button key={choice.name} size="small" onClick={() => onChoose(choice)}>
            + {choice.name}
          </Button>
        ))}
      </div>
    </div>
  );
}
