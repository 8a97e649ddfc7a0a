import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { whatStands, type Standing } from "../actions/report/standing";
import { useWords } from "./words";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { margin: 0 },
});

export interface RemoveDialogProps {
  /** « Allotissement » alone, or all that is ours. */
  readonly what: "lots" | "all";
  /** Whether the corrections are kept unless the buyer says otherwise. */
  readonly keeps: boolean;
  /** Undefined: nothing is taken back. */
  readonly onAnswer: (answer: { readonly keeps: boolean } | undefined) => void;
}

/** Says what goes before anything does. */
export function RemoveDialog({ what, keeps: keepsFirst, onAnswer }: RemoveDialogProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.pane.removal;
  const [keeps, setKeeps] = useState(keepsFirst);
  const [standing, setStanding] = useState<Standing>();
  useEffect(() => {
    whatStands().then(setStanding, () => undefined);
  }, []);
  const goes = what === "lots" ? words.lotsGo : standing && tell(words.go, { ...standing });
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onAnswer(undefined)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{what === "lots" ? words.lotsTitle : words.title}</DialogTitle>
          <DialogContent className={styles.content}>
            {goes && <p className={styles.text}>{goes}</p>}
            <p className={styles.text}>{words.notes}</p>
            {what === "all" && (
              <Checkbox label={words.keep} checked={keeps} onChange={(_, { checked }) => setKeeps(checked === true)} />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => onAnswer(undefined)}>{words.cancel}</Button>
            <Button appearance="primary" onClick={() => onAnswer({ keeps: what === "lots" || keeps })}>
              {words.remove}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
