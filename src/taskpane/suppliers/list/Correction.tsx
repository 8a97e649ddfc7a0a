import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { correctLocality, placementNames, placeSuppliers } from "../../../actions/suppliers/correct";
import { answerFor } from "../../../actions/study/answers";
import type { Study } from "../../../actions/study/study";
import type { LocatedSupplier } from "../../../suppliers/supplier";
import { saidOf } from "../../../texts/join";
import { useWords } from "../../words";
import { AnswerField, PlaceFields } from "./PlaceFields";
import { RoleChoice } from "./RoleChoice";
import { TurnoverField } from "./TurnoverField";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    background: tokens.colorNeutralBackground2,
    borderRadius: "4px",
  },
  placed: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px", fontSize: "12px" },
});

interface CorrectionProps {
  readonly supplier: LocatedSupplier;
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** The buyer's own word prevails over what the evidence says: the supplier's commune or country, or a bare yes or no for a perimeter. */
export function Correction({ supplier, study, onChange }: CorrectionProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.pane.suppliers;
  const { key } = supplier;
  const placed = study.placements[key];
  const placedIn = usePlaceName(placed);
  const place = (where: string | undefined): void => onChange(placeSuppliers(study, [key], where));
  return (
    <div className={styles.box}>
      {placed && (
        <div className={styles.placed}>
          {tell(texts.suppliers.placedBy, { place: placedIn })}
          <Button size="small" onClick={() => place(undefined)}>
            {texts.suppliers.placeBack}
          </Button>
        </div>
      )}
      <PlaceFields label={words.placeAt} hint={words.placeAtHelp} placed={placed} onPlace={place} />
      {study.perimeters.map(({ name = "" }, index) => (
        <AnswerField
          key={name}
          label={tell(words.yourAnswer, { perimeter: name })}
          answer={answerFor(study, key, index)}
          none={saidOf(words.proposal, words.local[supplier.local[index] ?? "unlocated"], language)}
          onAnswer={(answer) => onChange(correctLocality(study, [key], index, answer))}
        />
      ))}
      <RoleChoice supplier={supplier} study={study} onChange={onChange} />
      <TurnoverField supplier={supplier} study={study} onChange={onChange} />
    </div>
  );
}

function usePlaceName(where: string | undefined): string {
  const { language } = useWords();
  const [name, setName] = useState("");
  useEffect(() => {
    let current = true;
    if (where !== undefined) void placementNames([where], language).then(([read]) => current && setName(read ?? where));
    return () => {
      current = false;
    };
  }, [where, language]);
  return name;
}
