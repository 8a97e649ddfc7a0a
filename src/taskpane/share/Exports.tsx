import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { flaggedLines } from "../../actions/exports";
import type { Study } from "../../actions/study";
import { useWords } from "../words";

const useStyles = makeStyles({
  row: { display: "flex", gap: "8px", flexWrap: "wrap" },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
});

/** The lines with their answers as a file; some Excels let no pane keep a file, so they can be copied too. */
export function Exports({ study }: { readonly study: Study }) {
  const { texts, language } = useWords();
  const styles = useStyles();
  const words = texts.report.exports;
  const [said, setSaid] = useState<string>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(flaggedLines(study, language)?.slice(1) ?? "");
      setSaid(words.copied);
    } catch {
      setSaid(words.notCopied);
    }
  };
  const keep = (): void => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([flaggedLines(study, language) ?? ""], { type: "text/csv;charset=utf-8" }));
    link.download = words.fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <div className={styles.row}>
        <Button onClick={keep}>{words.keep}</Button>
        <Button onClick={() => void copy()}>{words.copy}</Button>
      </div>
      <p className={styles.small} role="status">{said ?? words.about}</p>
    </>
  );
}
