import { makeStyles, tokens } from "@fluentui/react-components";
import type { Meaning, PurchaseLine, PurchaseTable } from "../../reading/columns/purchases";
import { ownPlace } from "../../reading/sheets/gathered";
import { euros, type Language } from "../../texts/format";
import { Section } from "../Section";
import { useWords } from "../words";

const SHOWN = 6;
const COLUMNS: readonly Meaning[] = ["supplier", "supplierId", "postcode", "commune", "family", "date", "label"];

const useStyles = makeStyles({
  scroll: { overflowX: "auto", border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: "4px" },
  table: { borderCollapse: "collapse", fontSize: "12px", width: "max-content", minWidth: "100%" },
  head: {
    textAlign: "left",
    padding: "4px 8px",
    background: tokens.colorNeutralBackground3,
    fontWeight: 600,
    whiteSpace: "nowrap",
  },
  cell: {
    padding: "4px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    maxWidth: "170px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  money: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** The first lines as they were understood: the quickest way to see that a column is wrong. */
export function FirstLines({ table }: { readonly table: PurchaseTable }) {
  const { texts, language } = useWords();
  const styles = useStyles();
  const words = texts.pane.purchases;
  const shown = COLUMNS.filter(
    (meaning) =>
      table.columns[meaning] !== undefined || (meaning === "family" && table.lines.some(({ family }) => family)),
  );
  return (
    <Section title={words.firstLines}>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.firstLines}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.head} scope="col">
                {words.row}
              </th>
              <th className={styles.head} scope="col">
                {texts.reading.meanings.amount}
              </th>
              {shown.map((meaning) => (
                <th key={meaning} className={styles.head} scope="col">
                  {texts.reading.meanings[meaning]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.lines.slice(0, SHOWN).map((line) => (
              <tr key={line.row}>
                <td className={styles.cell}>{ownPlace(table, line.row).row}</td>
                <td className={`${styles.cell} ${styles.money}`}>{euros(line.amountCents, language)}</td>
                {shown.map((meaning) => (
                  <td key={meaning} className={styles.cell} title={line.text[meaning]}>
                    {meaning === "date"
                      ? dateIn(line, language)
                      : meaning === "family"
                        ? line.family
                        : line.text[meaning]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** The date understood, in the reader's way: a wrong order of day and month shows. */
function dateIn({ date, text }: PurchaseLine, language: Language): string | undefined {
  return date === undefined
    ? text.date
    : new Date(`${date}T00:00:00Z`).toLocaleDateString(language, {
        timeZone: "UTC",
        day: "2-digit",
        month: "short",
        year: "numeric",
      });
}
