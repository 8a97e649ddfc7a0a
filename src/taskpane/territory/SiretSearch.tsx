import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PerimeterChoice } from "../../actions/perimeters/perimeters";
import { siteBySiret, type SiteFound } from "../../actions/suppliers/siteBySiret";
import type { Study } from "../../actions/study/study";
import { useWords } from "../words";
import { Told } from "../access/Told";

const useStyles = makeStyles({
  line: { display: "flex", gap: "6px", alignItems: "center" },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
});

interface SiretSearchProps {
  readonly study: Study;
  /** Keeps what the register answered. */
  readonly onKeep: (study: Study) => void;
  readonly onFound: (commune: PerimeterChoice, study: Study) => void;
}

/** The buyer's own site by its SIRET: only that number is sent, once they agreed. */
export function SiretSearch({ study, onKeep, onFound }: SiretSearchProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.suppliers.siret;
  const [typed, setTyped] = useState("");
  const [site, setSite] = useState<SiteFound>();
  const [agreed, setAgreed] = useState(false);
  const [busy, setBusy] = useState(false);
  const search = async (): Promise<void> => {
    setBusy(true);
    const answer = await siteBySiret(study, typed, agreed, language);
    setBusy(false);
    setSite(answer);
    if (answer.ok) onFound(answer.commune, answer.study);
    else onKeep(answer.study);
  };
  return (
    <>
      <Field label={words.label} validationState="none" validationMessage={site && !site.ok ? words[site.code] : null}>
        <div className={styles.line}>
          <Input
            style={{ minWidth: 0, flex: "1 1 0" }}
            input={{ style: { minWidth: 0, width: "100%" } }}
            inputMode="numeric"
            aria-label={words.label}
            value={typed}
            onChange={(_, { value }) => {
              setTyped(value);
              setSite(undefined);
            }}
            onKeyDown={({ key }) => void (key === "Enter" && typed !== "" && search())}
          />
          <Button style={{ minWidth: "72px" }} disabled={busy || typed.trim() === ""} onClick={() => void search()}>
            {busy ? words.searching : words.search}
          </Button>
        </div>
      </Field>
      <Checkbox label={words.consent} checked={agreed} onChange={(_, { checked }) => setAgreed(checked === true)} />
      {site?.ok && (
        <Told as="p" atOnce className={styles.small}>
          {tell(words.found, { name: site.commune.name })}
        </Told>
      )}
    </>
  );
}
