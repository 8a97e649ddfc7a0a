import { makeStyles, tokens } from "@fluentui/react-components";
import type { SharedNeed, SharedNeeds } from "../../actions/sourcing/partnerNeed";
import { wholeEuros } from "../../texts/format";
import { useLotStyles } from "../lots/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: { borderCollapse: "collapse", fontSize: "12px", width: "100%" },
  head: { textAlign: "right", fontWeight: 600, padding: "2px 4px", verticalAlign: "bottom" },
  name: {
    textAlign: "left",
    fontWeight: 400,
    padding: "2px 4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    textAlign: "right",
    padding: "2px 4px",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
});

/** A partner's need beside ours, family by family, and what the known firms can supply of both. */
export function PartnerNeed({ needs }: { readonly needs: SharedNeeds }) {
  const { texts, tell } = useWords();
  const styles = { ...useLotStyles(), ...useStyles() };
  const words = texts.sourcing.club.need;
  return (
    <>
      <p className={styles.small}>{tell(words.read, { sheets: needs.sheets.join(", ") })}</p>
      <div className={styles.frame} role="region" aria-label={words.title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {Object.values(words.columns).map((column) => (
                <th key={column} scope="col" className={styles.head}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          {needs.families.map(({ family, places, ...need }) => (
            <NeedRows key={family} name={family} places={places} need={need} />
          ))}
          <NeedRows name={words.total} places={[]} need={needs.total} />
        </table>
      </div>
      {needs.unread.map(({ sheet, row }) => (
        <p key={`${sheet} ${row}`} className={styles.warn}>
          {tell(words.unread, { sheet, row })}
        </p>
      ))}
      <p className={styles.small}>{words.note}</p>
    </>
  );
}

interface NeedRowsProps {
  readonly name: string;
  readonly places: readonly string[];
  readonly need: SharedNeed;
}

/** The name above its figures: a narrow pane has no room for both side by side. */
function NeedRows({ name, places, need: { ownCents, partnerCents, capacityCents } }: NeedRowsProps) {
  const { texts, language } = useWords();
  const styles = useStyles();
  const { unknown } = texts.sourcing.club.need;
  const euros = (cents: number): string => wholeEuros(cents, language);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} className={styles.name}>
          {places.length === 0 ? name : `${name} (${places.join(", ")})`}
        </th>
      </tr>
      <tr>
        <td className={styles.cell}>{euros(ownCents)}</td>
        <td className={styles.cell}>{euros(partnerCents)}</td>
        <td className={styles.cell}>{euros(ownCents + partnerCents)}</td>
        <td className={styles.cell}>{capacityCents === undefined ? unknown : euros(capacityCents)}</td>
      </tr>
    </tbody>
  );
}
