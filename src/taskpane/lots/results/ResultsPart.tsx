import { Button } from "@fluentui/react-components";
import { outcomesIn, type LotOutcome } from "../../../actions/lots/results/outcomes";
import { resultsData } from "../../../actions/lots/results/data";
import type { Study } from "../../../actions/study/study";
import { day } from "../../../texts/format";
import { Section } from "../../Section";
import { FileButtons } from "../../share/FileButtons";
import { useWords } from "../../words";
import { useLotStyles } from "../styles";

interface ResultsPartProps {
  readonly study: Study;
  readonly busy: boolean;
  /** The draft becomes the lots that were awarded. */
  readonly onAward: () => void;
  /** The sheet is written again with what is known. */
  readonly onWrite: () => void;
}

/** « J'ai attribué »: the lots as rows of « Résultats », and what they drew, for the next time. */
export function ResultsPart({ study, busy, onAward, onWrite }: ResultsPartProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const words = texts.lots.pane.results;
  const outcomes = outcomesIn(study.otherWords ?? new Map());
  const award = outcomes[0]?.award ?? "";
  const last = outcomes.filter((one) => one.award === award);
  if (last.length === 0)
    return (
      <Section title={words.title} help={tell(words.help)}>
        <Button appearance="primary" disabled={busy} onClick={onAward}>
          {words.award}
        </Button>
      </Section>
    );
  return (
    <Section title={words.title} help={tell(words.help)}>
      <p className={styles.strong}>
        {tell(words.last, {
          day: award === "" ? "" : day(award, language),
          lots: last.length,
          awarded: last.filter(({ issue }) => issue === "awarded").length,
        })}
      </p>
      <p className={styles.small}>{tell(words.type)}</p>
      <div className={styles.row}>
        <Button size="small" disabled={busy} onClick={onWrite}>
          {words.write}
        </Button>
        <Button size="small" disabled={busy} onClick={onAward}>
          {words.again}
        </Button>
      </div>
      <Offers outcomes={outcomes} />
      <FileButtons words={words.csv} about={tell(words.csv.about)} text={() => resultsData(study)} disabled={busy} />
    </Section>
  );
}

/** Which lots drew offers, those with the fewest first, and who answered. */
function Offers({ outcomes }: { readonly outcomes: readonly LotOutcome[] }) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.lots.pane.results;
  const told = outcomes.filter(({ offers }) => offers !== undefined).sort((a, b) => (a.offers ?? 0) - (b.offers ?? 0));
  const names = [...new Set(outcomes.flatMap(({ answered }) => answered))];
  return (
    <>
      <p className={styles.strong}>{words.drew}</p>
      {told.length === 0 && <p className={styles.small}>{words.nothing}</p>}
      <ul className={styles.plain}>
        {told.map(({ key, title, offers = 0, holder }) => (
          <li key={key}>
            {offers < 2 && "⚑ "}
            {tell(holder === "" ? words.offers : words.offersAndHolder, { title, offers, holder })}
          </li>
        ))}
      </ul>
      {names.length > 0 && <p className={styles.small}>{tell(words.answered, { names: names.join(", ") })}</p>}
    </>
  );
}
