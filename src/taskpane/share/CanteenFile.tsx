import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import {
  canteenFile,
  canteenSiret,
  familiesToTell,
  firstChoices,
  keepCanteen,
  MA_CANTINE_FAMILIES,
  perimeterDefinitions,
  recallCanteen,
  type MaCantineChoices,
} from "../../actions/report/canteen";
import type { Study } from "../../actions/study/study";
import { useWords } from "../words";
import { FileButtons } from "./FileButtons";
import { RefusedLines } from "./RefusedLines";

const useStyles = makeStyles({
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
  strong: { fontSize: "12px", fontWeight: 600, margin: 0 },
  narrow: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
  ready: { fontWeight: 600, margin: 0 },
});

/** The purchases as ma-cantine's import wants them: whose canteen, what is local, which product family each family is. */
export function CanteenFile({ study }: { readonly study: Study }) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.canteen;
  const [choices, setChoices] = useState<MaCantineChoices>(() => firstChoices(study));
  useEffect(() => {
    recallCanteen().then(
      (kept) => kept && setChoices((first) => ({ ...kept, families: { ...first.families, ...kept.families } })),
      () => undefined,
    );
  }, []);
  const set = (change: Partial<MaCantineChoices>): void => setChoices({ ...choices, ...change });
  const definitions = perimeterDefinitions(study);
  const definition = definitions[choices.perimeter]?.definition;
  const siret = canteenSiret(choices.canteenSiret);
  const file = useMemo(() => canteenFile(study, { ...choices, canteenSiret: siret ?? "" }), [study, choices, siret]);
  if (!file) return null;
  const ready = siret !== undefined && file.lineCount > 0;
  return (
    <>
      <Field
        label={words.siret}
        size="small"
        validationState={choices.canteenSiret !== "" && !siret ? "error" : "none"}
        validationMessage={choices.canteenSiret !== "" && !siret ? words.siretWrong : undefined}
      >
        <Input
          size="small"
          inputMode="numeric"
          value={choices.canteenSiret}
          onChange={(_, { value }) => set({ canteenSiret: value })}
        />
      </Field>
      <Field
        label={words.perimeter}
        size="small"
        hint={
          definition
            ? tell(definition === "PAT" ? words.definitionPat : words.definition, { definition })
            : words.noDefinition
        }
      >
        <Select
          className={styles.narrow}
          size="small"
          value={String(choices.perimeter)}
          onChange={(_, { value }) => set({ perimeter: Number(value) })}
        >
          {definitions.map(({ name }, index) => (
            <option key={index} value={index}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.strong}>{words.families}</p>
      {familiesToTell(study).map((family) => (
        <Field key={family} label={family || words.noFamily} size="small">
          <Select
            size="small"
            value={choices.families[family] ?? ""}
            onChange={(_, { value }) =>
              set({ families: { ...choices.families, [family]: MA_CANTINE_FAMILIES.find((one) => one === value) } })
            }
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
      <p className={styles.ready}>{tell(words.ready, { n: file.lineCount, refused: file.refused.length })}</p>
      {file.unsaidCount > 0 && <p className={styles.small}>{tell(words.unsaid, { n: file.unsaidCount })}</p>}
      <FileButtons
        words={words}
        disabled={!ready}
        text={() => file.csv}
        onKept={() => void keepCanteen(choices).catch(() => undefined)}
      />
      {file.refused.length > 0 && <RefusedLines file={file} />}
    </>
  );
}
