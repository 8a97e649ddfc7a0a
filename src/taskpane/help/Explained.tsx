import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { announce } from "../../ground/announcer";
import { glossaryOf, piecesOf, type TermId } from "../../texts/glossary";
import { useWords } from "../words";

const useStyles = makeStyles({
  term: {
    background: "none",
    border: "none",
    borderBottom: "1px dotted currentColor",
    padding: 0,
    margin: 0,
    font: "inherit",
    color: "inherit",
    cursor: "help",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  meaning: {
    display: "block",
    marginTop: "4px",
    padding: "4px 8px",
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    background: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: "12px",
  },
});

/** A text whose terms of the trade open their meaning in a line below. */
export function Explained({ children: text }: { readonly children: string }) {
  const { language } = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState<TermId>();
  const line = useId();
  const glossary = glossaryOf(language);
  const turn = (id: TermId): void => {
    if (open === id) return setOpen(undefined);
    setOpen(id);
    announce(`${glossary[id].term} — ${glossary[id].meaning}`);
  };
  return (
    <>
      {piecesOf(text, language).map(({ text: piece, term }, index) =>
        term === undefined ? (
          piece
        ) : (
          <button
            key={index}
            type="button"
            className={styles.term}
            aria-expanded={open === term}
            aria-controls={open === term ? line : undefined}
            onClick={() => turn(term)}
          >
            {piece}
          </button>
        ),
      )}
      {open && (
        <span id={line} role="note" className={styles.meaning}>
          <b>{glossary[open].term}</b> — {glossary[open].meaning}
        </span>
      )}
    </>
  );
}
