import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Obstacle } from "./commands/useCommands";
import { useWords } from "./words";
import type { Failure, Running } from "./useStudy";
import { Told } from "./access/Told";

const useStyles = makeStyles({
  box: {
    padding: "8px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    background: tokens.colorNeutralBackground2,
  },
  line: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px" },
  failure: { margin: "8px 12px 0" },
});

/** What is being done, how far, and the way to stop it. */
export function Progress({ running }: { readonly running: Running }) {
  const { texts } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <Told as="span" atOnce>
          {texts.pane.working[running.what]}
        </Told>
        <Button size="small" disabledFocusable={running.isStopping} onClick={running.cancel}>
          {running.isStopping ? texts.pane.stopping : texts.pane.cancel}
        </Button>
      </div>
      <ProgressBar
        {...(running.share !== undefined && { value: running.share })}
        aria-label={texts.pane.working[running.what]}
      />
    </div>
  );
}

/** What went wrong, where, and what to do. */
export function FailureNotice({ failure, onClose }: { readonly failure: Failure; readonly onClose: () => void }) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  return (
    <MessageBar intent={failure.code === "cancelled" ? "info" : "error"} layout="multiline" className={styles.failure}>
      <MessageBarBody>{tell(texts.excel.failures[failure.code], failure.values)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onClose}>
          {texts.pane.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** The workbook was changed since it was read. */
export function StaleNotice({ onRefresh }: { readonly onRefresh: () => void }) {
  const { texts } = useWords();
  const styles = useStyles();
  return (
    <MessageBar intent="info" className={styles.failure}>
      <MessageBarBody>{texts.pane.stale}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onRefresh}>
          {texts.pane.refresh}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What the workbook kept could not be understood: said, since it no longer counts. */
export function UnreadableNotice() {
  const { texts } = useWords();
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.failure}>
      <MessageBarBody>{texts.pane.unreadable}</MessageBarBody>
    </MessageBar>
  );
}

interface ObstacleNoticeProps {
  readonly obstacle: Obstacle | Failure;
  readonly onClose: () => void;
}

/** Why a command of the ribbon or of the menu on cells shows nothing. */
export function ObstacleNotice({ obstacle, onClose }: ObstacleNoticeProps) {
  const { texts } = useWords();
  const styles = useStyles();
  if (typeof obstacle === "object") return <FailureNotice failure={obstacle} onClose={onClose} />;
  return (
    <MessageBar intent="info" layout="multiline" className={styles.failure}>
      <MessageBarBody>{texts.pane.commands[obstacle]}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onClose}>
          {texts.pane.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
