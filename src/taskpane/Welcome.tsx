import { Body1, Button, Caption1, Title3, makeStyles } from "@fluentui/react-components";
import { useWords } from "./words";

const useStyles = makeStyles({ box: { display: "flex", flexDirection: "column", gap: "14px", paddingTop: "12px" } });

export function Welcome({ busy, onStart }: { readonly busy: boolean; readonly onStart: () => void }) {
  const { texts } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <Title3 as="h1" style={{ margin: 0 }}>
        {texts.pane.welcome.title}
      </Title3>
      <Body1>{texts.pane.welcome.body}</Body1>
      <Button appearance="primary" size="large" disabled={busy} onClick={onStart}>
        {texts.pane.welcome.start}
      </Button>
      <Caption1>{texts.pane.welcome.privacy}</Caption1>
    </div>
  );
}
