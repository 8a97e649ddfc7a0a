import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { lotTable } from "../../actions/lots/sheet";
import type { LotsFound } from "../../actions/study/lotsResult";
import type { Study } from "../../actions/study/study";
import { FileButtons } from "../share/FileButtons";
import { useWords } from "../words";
import { useLotStyles } from "./styles";

interface FilesProps {
  readonly study: Study;
  readonly split: LotsFound;
  readonly busy: boolean;
  readonly onRemove: () => Promise<Study | undefined>;
}

/** The lot table as a file, and « Allotissement » taken back. */
export function Files({ study, split, busy, onRemove }: FilesProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const [removed, setRemoved] = useState(false);
  const words = texts.lots.pane;
  const remove = async (): Promise<void> => setRemoved((await onRemove()) !== undefined);
  return (
    <>
      <FileButtons
        words={words.csv}
        about={tell(words.csv.about)}
        text={() => lotTable(study, split, language)}
        disabled={busy}
      />
      <p className={styles.small}>{tell(words.adds)}</p>
      {!study.lotsWrittenAt && removed && (
        <MessageBar intent="success">
          <MessageBarBody>{texts.pane.removal.lotsGone}</MessageBarBody>
        </MessageBar>
      )}
      <Button disabled={busy} onClick={() => void remove()}>
        {texts.pane.share.remove}
      </Button>
    </>
  );
}
