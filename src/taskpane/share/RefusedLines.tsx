import { append } from "../../ground/counts";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { refusedLines, type MaCantineExport, type MaCantineRefusal } from "../../actions/report/canteen";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "16px", fontSize: "12px" },
  title: { fontSize: "12px", fontWeight: 600, margin: 0, color: tokens.colorNeutralForeground1 },
  copy: { alignSelf: "flex-start" },
});

const MOST_ROWS = 20;

/** Why which rows are not in the file; all of them can be copied. */
export function RefusedLines({ file }: { readonly file: MaCantineExport }) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.canteen;
  const reasons = new Map<MaCantineRefusal, number[]>();
  for (const { row, reason } of file.refused) append(reasons, reason, row);
  const rowsText = (reason: MaCantineRefusal, rows: readonly number[]): string => {
    const shown = rows.slice(0, MOST_ROWS).join(", ");
    return tell(words.rows, {
      reason: words.reasons[reason],
      n: rows.length,
      rows: rows.length > MOST_ROWS ? tell(words.more, { rows: shown, n: rows.length - MOST_ROWS }) : shown,
    });
  };
  return (
    <>
      <p className={styles.title}>{tell(words.refused, { n: file.refused.length })}</p>
      <ul className={styles.list}>
        {[...reasons].map(([reason, rows]) => (
          <li key={reason}>{rowsText(reason, rows)}</li>
        ))}
      </ul>
      <Button
        className={styles.copy}
        size="small"
        onClick={() => void navigator.clipboard.writeText(refusedLines(file, language))}
      >
        {words.copyRefused}
      </Button>
    </>
  );
}
