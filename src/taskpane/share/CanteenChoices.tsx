import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import {
  canteenSiret,
  familiesToTell,
  MA_CANTINE_FAMILIES,
  perimeterDefinitions,
  type MaCantineChoices,
} from "../../actions/report/canteen";
import type { Study } from "../../actions/study/study";
import { useWords } from "../words";

const useStyles = makeStyles({
  strong: { fontSize: "12px", fontWeight: 600, margin: 0 },
  narrow: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
});

interface ChoiceProps {
  readonly choices: MaCantineChoices;
  readonly onChoose: (change: Partial<MaCantineChoices>) => void;
}
interface StudyChoiceProps extends ChoiceProps {
  readonly study: Study;
}

/** Whose canteen it is. */
export function SiretChoice({ choices, onChoose }: ChoiceProps) {
  const words = useWords().texts.canteen;
  const isWrong = choices.canteenSiret !== "" && canteenSiret(choices.canteenSiret) === undefined;
  return (
    <Field
      label={words.siret}
      size="small"
      validationState={isWrong ? "error" : "none"}
      validationMessage={isWrong ? words.siretWrong : null}
    >
      <Input
        size="small"
        inputMode="numeric"
        value={choices.canteenSiret}
        onChange={(_, { value }) => onChoose({ canteenSiret: value })}
      />
    </Field>
  );
}

/** Which perimeter tells what is local, in ma-cantine's words. */
export function PerimeterChoice({ study, choices, onChoose }: StudyChoiceProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.canteen;
  const definitions = perimeterDefinitions(study);
  const definition = definitions[choices.perimeter]?.definition;
  const hint = definition
    ? tell(definition === "PAT" ? words.definitionPat : words.definition, { definition })
    : words.noDefinition;
  return (
    <Field label={words.perimeter} size="small" hint={hint}>
      <Select
        className={styles.narrow}
        size="small"
        value={String(choices.perimeter)}
        onChange={(_, { value }) => onChoose({ perimeter: Number(value) })}
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
export function FamilyChoices({ study, choices, onChoose }: StudyChoiceProps) {
  const words = useWords().texts.canteen;
  const styles = useStyles();
  const choose = (family: string, value: string): void => {
    const chosen = MA_CANTINE_FAMILIES.find((one) => one === value);
    onChoose({ families: { ...choices.families, [family]: chosen } });
  };
  return (
    <>
      <p className={styles.strong}>{words.families}</p>
      {familiesToTell(study).map((family) => (
        <Field key={family} label={family || words.noFamily} size="small">
          <Select
            size="small"
            value={choices.families[family] ?? ""}
            onChange={(_, { value }) => choose(family, value)}
          >
            <option value="">{words.choose}</option>
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
