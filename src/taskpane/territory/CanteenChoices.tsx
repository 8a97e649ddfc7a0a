import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { canteenChoices, type CanteenChoice } from "../../actions/perimeters/drawn";
import type { PerimeterChoice } from "../../actions/perimeters/perimeters";
import { Fold } from "../Fold";
import { useWords } from "../words";
import { PlaceSearch } from "./PlaceSearch";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  item: { fontSize: "12px", display: "flex", flexDirection: "column", gap: "2px", alignItems: "flex-start" },
  code: { fontWeight: 600 },
  told: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
});

/** ma-cantine's five definitions by name, from the buyer's commune. */
export function CanteenChoices({ onChoose }: { readonly onChoose: (choice: PerimeterChoice) => void }) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.suppliers.perimeters;
  const [choices, setChoices] = useState<readonly CanteenChoice[]>([]);
  const search = async (home: PerimeterChoice): Promise<void> => {
    if ("code" in home) setChoices(await canteenChoices(home.code, language));
  };
  return (
    <Fold title={words.canteen} help={words.canteenHelp}>
      <PlaceSearch label={words.canteenCommune} only="commune" onChoose={(home) => void search(home)} />
      <ul className={styles.list}>
        {choices.map(({ definition, choice }) => (
          <li key={definition} className={styles.item}>
            <span>
              <span className={styles.code}>{definition}</span> : {texts.territory.canteen[definition]}
            </span>
            {choice && (
              <Button size="small" onClick={() => onChoose(choice)}>
                + {choice.name}
              </Button>
            )}
            {definition === "PAT" && <span className={styles.told}>{tell(words.canteenPat)}</span>}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
