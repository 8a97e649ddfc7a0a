import { Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { chosenFamilies, codesOf, familiesToSource } from "../../actions/sourcing/plan";
import { sourcingOf, withSourcing } from "../../actions/sourcing/state";
import type { Study } from "../../actions/study/study";
import { activityLabel, readCodes } from "../../sourcing/activities";
import { Fold } from "../Fold";
import { useLotStyles } from "../lots/styles";
import { saidOf } from "../../texts/join";
import { useWords } from "../words";

interface FamilyCodesProps {
  readonly study: Study;
  readonly onKeep: (study: Study) => void;
}

/** The families to search for, those that lack suppliers first, and the activities that each one means. */
export function FamilyCodes({ study, onKeep }: FamilyCodesProps) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.sourcing.pane;
  const chosen = chosenFamilies(study);
  const choose = (family: string, isChosen: boolean): void =>
    onKeep(
      withSourcing(study, {
        families: isChosen ? [...chosen, family] : chosen.filter((other) => other !== family),
      }),
    );
  return (
    <div role="group" aria-label={words.families} className={styles.stack}>
      <p className={styles.strong}>{words.families}</p>
      <ul className={styles.list}>
        {familiesToSource(study).map((family) => (
          <li key={family}>
            <Checkbox
              label={family}
              checked={chosen.includes(family)}
              onChange={(_, { checked }) => choose(family, checked === true)}
            />
            {chosen.includes(family) && (
              <Fold title={tell(words.codes, { family })} level="h3">
                <Codes
                  key={codesOf(study, family).join()}
                  family={family}
                  codes={codesOf(study, family)}
                  onCodes={(codes) =>
                    onKeep(withSourcing(study, { codes: { ...sourcingOf(study).codes, [family]: codes } }))
                  }
                />
              </Fold>
            )}
            {chosen.includes(family) && codesOf(study, family).length === 0 && (
              <p className={styles.warn}>{words.noCodes}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CodesProps {
  readonly family: string;
  readonly codes: readonly string[];
  readonly onCodes: (codes: string[]) => void;
}

/** The codes as the buyer types them, and what INSEE calls each. */
function Codes({ family, codes, onCodes }: CodesProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const words = texts.sourcing.pane;
  const [text, setText] = useState(codes.join(" "));
  const take = (): void => {
    const typed = readCodes(text);
    if (typed.join() !== codes.join()) onCodes(typed);
  };
  return (
    <>
      <Field label={tell(words.codes, { family })} hint={words.codesHint} size="small">
        <Input
          size="small"
          value={text}
          onChange={(_, { value }) => setText(value)}
          onBlur={take}
          onKeyDown={({ key }) => {
            if (key === "Enter") take();
          }}
        />
      </Field>
      <ul className={styles.plain}>
        {codes.map((code) => (
          <li key={code}>{saidOf(code, activityLabel(code) ?? words.unlisted, language)}</li>
        ))}
      </ul>
    </>
  );
}
