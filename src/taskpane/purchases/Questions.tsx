import { Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { answerQuestion } from "../../actions/choose";
import type { Study } from "../../actions/study";
import type { PurchaseTable, Question } from "../../reading/purchases";
import { Section } from "../Section";
import { useWords } from "../words";

const useStyles = makeStyles({
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorderActive}`, borderRadius: "4px", padding: "8px 10px" },
  text: { margin: "0 0 4px", fontSize: "13px" },
});

/** What a person should decide, each with the answer that holds meanwhile. */
export function Questions({ table, study, onChange }: { readonly table: PurchaseTable; readonly study: Study; readonly onChange: (study: Study) => void }) {
  const { texts } = useWords();
  const words = texts.pane.purchases;
  if (table.questions.length === 0) return null;
  return (
    <Section title={words.questions} help={words.questionsHelp}>
      {table.questions.map((question, index) => <QuestionCard key={`${question.code}-${index}`} question={question} study={study} onChange={onChange} />)}
    </Section>
  );
}

/** `each` words the choices that are the file's own: a sheet, a column, a currency. */
interface Wording { readonly text: string; readonly choices: Readonly<Record<string, string>>; readonly each?: string }

function QuestionCard({ question, study, onChange }: { readonly question: Question; readonly study: Study; readonly onChange: (study: Study) => void }) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const wording = (texts.reading.questions as Readonly<Record<string, Wording>>)[question.code];
  if (!wording) return null;
  const text = tell(wording.text, question.values);
  const chosen = study.choices.answers?.[question.code] ?? question.choices[0];
  return (
    <div className={styles.card}>
      <p className={styles.text}>{text}</p>
      {question.choices.length > 1 && (
        <RadioGroup value={chosen} aria-label={text} onChange={(_, { value }) => onChange(answerQuestion(study, question.code, value))}>
          {question.choices.map((choice) => <Radio key={choice} value={choice} label={tell(wording.choices[choice] ?? wording.each ?? choice, { ...question.values, ...question.details?.[choice] })} />)}
        </RadioGroup>
      )}
    </div>
  );
}
