import type { SharedNeed, SharedNeeds } from "../../actions/sourcing/partnerNeed";
import { wholeEuros } from "../../texts/format";
import { useLotStyles } from "../lots/styles";
import { useWords } from "../words";

/** A partner's need beside ours, family by family, and what the known firms can supply of both. */
export function PartnerNeed({ needs }: { readonly needs: SharedNeeds }) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.sourcing.club.need;
  return (
    <>
      <p className={styles.small}>{tell(words.read, { sheets: needs.sheets.join(", ") })}</p>
      <table className={styles.small} aria-label={words.title}>
        <thead>
          <tr>
            {Object.values(words.columns).map((column) => (
              <th key={column} scope="col">
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
  const unknown = texts.sourcing.club.need.unknown;
  return (
    <tr>
      <th scope="row">{places.length === 0 ? name : `${name} (${places.join(", ")})`}</th>
      <td>{wholeEuros(ownCents, language)}</td>
      <td>{wholeEuros(partnerCents, language)}</td>
      <td>{wholeEuros(ownCents + partnerCents, language)}</td>
      <td>{capacityCents === undefined ? unknown : wholeEuros(capacityCents, language)}</td>
    </tr>
  );
}
