import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useWords } from "../words";
import { saveFile } from "./saveFile";
import { Told } from "../access/Told";

const useStyles = makeStyles({
  row: { display: "flex", gap: "8px", flexWrap: "wrap" },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
});

interface FileButtonsProps {
  readonly words: { readonly keep: string; readonly copy: string; readonly fileName: string };
  readonly text: () => string;
  readonly about?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onKept?: () => void;
}

/** A text to keep as a file or to copy. Some Excels let a pane do neither by itself: the text is then shown, ready for Ctrl+C. */
export function FileButtons({ words, text, about, disabled, onKept }: FileButtonsProps) {
  const { texts } = useWords();
  const styles = useStyles();
  const said = texts.report.exports;
  const [state, setState] = useState<"copied" | "byHand">();
  const copy = async (): Promise<void> => {
    onKept?.();
    setState(
      await navigator.clipboard.writeText(withoutMark(text())).then(
        () => "copied" as const,
        () => "byHand" as const,
      ),
    );
  };
  const keep = (): void => {
    onKept?.();
    saveFile(words.fileName, new Blob([text()], { type: "text/csv;charset=utf-8" }));
  };
  return (
    <>
      <div className={styles.row}>
        <Button disabled={disabled ?? false} onClick={keep}>
          {words.keep}
        </Button>
        <Button disabled={disabled ?? false} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <Told as="p" className={styles.small}>
        {state === "copied" ? said.copied : state === "byHand" ? said.notCopied : about}
      </Told>
      {state === "byHand" && (
        <Textarea
          readOnly
          aria-label={words.copy}
          value={withoutMark(text())}
          rows={4}
          ref={(area: HTMLTextAreaElement | null) => area?.select()}
        />
      )}
    </>
  );
}

/** The byte-order mark is for files alone. */
const withoutMark = (text: string): string => text.replace(/^\ufeff/, "");
