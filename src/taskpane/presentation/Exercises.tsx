import { Button, Field, Input, Radio, RadioGroup, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { judge, type Exercise, type Verdict } from "../../actions/presentation/exercise";
import { exercisesOf } from "../../actions/presentation/exercises";
import type { Story } from "../../actions/presentation/story";
import { presentationTexts } from "../../texts/presentation";
import { Told } from "../access/Told";
import { Explained } from "../help/Explained";
import { useWords } from "../words";

const useStyles = makeStyles({
  exercise: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "10px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  question: { margin: 0, fontSize: "14px", fontWeight: 600, lineHeight: "20px", overflowWrap: "anywhere" },
  row: { display: "flex", gap: "8px", alignItems: "end" },
  number: { width: "96px", minWidth: "96px" },
  verdict: { margin: 0, fontSize: "13px", overflowWrap: "anywhere" },
  right: { color: tokens.colorStatusSuccessForeground1, fontWeight: 600, margin: 0 },
  wrong: { color: tokens.colorStatusDangerForeground1, fontWeight: 600, margin: 0 },
});

/** Questions on the draft as it stands; each answer is judged by the product. */
export function Exercises({ story }: { readonly story: Story }) {
  const { tell, language } = useWords();
  const styles = useStyles();
  const exercises = exercisesOf(story);
  if (exercises.length === 0)
    return <p className={styles.verdict}>{tell(presentationTexts(language).exercises.none)}</p>;
  return exercises.map((exercise) => <Question key={`${exercise.id} ${exercise.question}`} exercise={exercise} />);
}

function Question({ exercise }: { readonly exercise: Exercise }) {
  const { tell, language } = useWords();
  const styles = useStyles();
  const words = presentationTexts(language).exercises;
  const [given, setGiven] = useState("");
  const [verdict, setVerdict] = useState<Verdict | "unanswered">();
  const { question, options } = exercise;
  const answer = (value: string): void => {
    setGiven(value);
    setVerdict(undefined);
  };
  const check = (): void => {
    const isGiven = options ? given !== "" : /^\s*\d+\s*$/.test(given);
    setVerdict(isGiven ? judge(exercise, given) : "unanswered");
  };
  return (
    <section className={styles.exercise}>
      <Subtitle2 as="h2" className={styles.question}>
        {question}
      </Subtitle2>
      {options ? (
        <RadioGroup aria-label={question} value={given} onChange={(_, { value }) => answer(value)}>
          {options.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      ) : (
        <Field label={words.typed} className={styles.number}>
          <Input
            size="small"
            inputMode="numeric"
            value={given}
            onChange={(_, { value }) => answer(value)}
            onKeyDown={({ key }) => {
              if (key === "Enter") check();
            }}
          />
        </Field>
      )}
      <div className={styles.row}>
        <Button size="small" onClick={check}>
          {words.check}
        </Button>
      </div>
      <Told>
        {verdict === "unanswered" && (
          <p className={styles.verdict}>{tell(options ? words.choose : words.notANumber)}</p>
        )}
        {verdict && verdict !== "unanswered" && <Judged verdict={verdict} />}
      </Told>
    </section>
  );
}

function Judged({ verdict: { right, sentences } }: { readonly verdict: Verdict }) {
  const { tell, language } = useWords();
  const styles = useStyles();
  const words = presentationTexts(language).exercises;
  return (
    <>
      <p className={right ? styles.right : styles.wrong}>{tell(right ? words.right : words.wrong)}</p>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.verdict}>
          <Explained>{sentence}</Explained>
        </p>
      ))}
    </>
  );
}
