import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { correctLocality, placeSuppliers } from "../../../actions/suppliers/correct";
import type { Study } from "../../../actions/study/study";
import { sumOfCents } from "../../../ground/money";
import { wholeEuros } from "../../../texts/format";
import { Fold } from "../../Fold";
import { useWords } from "../../words";
import { AnswerField, PlaceFields } from "./PlaceFields";
import { Told } from "../../access/Told";

const useStyles = makeStyles({
  // At hand from wherever in the list a supplier is ticked.
  bar: {
    position: "sticky",
    bottom: "-12px",
    zIndex: 1,
    maxHeight: "60vh",
    overflowY: "auto",
    background: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: "8px 8px 12px",
  },
  line: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px", fontSize: "12px" },
});

interface BulkAnswersProps {
  readonly ticked: ReadonlySet<string>;
  readonly study: Study;
  readonly onTick: (keys: ReadonlySet<string>) => void;
  readonly onChange: (study: Study) => void;
}

/** One answer for all the suppliers that are ticked. */
export function BulkAnswers({ ticked, study, onTick, onChange }: BulkAnswersProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.supplierList.list;
  const chosen = (study.suppliers ?? []).filter(({ key }) => ticked.has(key));
  if (chosen.length === 0) return null;
  const keys = chosen.map(({ key }) => key);
  const amount = wholeEuros(sumOfCents(chosen), language);
  const answered = (after: Study): void => {
    onTick(new Set());
    onChange(after);
  };
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <Told as="span">{tell(words.ticked, { n: keys.length, amount })}</Told>
        <Button size="small" onClick={() => onTick(new Set())}>
          {words.untick}
        </Button>
      </div>
      <Fold title={tell(words.bulk, { n: keys.length })} level="h3" startsOpen>
        <PlaceFields
          label={words.placeAll}
          onPlace={(where) => where !== undefined && answered(placeSuppliers(study, keys, where))}
        />
        {study.perimeters.map(({ name = "" }, index) => (
          <AnswerField
            key={name}
            label={tell(words.answerAll, { perimeter: name })}
            answer={undefined}
            none={words.noAnswer}
            onAnswer={(answer) => answer && answered(correctLocality(study, keys, index, answer))}
          />
        ))}
      </Fold>
    </div>
  );
}
