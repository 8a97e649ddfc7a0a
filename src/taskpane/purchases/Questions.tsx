import { Radio, RadioGroup, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { answerQuestion } from "../../actions/study/choose";
import { placesAskedAbout } from "../../actions/study/show";
import type { Study } from "../../actions/study/study";
import type { PurchaseTable, Question } from "../../reading/columns/purchases";
import { Fold } from "../Fold";
import { Section } from "../Section";
import { ShowButton } from "../ShowButton";
import { useWords } from "../words";
import type { CodedTexts, Template } from "../../texts/text";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorderActive}`,
    borderRadius: "4px",
    padding: "8px 10px",
  },
  note: { borderLeftColor: tokens.colorNeutralStroke1 },
  text: { margin: "0 0 4px", fontSize: "13px", overflowWrap: "anywhere" },
  show: { marginLeft: "-8px" },
});

interface QuestionsProps {
  readonly questions: readonly Question[];
  /** Absent where the sheet was refused: there is nothing to show. */
  readonly table?: PurchaseTable | undefined;
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** What a person should decide, each with the answer that holds meanwhile; then what there is to know, where nothing can be chosen. */
export function Questions(props: QuestionsProps) {
  const { texts, tell } = useWords();
  const words = texts.pane.purchases;
  const [toDecide, toKnow] = [
    props.questions.filter(({ choices }) => choices.length > 1),
    props.questions.filter(({ choices }) => choices.length <= 1),
  ];
  const cards = (questions: readonly Question[]) =>
    questions.map((question, index) => (
      <QuestionCard key={`${question.code}-${index}`} question={question} {...props} />
    ));
  return (
    <>
      {toDecide.length > 0 && (
        <Section title={words.questions} help={words.questionsHelp}>
          {cards(toDecide)}
        </Section>
      )}
      {toKnow.length > 0 && <Fold title={tell(words.notes, { n: toKnow.length })}>{cards(toKnow)}</Fold>}
    </>
  );
}

/** `each` words the choices that are the file's own: a sheet, a column, a currency. */
interface Wording {
  readonly text: string | Template<string>;
  readonly choices: CodedTexts;
  readonly each?: string | Template<string>;
}

function QuestionCard({
  question,
  table,
  study,
  onChange,
}: Omit<QuestionsProps, "questions"> & { readonly question: Question }) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const wording = (texts.reading.questions as Readonly<Record<string, Wording>>)[question.code];
  if (!wording) return null;
  const text = tell(wording.text, question.values);
  const chosen = study.choices.answers?.[question.code] ?? (question.isOpen ? "" : question.choices[0]);
  const places = () => (table ? placesAskedAbout(table, question) : []);
  const toDecide = question.choices.length > 1;
  return (
    <div className={mergeClasses(styles.card, !toDecide && styles.note)}>
      <p className={styles.text}>{text}</p>
      {places().length > 0 && (
        <ShowButton className={styles.show} label={texts.pane.purchases.show} about={text} places={places} />
      )}
      {toDecide && (
        <RadioGroup
          value={chosen ?? ""}
          aria-label={text}
          onChange={(_, { value }) => onChange(answerQuestion(study, question.code, value))}
        >
          {question.choices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={tell(wording.choices[choice] ?? wording.each ?? choice, {
                ...question.values,
                ...question.details?.[choice],
              })}
            />
          ))}
        </RadioGroup>
      )}
    </div>
  );
}
