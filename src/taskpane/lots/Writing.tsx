import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { lotTable } from "../../actions/lots/sheet";
import type { LotsFound } from "../../actions/study/lotsResult";
import type { Study } from "../../actions/study/study";
import { FileButtons } from "../share/FileButtons";
import { useWords } from "../words";
import { useLotStyles } from "./styles";

interface WritingProps {
  readonly study: Study;
  readonly found: LotsFound;
  readonly busy: boolean;
  readonly onWrite: () => void;
  readonly onRemove: () => Promise<Study | undefined>;
}

/** « Allotissement » written, renewed or taken back, and the lot table as a file. */
export function Writing({ study, found, busy, onWrite, onRemove }: WritingProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const [removed, setRemoved] = useState(false);
  const words = texts.lots.pane;
  const time = study.lotsWrittenAt?.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
  const remove = async (): Promise<void> => setRemoved((await onRemove()) !== undefined);
  return (
    <>
      {time && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{tell(words.written, { time })}</MessageBarBody>
        </MessageBar>
      )}
      {!time && removed && (
        <MessageBar intent="success">
          <MessageBarBody>{texts.pane.removal.lotsGone}</MessageBarBody>
        </MessageBar>
      )}
      <Button
        appearance={found.study.ignorance ? "secondary" : "primary"}
        size="large"
        disabled={busy}
        onClick={onWrite}
      >
        {tell(time ? words.rewrite : words.write)}
      </Button>
      <FileButtons
        words={words.csv}
        about={tell(words.csv.about)}
        text={() => lotTable(study, found, language)}
        disabled={busy}
      />
      <p className={styles.small}>{tell(words.adds)}</p>
      <Button disabled={busy} onClick={() => void remove()}>
        {texts.pane.share.remove}
      </Button>
    </>
  );
}
