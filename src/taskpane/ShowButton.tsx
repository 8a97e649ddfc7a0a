import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { showPlace, type Place } from "../actions/study/show";
import { saidOf } from "../texts/join";
import { useWords } from "./words";

const useStyles = makeStyles({ show: { color: tokens.colorBrandForegroundLink, minWidth: "0", whiteSpace: "nowrap" } });

interface ShowButtonProps {
  readonly label: string;
  /** Said after the label to those who do not see the button's surroundings. */
  readonly about?: string;
  /** Worked out at the first press. */
  readonly places: () => readonly Place[];
  /** Where it stands in a list of buttons. */
  readonly className?: string;
  /** In a list that the keyboard crosses in one Tab (see `useRoving`). */
  readonly tabIndex?: number;
}

/** Selects cells in the sheet; where they are scattered, each press goes on to the next ones. */
export function ShowButton({ label: first, about, places, className, tabIndex }: ShowButtonProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const [turn, setTurn] = useState<{ readonly now: number; readonly of: number }>();
  const show = (): void => {
    const all = places();
    const now = turn ? turn.now % all.length : 0;
    const place = all[now];
    if (!place) return;
    setTurn({ now: now + 1, of: all.length });
    void showPlace(place).catch(() => setTurn(undefined));
  };
  const label = turn && turn.of > 1 ? tell(texts.pane.showNext, turn) : first;
  return (
    <Button
      className={mergeClasses(styles.show, className)}
      size="small"
      appearance="subtle"
      aria-label={about ? saidOf(label, about, language) : label}
      onClick={show}
      {...(tabIndex === undefined ? {} : { tabIndex, "data-control": "show" })}
    >
      {label}
    </Button>
  );
}
