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
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
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
      <div className={styles.frame} role="group" aria-label={words.title} tabIndex={0}>
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
          <tbody>
            {needs.families.map(({ family, places, ...need }) => (
              <NeedRow key={family} name={family} places={places} need={need} />
            ))}
            <NeedRow name={words.total} places={[]} need={needs.total} />
          </tbody>
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

interface NeedRowProps {
  readonly name: string;
  readonly places: readonly string[];
  readonly need: SharedNeed;
}

function NeedRow({ name, places, need: { ownCents, partnerCents, capacityCents } }: NeedRowProps) {
  const { texts, language } = useWords();
  const styles = useStyles();
  const unknown = texts.sourcing.club.need.unknown;
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {places.length === 0 ? name : `${name} (${places.join(", ")})`}
      </th>
      <td className={styles.cell}>{wholeEuros(ownCents, language)}</td>
      <td className={styles.cell}>{wholeEuros(partnerCents, language)}</td>
      <td className={styles.cell}>{wholeEuros(ownCents + partnerCents, language)}</td>
      <td className={styles.cell}>{capacityCents === undefined ? unknown : wholeEuros(capacityCents, language)}</td>
    </tr>
  );
}
