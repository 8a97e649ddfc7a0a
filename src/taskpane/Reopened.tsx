import { Body1, Button, Title3, makeStyles } from "@fluentui/react-components";
import type { Study } from "../actions/study/study";
import { isHalfUnknown } from "../share/rate";
import { day, percent } from "../texts/format";
import { useWords, type Words } from "./words";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "14px", paddingTop: "12px" },
  buttons: { display: "flex", flexDirection: "column", gap: "8px" },
});

interface ReopenedProps {
  readonly study: Study;
  readonly busy: boolean;
  readonly onUpdate: () => void;
  readonly onSee: () => void;
  readonly onRestore: () => void;
  readonly onStartOver: () => void;
}

/** A workbook that Allotir knows says what it was, and goes on from there. */
export function Reopened({ study, busy, onUpdate, onSee, onRestore, onStartOver }: ReopenedProps) {
  const words = useWords();
  const styles = useStyles();
  const { reopened } = words.texts.pane;
  const isTakenBack = study.takenBack !== undefined;
  return (
    <div className={styles.box}>
      <Title3 as="h1" style={{ margin: 0 }}>
        {reopened.title}
      </Title3>
      <Body1>{sentence(study, words)}</Body1>
      {isTakenBack && <Body1>{reopened.takenBack}</Body1>}
      <div className={styles.buttons}>
        <Button appearance="primary" size="large" disabled={busy} onClick={isTakenBack ? onRestore : onUpdate}>
          {isTakenBack ? words.texts.pane.removal.restore : reopened.update}
        </Button>
        <Button disabled={busy} onClick={onSee}>
          {reopened.see}
        </Button>
        <Button appearance="subtle" disabled={busy} onClick={onStartOver}>
          {reopened.startOver}
        </Button>
      </div>
    </div>
  );
}

/** « Ce classeur a été traité le 29/11/2026 : 50,3 % à 51,4 % » */
function sentence({ lastReport }: Study, { texts, tell, language }: Words): string {
  const { reopened, share } = texts.pane;
  if (!lastReport) return reopened.chosen;
  const on = day(lastReport.on, language);
  const { rate, perimeter } = lastReport;
  if (!rate || perimeter === undefined) return tell(reopened.treated, { on });
  if (isHalfUnknown(rate)) return tell(reopened.treatedRate, { on, rate: share.halfUnknown.toLowerCase(), perimeter });
  const [lowRate, highRate] = [percent(rate.low, language), percent(rate.high, language)];
  const between = lowRate === highRate ? lowRate : tell(share.between, { lowRate, highRate });
  return tell(reopened.treatedRate, { on, rate: between, perimeter });
}
