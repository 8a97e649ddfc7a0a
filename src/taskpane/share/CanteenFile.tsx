import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import {
  canteenFile,
  canteenSiret,
  firstChoices,
  keepCanteen,
  recallCanteen,
  type MaCantineChoices,
} from "../../actions/report/canteen";
import type { Study } from "../../actions/study/study";
import { useWords } from "../words";
import { FamilyChoices, PerimeterChoice, SiretChoice } from "./CanteenChoices";
import { FileButtons } from "./FileButtons";
import { RefusedLines } from "./RefusedLines";

const useStyles = makeStyles({
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
  ready: { fontWeight: 600, margin: 0 },
});

/** The purchases as ma-cantine's import wants them: whose canteen, what is local, which product family each family is. */
export function CanteenFile({ study }: { readonly study: Study }) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.canteen;
  const [choices, setChoices] = useState<MaCantineChoices>(() => firstChoices(study));
  const opened = useRef(study);
  useEffect(() => {
    recallCanteen(opened.current).then(
      (saved) => saved && setChoices((first) => ({ ...saved, families: { ...first.families, ...saved.families } })),
      () => undefined,
    );
  }, []);
  const choose = (change: Partial<MaCantineChoices>): void => setChoices({ ...choices, ...change });
  const siret = canteenSiret(choices.canteenSiret);
  const file = useMemo(() => canteenFile(study, { ...choices, canteenSiret: siret ?? "" }), [study, choices, siret]);
  if (!file) return null;
  return (
    <>
      <SiretChoice choices={choices} onChoose={choose} />
      <PerimeterChoice study={study} choices={choices} onChoose={choose} />
      <FamilyChoices study={study} choices={choices} onChoose={choose} />
      <p className={styles.ready}>{tell(words.ready, { n: file.lineCount, refused: file.refused.length })}</p>
      {file.unsaidCount > 0 && <p className={styles.small}>{tell(words.unsaid, { n: file.unsaidCount })}</p>}
      <FileButtons
        words={words}
        disabled={siret === undefined || file.lineCount === 0}
        text={() => file.csv}
        onKept={() => void keepCanteen(study, choices).catch(() => undefined)}
      />
      {file.refused.length > 0 && <RefusedLines file={file} />}
    </>
  );
}
