import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { correctLocality, placeSupplier } from "../../actions/correct";
import type { Study } from "../../actions/study";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Locality } from "../../territory/place";
import { PlaceSearch } from "../territory/PlaceSearch";
import { useWords } from "../words";

const useStyles = makeStyles({ box: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px", background: tokens.colorNeutralBackground2, borderRadius: "4px" } });
const ANSWERS: readonly Locality[] = ["yes", "no", "check"];

interface CorrectionProps {
  readonly supplier: LocatedSupplier;
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** The buyer's own word prevails over what the evidence says. */
export function Correction({ supplier, study, onChange }: CorrectionProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.pane.suppliers;
  return (
    <div className={styles.box}>
      <PlaceSearch label={words.placeAt} hint={words.placeAtHelp} only="commune" onChoose={(place) => onChange(placeSupplier(study, supplier.key, "code" in place ? place.code : undefined))} />
      {study.perimeters.map((perimeter, index) => (
        <Field key={perimeter.name} label={tell(words.yourAnswer, { perimeter: perimeter.name ?? "" })}>
          <Select size="small" value={study.corrections[supplier.key]?.[index] ?? ""} onChange={(_, { value }) => onChange(correctLocality(study, supplier.key, index, ANSWERS.find((answer) => answer === value)))}>
            <option value="">{words.proposal} : {words.local[supplier.local[index] ?? "unlocated"]}</option>
            {ANSWERS.map((answer) => <option key={answer} value={answer}>{words.local[answer]}</option>)}
          </Select>
        </Field>
      ))}
    </div>
  );
}
