import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { WaitingFile } from "../../actions/files/added";
import { becameText } from "../../actions/files/became";
import type { Study } from "../../actions/study/study";
import { files as english } from "../../texts/en/files";
import { files as french } from "../../texts/fr/files";
import { useWords } from "../words";
import { Told } from "../access/Told";

/** Kinds of file that are read. */
export const ACCEPTED_FILES = ".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.tsv,.txt";

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground2, fontSize: "12px", margin: 0 },
  list: { margin: "4px 0 0", paddingLeft: "16px", fontSize: "12px" },
});

interface AddFilesProps {
  readonly study: Study;
  readonly busy: boolean;
  readonly onAdd: (files: readonly WaitingFile[]) => void;
}

/** Other files whose purchases count too, and what became of those added last. */
export function AddFiles({ study, busy, onAdd }: AddFilesProps) {
  const { language } = useWords();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const words = (language === "fr" ? french : english).adding;
  const take = async (chosen: FileList | null): Promise<void> => {
    const files = await Promise.all(
      [...(chosen ?? [])].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    if (input.current) input.current.value = "";
    if (files.length > 0) onAdd(files);
  };
  return (
    <div>
      <Button size="small" disabled={busy} onClick={() => input.current?.click()}>
        {words.button}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED_FILES}
        aria-label={words.button}
        onChange={({ target }) => void take(target.files)}
      />
      <p className={styles.small}>{words.help}</p>
      {study.addedFiles && study.addedFiles.length > 0 && (
        <Told atOnce>
          <ul className={styles.list}>
            {study.addedFiles.map((added, index) => (
              <li key={index}>{becameText(added, study, language)}</li>
            ))}
          </ul>
          {study.addedFiles.some(({ ok }) => ok) && <p className={styles.small}>{words.kept}</p>}
        </Told>
      )}
    </div>
  );
}
