import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { becameText } from "../../../actions/files/became";
import type { PlaceFile } from "../../../actions/suppliers/placeFile";
import type { PlaceList } from "../../../actions/suppliers/ways";
import type { Study } from "../../../actions/study/study";
import { ACCEPTED_FILES } from "../../purchases/AddFiles";
import { useWords } from "../../words";
import { Told } from "../../access/Told";

const useStyles = makeStyles({ small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 } });

interface PlacesFileProps {
  readonly study: Study;
  /** The last file read, when it knew none of those that are missing. */
  readonly useless: PlaceList | undefined;
  readonly onRead: (list: PlaceList) => void;
}

/** A list in another file: its places are taken, the workbook is left as it is. */
export function PlacesFile({ study, useless, onRead }: PlacesFileProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.supplierList.missing;
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Extract<PlaceFile, { ok: false }>["refused"]>();
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (input.current) input.current.value = "";
    const { readPlaceFile } = await import("../../../actions/suppliers/placeFile");
    const read = await readPlaceFile({ name: file.name, bytes });
    setRefused(read.ok ? undefined : read.refused);
    if (read.ok) onRead(read.list);
  };
  return (
    <>
      <p>{words.file}</p>
      <Button size="small" onClick={() => input.current?.click()}>
        {words.fileButton}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED_FILES}
        aria-label={words.fileButton}
        onChange={({ target }) => void take(target.files?.[0])}
      />
      <Told className={styles.small}>
        {refused && (refused === "noList" ? words.noList : becameText(refused, study, language))}
        {useless && tell(words.fileRead, { source: useless.source, n: useless.lines.length })}
      </Told>
    </>
  );
}
