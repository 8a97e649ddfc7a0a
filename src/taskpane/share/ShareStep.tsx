import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Study } from "../../actions/study/study";
import { Section } from "../Section";
import { useWords } from "../words";
import { Exports } from "./Exports";
import { PerimeterCard } from "./PerimeterCard";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "8px" },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
});

interface ShareStepProps {
  readonly study: Study;
  readonly busy: boolean;
  readonly onWrite: () => void;
  readonly onRemove: () => Promise<Study | undefined>;
}

/** The rates in full, and the writing in the workbook. */
export function ShareStep({ study, busy, onWrite, onRemove }: ShareStepProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.pane.share;
  const [removed, setRemoved] = useState(false);
  const { share, writtenAt } = study;
  if (!share) return null;
  const time = writtenAt?.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
  const remove = async (): Promise<void> => setRemoved((await onRemove()) !== undefined);
  return (
    <>
      <Section title={words.title}>
        {share.perimeters.map((one, index) => (
          <PerimeterCard key={index} share={share} one={one} />
        ))}
      </Section>
      <div className={styles.stack}>
        {time && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{tell(words.written, { time })}</MessageBarBody>
          </MessageBar>
        )}
        {!time && removed && (
          <MessageBar intent="success">
            <MessageBarBody>{words.removed}</MessageBarBody>
          </MessageBar>
        )}
        <Button appearance="primary" size="large" disabled={busy} onClick={onWrite}>
          {time ? words.rewrite : words.write}
        </Button>
        <p className={styles.small}>
          {tell(study.reading?.ok && study.reading.table.parts ? words.addsTogether : words.adds)}
        </p>
        <Exports study={study} />
        <Button disabled={busy} onClick={() => void remove()}>
          {words.remove}
        </Button>
      </div>
    </>
  );
}
