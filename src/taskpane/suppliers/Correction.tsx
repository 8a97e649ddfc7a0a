import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { correctLocality, placementName, placeSupplier } from "../../actions/suppliers/correct";
import { countryChoices } from "../../actions/suppliers/placeWords";
import { answerFor } from "../../actions/study/answers";
import type { Study } from "../../actions/study/study";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Locality } from "../../territory/places/place";
import { PlaceSearch } from "../territory/PlaceSearch";
import { useWords } from "../words";
import { RoleChoice } from "./RoleChoice";

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
const ANSWERS: readonly Locality[] = ["yes", "no", "check"];

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
  const placed = study.placements[supplier.key];
  const placedIn = usePlaceName(placed);
  const place = (where: string | undefined): void => onChange(placeSupplier(study, supplier.key, where));
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
      <PlaceSearch
        label={words.placeAt}
        hint={words.placeAtHelp}
        only="commune"
        onChoose={(choice) => "code" in choice && place(choice.code)}
      />
      <Field label={texts.suppliers.country}>
        <Select
          size="small"
          value={placed?.length === 2 ? placed : ""}
          onChange={(_, { value }) => place(value || undefined)}
        >
          <option value="">{texts.suppliers.noCountry}</option>
          {countryChoices(language).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {study.perimeters.map((perimeter, index) => (
        <OwnAnswer
          key={perimeter.name}
          name={perimeter.name ?? ""}
          proposal={supplier.local[index] ?? "unlocated"}
          answer={answerFor(study, supplier.key, index)}
          onAnswer={(answer) => onChange(correctLocality(study, supplier.key, index, answer))}
        />
      ))}
      <RoleChoice supplier={supplier} study={study} onChange={onChange} />
    </div>
  );
}

interface OwnAnswerProps {
  /** The perimeter's. */
  readonly name: string;
  readonly proposal: Locality;
  readonly answer: Locality | undefined;
  readonly onAnswer: (answer: Locality | undefined) => void;
}

/** The buyer's yes or no in one perimeter, or back to the proposal. */
function OwnAnswer({ name, proposal, answer, onAnswer }: OwnAnswerProps) {
  const { texts, tell } = useWords();
  const words = texts.pane.suppliers;
  return (
    <Field label={tell(words.yourAnswer, { perimeter: name })}>
      <Select
        size="small"
        value={answer ?? ""}
        onChange={(_, { value }) => onAnswer(ANSWERS.find((one) => one === value))}
      >
        <option value="">
          {words.proposal} : {words.local[proposal]}
        </option>
        {ANSWERS.map((one) => (
          <option key={one} value={one}>
            {words.local[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function usePlaceName(where: string | undefined): string {
  const { language } = useWords();
  const [name, setName] = useState("");
  useEffect(() => {
    let current = true;
    if (where !== undefined) void placementName(where, language).then((choice) => current && setName(choice ?? where));
    return () => {
      current = false;
    };
  }, [where, language]);
  return name;
}
