import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MergeProposal } from "../../suppliers/merges";
import type { LocatedSupplier } from "../../suppliers/supplier";
import { useWords } from "../words";

const useStyles = makeStyles({
  item: {
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  names: { margin: 0, padding: 0, listStyle: "none", fontSize: "13px", fontWeight: 600, overflowWrap: "anywhere" },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
  tools: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "center" },
});

interface ProposalProps {
  readonly proposal: MergeProposal;
  readonly byKey: ReadonlyMap<string, LocatedSupplier>;
  /** The members that are one. */
  readonly onAccept: (keys: readonly string[]) => void;
  readonly onRefuse: () => void;
}

/** Suppliers that may be one; of three or more, each can be left out. */
export function Proposal({ proposal, byKey, onAccept, onRefuse }: ProposalProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.suppliers.merges;
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const members = proposal.keys.flatMap((key) => byKey.get(key) ?? []);
  const keys = proposal.keys.filter((key) => !leftOut.includes(key));
  const names = members
    .filter(({ key }) => keys.includes(key))
    .map(({ name }) => name)
    .join(" + ");
  return (
    <li className={styles.item}>
      <ul className={styles.names}>
        {members.map((member) => (
          <li key={member.key}>
            {members.length > 2 ? (
              <Checkbox
                label={<Member member={member} />}
                checked={keys.includes(member.key)}
                onChange={(_, { checked }) =>
                  setLeftOut(checked ? leftOut.filter((key) => key !== member.key) : [...leftOut, member.key])
                }
              />
            ) : (
              <Member member={member} />
            )}
          </li>
        ))}
      </ul>
      <p className={styles.small}>
        {tell(words.score, { score: Math.round(100 * proposal.score) })} : {words.reasons[proposal.reason]}
      </p>
      <div className={styles.tools}>
        <Button
          size="small"
          disabled={keys.length < 2}
          aria-label={tell(words.acceptOne, { names })}
          onClick={() => onAccept(keys)}
        >
          {words.accept}
        </Button>
        <Button size="small" appearance="subtle" aria-label={tell(words.refuseOne, { names })} onClick={onRefuse}>
          {words.refuse}
        </Button>
      </div>
    </li>
  );
}

function Member({ member: { name, amountCents, place } }: { readonly member: LocatedSupplier }) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  return (
    <>
      {tell(texts.suppliers.merges.member, { name, totalCents: amountCents })}{" "}
      <span className={styles.small}>{place.postcode ?? place.department ?? ""}</span>
    </>
  );
}
