import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useWords } from "../words";

const useStyles = makeStyles({
  chosen: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px",
    padding: "6px 10px",
    borderRadius: "4px",
    background: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  name: { flex: 1, overflowWrap: "anywhere" },
});

interface ChosenPerimeterProps {
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
}

/** A perimeter that counts: its name can be the buyer's own. */
export function ChosenPerimeter({ name, onRename, onRemove }: ChosenPerimeterProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.suppliers.perimeters;
  const [typed, setTyped] = useState<string>();
  const save = (): void => {
    if (typed !== undefined) onRename(typed);
    setTyped(undefined);
  };
  if (typed !== undefined) {
    return (
      <li className={styles.chosen}>
        <Input
          size="small"
          style={{ minWidth: 0, flex: 1 }}
          autoFocus
          aria-label={words.newName}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={({ key }) => (key === "Enter" ? save() : key === "Escape" ? setTyped(undefined) : undefined)}
        />
        <Button size="small" onClick={save}>
          {words.save}
        </Button>
      </li>
    );
  }
  return (
    <li className={styles.chosen}>
      <span className={styles.name}>{name}</span>
      <Button
        size="small"
        appearance="subtle"
        style={{ minWidth: "32px" }}
        aria-label={tell(words.rename, { name })}
        onClick={() => setTyped(name)}
      >
        ✎
      </Button>
      <Button
        size="small"
        appearance="subtle"
        style={{ minWidth: "32px" }}
        aria-label={tell(texts.pane.territory.remove, { name })}
        onClick={onRemove}
      >
        ✕
      </Button>
    </li>
  );
}
