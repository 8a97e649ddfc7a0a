import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { membersOf } from "../../suppliers/merges";
import type { LocatedSupplier } from "../../suppliers/supplier";
import { useWords } from "../words";

const useStyles = makeStyles({
  title: {
    fontSize: "12px",
    fontWeight: 600,
    margin: "6px 0 0",
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
  },
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: "8px",
    fontSize: "12px",
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
});

interface DecidedMergesProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly byKey: ReadonlyMap<string, LocatedSupplier>;
  readonly onUndo: (ids: readonly string[]) => void;
}

/** What the buyer accepted, or refused: each can be taken back. */
export function DecidedMerges({ title, ids, byKey, onUndo }: DecidedMergesProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.suppliers.merges;
  if (ids.length === 0) return null;
  const namesOf = (id: string): string =>
    membersOf(id)
      .map((key) => byKey.get(key)?.name ?? words.gone)
      .join(" + ");
  return (
    <>
      <h4 className={styles.title}>
        {title}
        {ids.length > 1 && (
          <Button size="small" appearance="subtle" onClick={() => onUndo(ids)}>
            {words.undoAll}
          </Button>
        )}
      </h4>
      <ul className={styles.list}>
        {ids.map((id) => (
          <li key={id} className={styles.item}>
            <span>{namesOf(id)}</span>
            <Button
              size="small"
              appearance="subtle"
              aria-label={tell(words.undoOne, { names: namesOf(id) })}
              onClick={() => onUndo([id])}
            >
              {words.undo}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
