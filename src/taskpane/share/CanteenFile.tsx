import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import {
  canteenExport,
  fileNameOf,
  keepCanteen,
  type ImportFile,
  type MaCantineExport,
} from "../../actions/report/canteen";
import type { Study } from "../../actions/study/study";
import { useWords } from "../words";
import { CanteenIds, FamilyChoices, PerimeterChoice } from "./CanteenChoices";
import { FileButtons } from "./FileButtons";
import { RefusedLines } from "./RefusedLines";

const useStyles = makeStyles({
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
  ready: { fontWeight: 600, margin: 0 },
});

interface CanteenFileProps {
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** The purchases as ma-cantine's import wants them: whose canteens, what is local, which product family each family is. */
export function CanteenFile({ study, onChange }: CanteenFileProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.canteen;
  const file = useMemo(() => canteenExport(study), [study]);
  if (!file) return null;
  return (
    <>
      <CanteenIds study={study} onChange={onChange} />
      <PerimeterChoice study={study} onChange={onChange} />
      <FamilyChoices study={study} onChange={onChange} />
      <p className={styles.ready}>{tell(words.ready, { n: file.lineCount, refused: file.refused.length })}</p>
      {file.lineCount > 0 && <p className={styles.small}>{tell(words.blanks, file.blanks)}</p>}
      {file.files.length === 0 && <FileButtons words={words} disabled text={() => ""} />}
      {file.files.map((one) => (
        <OneFile key={`${one.canteen.id}-${one.part}`} one={one} file={file} study={study} />
      ))}
      {file.refused.length > 0 && <RefusedLines file={file} />}
    </>
  );
}

interface OneFileProps {
  readonly one: ImportFile;
  readonly file: MaCantineExport;
  readonly study: Study;
}

/** A canteen's file, or a part of it; whose it is is said where there are several. */
function OneFile({ one, file, study }: OneFileProps) {
  const { texts, tell, language } = useWords();
  const words = texts.canteen;
  const { canteen, part, parts, lineCount } = one;
  const whose = tell(words.ofCanteen, { id: canteen.id, part, parts, n: lineCount });
  return (
    <FileButtons
      words={{ ...words, fileName: fileNameOf(one, file.files.length, language) }}
      about={file.files.length > 1 ? whose : undefined}
      text={() => one.csv}
      onKept={() => void keepCanteen(study).catch(() => undefined)}
    />
  );
}
