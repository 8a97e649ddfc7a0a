import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { AddedFile, WaitingFile } from "../../actions/files/added";
import type { Study } from "../../actions/study/study";
import { files as english } from "../../texts/en/files";
import { files as french } from "../../texts/fr/files";
import { useWords } from "../words";

const ACCEPTED = ".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.tsv,.txt";

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
  const words = wordsIn(language).adding;
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
        accept={ACCEPTED}
        aria-label={words.button}
        onChange={({ target }) => void take(target.files)}
      />
      <p className={styles.small}>{words.help}</p>
      {study.addedFiles && study.addedFiles.length > 0 && (
        <div role="status">
          <ul className={styles.list}>
            {study.addedFiles.map((added, index) => (
              <li key={index}>
                <Became added={added} study={study} />
              </li>
            ))}
          </ul>
          {study.addedFiles.some(({ ok }) => ok) && <p className={styles.small}>{words.kept}</p>}
        </div>
      )}
    </div>
  );
}

const wordsIn = (language: string) => (language === "fr" ? french : english);

/** Which way a file came, what did not come, and what is not read with the others. */
function Became({ added, study }: { readonly added: AddedFile; readonly study: Study }) {
  const { language, tell } = useWords();
  const { adding: words, refused, warnings } = wordsIn(language);
  if (!added.ok)
    return added.code === "nothing" ? tell(words.nothing, added.values) : tell(refused[added.code], added.values);
  const { file, way, sheets, notTaken, formulas } = added;
  const table = study.reading?.ok ? study.reading.table : undefined;
  const read = new Set(table?.parts?.map(({ sheet }) => sheet) ?? [table?.sheet]);
  const visible = new Set((study.grids ?? []).flatMap((grid) => (grid.visibility === "visible" ? [grid.sheet] : [])));
  const apart = sheets.filter((sheet) => !read.has(sheet) && visible.has(sheet));
  const sentences = [
    tell(words[way], { file, n: sheets.length, sheets: sheets.join(", ") }),
    ...(formulas > 0 ? [tell(words.formulas, { n: formulas })] : []),
    ...notTaken.map(({ sheet, why }) => tell(words.notTaken[why], { sheet })),
    ...added.warnings.filter((code) => code !== "otherKind").map((code) => tell(warnings[code], {})),
    ...(apart.length > 0 ? [tell(words.apart, { n: apart.length, sheets: apart.join(", ") })] : []),
  ];
  return sentences.join(" ");
}
