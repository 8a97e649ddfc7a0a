import { makeStyles, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { CardId } from "../../actions/presentation/cards";
import type { LargeView } from "../../actions/presentation/largeSchema";
import { wholePercent } from "../../texts/format";
import { Explained } from "../help/Explained";
import { useWords } from "../words";
import { Curve, Rows } from "./drawings";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "8px",
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    "--drawing-line": tokens.colorCompoundBrandStroke,
    "--drawing-fragile": tokens.colorPaletteDarkOrangeForeground1,
    "--drawing-soft": tokens.colorNeutralForeground2,
    "--drawing-paper": tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: "20px", lineHeight: "26px", outline: "none" },
  sentence: { margin: 0, fontSize: "15px", lineHeight: "21px", overflowWrap: "anywhere" },
  drawing: { fontSize: "12px" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: "13px" },
  label: { textAlign: "left", fontWeight: 400, padding: "2px 0" },
  figure: { textAlign: "right", padding: "2px 0 2px 8px", fontVariantNumeric: "tabular-nums" },
  after: { fontWeight: 700 },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
});

interface CardProps {
  readonly card: CardId;
  readonly view: LargeView;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** One card: its title, what it shows in two sentences, and the drawing that goes with it. */
export function Card({ card, view, heading }: CardProps) {
  const { language } = useWords();
  const styles = useStyles();
  return (
    <section className={styles.card} aria-labelledby="card-title">
      <h1 id="card-title" ref={heading} tabIndex={-1} className={styles.title}>
        {view.title}
      </h1>
      {view.sentences.map((sentence, index) => (
        <p key={index} className={styles.sentence}>
          <Explained>{sentence}</Explained>
        </p>
      ))}
      <div className={styles.drawing}>
        {SHOWS_CURVE.has(card) && view.curve && (
          <Curve curve={view.curve} percent={(share) => wholePercent(share, language)} height="150px" />
        )}
        {SHOWS_ROWS.has(card) && <Rows rows={view.rows} height="22px" />}
      </div>
      {SHOWS_FIGURES.has(card) && <Figures view={view} />}
    </section>
  );
}

const SHOWS_CURVE: ReadonlySet<CardId> = new Set(["curve"]);
const SHOWS_ROWS: ReadonlySet<CardId> = new Set(["families", "cut", "lots"]);
const SHOWS_FIGURES: ReadonlySet<CardId> = new Set(["lots", "after"]);

function Figures({ view: { caption, figures, note } }: { readonly view: LargeView }) {
  const { language } = useWords();
  const styles = useStyles();
  return (
    <>
      <table className={styles.table} lang={language}>
        <caption className={styles.label}>{caption}</caption>
        <tbody>
          {figures.map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row" className={styles.label}>
                {label}
              </th>
              <td className={styles.figure}>{before}</td>
              <td className={styles.figure}>
                → <span className={styles.after}>{after}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.small}>{note}</p>
    </>
  );
}
