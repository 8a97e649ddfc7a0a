import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import {
  canteenFacts,
  canteenPerimeter,
  canteensToTell,
  chooseCanteenPerimeter,
  familiesToTell,
  isCanteenId,
  MA_CANTINE_FAMILIES,
  perimeterDefinitions,
  tellCanteen,
} from "../../actions/report/canteen";
import type { Study } from "../../actions/study/study";
import { useWords } from "../words";

const useStyles = makeStyles({
  strong: { fontSize: "12px", fontWeight: 600, margin: 0 },
  narrow: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
});

interface ChoiceProps {
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** Whose canteens they are: a number for each that the lines name, else one for all. */
export function CanteenIds({ study, onChange }: ChoiceProps) {
  const words = useWords().texts.canteen;
  const styles = useStyles();
  const names = canteensToTell(study);
  if (names.length === 0) return null;
  const isOne = names.length === 1 && names[0] === "";
  return (
    <>
      {!isOne && <p className={styles.strong}>{words.canteens}</p>}
      {names.map((name, index) => (
        <CanteenNumber
          key={name}
          label={isOne ? words.canteen : name || words.otherCanteens}
          hint={index === 0 ? words.canteenHint : undefined}
          typed={study.canteen?.canteens?.[name] ?? ""}
          onType={(typed) => onChange(tellCanteen(study, { canteens: { [name]: typed } }))}
        />
      ))}
    </>
  );
}

interface CanteenNumberProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

function CanteenNumber({ label, hint, typed, onType }: CanteenNumberProps) {
  const words = useWords().texts.canteen;
  const isWrong = typed.trim() !== "" && !isCanteenId(typed);
  return (
    <Field
      label={label}
      size="small"
      hint={hint ?? null}
      validationState={isWrong ? "error" : "none"}
      validationMessage={isWrong ? words.canteenWrong : null}
    >
      <Input size="small" inputMode="numeric" value={typed} onChange={(_, { value }) => onType(value)} />
    </Field>
  );
}

/** Which perimeter tells what is local, in ma-cantine's words. */
export function PerimeterChoice({ study, onChange }: ChoiceProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.canteen;
  const definitions = perimeterDefinitions(study);
  const place = canteenPerimeter(study);
  const { definition, km } = definitions[place] ?? {};
  const rounded = definition?.km !== undefined && definition.km !== km ? definition.km : undefined;
  const hint = definition
    ? [
        tell(words.definition, { definition: definition.name }),
        ...(rounded === undefined ? [] : [tell(words.definitionKm, { km: rounded })]),
      ].join(" ")
    : words.noDefinition;
  return (
    <Field label={words.perimeter} size="small" hint={hint}>
      <Select
        className={styles.narrow}
        size="small"
        value={String(place)}
        onChange={(_, { value }) => onChange(chooseCanteenPerimeter(study, Number(value)))}
      >
        {definitions.map(({ name }, index) => (
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Which of ma-cantine's product families each family of the buyer's is. */
export function FamilyChoices({ study, onChange }: ChoiceProps) {
  const words = useWords().texts.canteen;
  const styles = useStyles();
  const { families } = canteenFacts(study);
  const choose = (family: string, value: string): void => {
    const chosen = MA_CANTINE_FAMILIES.find((one) => one === value) ?? null;
    onChange(tellCanteen(study, { families: { [family]: chosen } }));
  };
  return (
    <>
      <p className={styles.strong}>{words.families}</p>
      {familiesToTell(study).map((family) => (
        <Field key={family} label={family || words.noFamily} size="small">
          <Select
            className={styles.narrow}
            size="small"
            value={families[family] ?? ""}
            onChange={(_, { value }) => choose(family, value)}
          >
            <option value="">{study.canteen?.families?.[family] === null ? words.noFood : words.choose}</option>
            {MA_CANTINE_FAMILIES.map((one) => (
              <option key={one} value={one}>
                {words.productFamilies[one]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </>
  );
}
