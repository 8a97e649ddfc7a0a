import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { basisQuestion } from "../../actions/study/questions";
import type { Study } from "../../actions/study/study";
import { isHalfUnknown } from "../../share/rate";
import { firstSpelling } from "../../share/spelling";
import { suppliersOf } from "../../actions/suppliers/suppliersOf";
import { FILTER_OF, type View } from "../suppliers/list/view";
import { Questions } from "../purchases/Questions";
import { Section } from "../Section";
import { useWords } from "../words";
import { Exports } from "./Exports";
import { OptionalParts } from "./OptionalParts";
import { PerimeterCard, type Shown } from "./PerimeterCard";
import { SinceNotice } from "./SinceNotice";
import { clock } from "../../texts/format";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "8px" },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
});

interface ShareStepProps {
  readonly study: Study;
  readonly busy: boolean;
  /** Parts of the report asked for, or no more. */
  readonly onChange: (study: Study) => void;
  /** What was decided about the amounts. */
  readonly onDecide: (study: Study) => void;
  /** Shows suppliers in their own step. */
  readonly onShow: (view: Partial<View>) => void;
  readonly onWrite: () => void;
  readonly onRestore: () => void;
  /** Asks first. */
  readonly onRemove: () => void;
}

/** The rates in full, and the writing in the workbook. */
export function ShareStep({ study, busy, onChange, onDecide, onShow, onWrite, onRestore, onRemove }: ShareStepProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.pane.share;
  const { share, writtenAt } = study;
  if (!share) return null;
  const time = writtenAt && clock(writtenAt, language);
  const toDecide = basisQuestion(study);
  const isTold = share.perimeters.some(({ whole: { rate } }) => rate.ok && !isHalfUnknown(rate));
  return (
    <>
      <Questions questions={toDecide} study={study} onChange={onDecide} />
      <Section title={words.title}>
        {share.perimeters.map((one, index) => (
          <PerimeterCard
            key={index}
            study={study}
            share={share}
            one={one}
            perimeter={index}
            isSaid={toDecide.length === 0}
            onShow={(shown) => onShow(viewOf(shown, index, study))}
          />
        ))}
      </Section>
      <div className={styles.stack}>
        <SinceNotice study={study} />
        {time && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{tell(words.written, { time })}</MessageBarBody>
          </MessageBar>
        )}
        {(study.strayNames ?? 0) > 0 && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{tell(words.strayNames, { n: study.strayNames ?? 0 })}</MessageBarBody>
          </MessageBar>
        )}
        {study.takenBack && <TakenBack busy={busy} onRestore={onRestore} />}
        {!study.reading?.ok || study.reading.table.parts ? null : (
          <Checkbox
            label={words.printOwn}
            checked={study.printOwn === true}
            onChange={(_, { checked }) => onChange({ ...study, printOwn: checked === true || undefined })}
          />
        )}
        <Button appearance={isTold ? "primary" : "secondary"} size="large" disabled={busy} onClick={onWrite}>
          {time ? words.rewrite : words.write}
        </Button>
        <p className={styles.small}>
          {tell(study.reading?.ok && study.reading.table.parts ? words.addsTogether : words.adds)}
        </p>
        <OptionalParts study={study} onChange={onChange} />
        <Exports study={study} onChange={onChange} />
        {!study.takenBack && (
          <Button disabled={busy} onClick={onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
    </>
  );
}

/** The view of the suppliers behind a figure of one perimeter. */
function viewOf(shown: Shown, perimeter: number, study: Study): Partial<View> {
  if (shown === "all") return {};
  if ("part" in shown) return { filter: FILTER_OF[shown.part], perimeter };
  if ("year" in shown)
    return { only: { title: String(shown.year), keys: suppliersOf(study, ({ year }) => year === shown.year) } };
  const { family } = shown;
  const wanted = firstSpelling();
  const named = wanted("family", family);
  return {
    only: { title: family || "—", keys: suppliersOf(study, (line) => wanted("family", line.family ?? "") === named) },
  };
}

/** What was taken back may be put back, with every correction. */
function TakenBack({ busy, onRestore }: Pick<ShareStepProps, "busy" | "onRestore">) {
  const { texts } = useWords();
  const words = texts.pane.removal;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{words.kept}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={busy} onClick={onRestore}>
          {words.restore}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
