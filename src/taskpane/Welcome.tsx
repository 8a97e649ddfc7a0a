import { Body1, Button, Caption1, Subtitle2, Title3, makeStyles, tokens } from "@fluentui/react-components";
import type { PresentationWay } from "./presentation/usePresentation";
import { useWords } from "./words";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "14px", paddingTop: "12px" },
  first: {
    background: tokens.colorNeutralBackground2,
    borderRadius: "8px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
  },
});

interface WelcomeProps {
  readonly busy: boolean;
  readonly onStart: () => void;
  readonly presentation: PresentationWay;
}

/** A workbook that Allotir does not know: one begins, or looks at the sample first. */
export function Welcome({ busy, onStart, presentation }: WelcomeProps) {
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
      <FirstRun busy={busy} presentation={presentation} />
    </div>
  );
}

function FirstRun({ busy, presentation }: Omit<WelcomeProps, "onStart">) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.pane.welcome.firstRun;
  return (
    <section className={styles.first} aria-labelledby="first-run">
      <Subtitle2 as="h2" id="first-run" style={{ margin: 0 }}>
        {tell(words.title)}
      </Subtitle2>
      <Body1>{tell(words.body)}</Body1>
      <Button disabled={busy} onClick={presentation.sample}>
        {words.sample}
      </Button>
      <Caption1>{tell(words.sampleHelp)}</Caption1>
      <Button disabled={busy} onClick={() => presentation.show("need")}>
        {words.present}
      </Button>
    </section>
  );
}
