import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { openPage } from "../../actions/host";
import { glossaryOf, type TermId } from "../../texts/glossary";
import { helpTexts } from "../../texts/help";
import type { Step } from "../way";
import { useWords } from "../words";
import { helpPage } from "./helpPage";

const useStyles = makeStyles({
  panel: {
    background: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    maxHeight: "60%",
    overflowY: "auto",
    padding: "10px 12px",
  },
  title: { margin: 0, fontSize: "16px", lineHeight: "22px", outline: "none" },
  close: { minWidth: "32px" },
  head: { display: "flex", justifyContent: "space-between", alignItems: "start", gap: "8px" },
  text: { margin: 0, fontSize: "13px" },
  terms: { margin: 0, fontSize: "12px", display: "flex", flexDirection: "column", gap: "4px" },
  term: { fontWeight: 600, display: "inline" },
  meaning: { margin: 0, display: "inline" },
  row: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** Terms that a newcomer meets at each step. */
const TERMS: Readonly<Record<Step, readonly TermId[]>> = {
  purchases: ["creditNote", "family"],
  territory: ["perimeter"],
  suppliers: ["range", "capacity"],
  share: ["range", "perimeter", "creditNote"],
  lots: ["allotir", "lot", "need", "capable", "fruitless", "grouping", "sourcing", "floor", "mapa", "formal", "holder"],
};

interface HelpPanelProps {
  readonly step: Step;
  readonly onClose: () => void;
  readonly onPresent: () => void;
  readonly onSample: () => void;
}

/** « ? »: what a step is for, what to look at, and its words. Escape closes it. */
export function HelpPanel({ step, onClose, onPresent, onSample }: HelpPanelProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = helpTexts(language);
  const { what, check, next } = words.steps[step];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [step]);
  return (
    <section
      className={styles.panel}
      aria-labelledby="help-title"
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id="help-title" ref={heading} tabIndex={-1} className={styles.title}>
          {tell(words.title, { step: texts.pane.steps[step] })}
        </h2>
        <Button size="small" className={styles.close} aria-label={words.close} onClick={onClose}>
          ✕
        </Button>
      </div>
      {[what, check, next].map((sentence) => (
        <p key={sentence} className={styles.text}>
          {tell(sentence)}
        </p>
      ))}
      <Terms ids={TERMS[step]} title={words.terms} />
      <div className={styles.row}>
        <Button size="small" onClick={onPresent}>
          {words.present}
        </Button>
        <Button size="small" onClick={onSample}>
          {words.sample}
        </Button>
        <Button size="small" onClick={() => openPage(helpPage(language))}>
          {words.manual}
        </Button>
      </div>
    </section>
  );
}

function Terms({ ids, title }: { readonly ids: readonly TermId[]; readonly title: string }) {
  const { tell, language } = useWords();
  const styles = useStyles();
  const glossary = glossaryOf(language);
  return (
    <>
      <h3 className={styles.text}>{title}</h3>
      <dl className={styles.terms}>
        {ids.map((id) => (
          <div key={id}>
            <dt className={styles.term}>{glossary[id].term}</dt>{" "}
            <dd className={styles.meaning}>{tell(glossary[id].meaning)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
