import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { STEPS, type Step } from "./way";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: { display: "flex", listStyle: "none", margin: 0, padding: "8px 8px 0", gap: "2px" },
  item: { flex: "1 1 auto", minWidth: 0 },
  step: {
    width: "100%",
    border: "none",
    background: "none",
    cursor: "pointer",
    padding: "6px 2px 0",
    color: tokens.colorNeutralForeground2,
    fontSize: "12px",
    fontFamily: "inherit",
    paddingBottom: "11px",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "4px",
    ":hover": { background: tokens.colorNeutralBackground1Hover },
    ":disabled": { cursor: "default", color: tokens.colorNeutralForegroundDisabled, background: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: 600,
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    paddingBottom: "8px",
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  number: {
    width: "22px",
    height: "22px",
    lineHeight: "22px",
    borderRadius: "50%",
    textAlign: "center",
    background: tokens.colorNeutralBackground4,
    fontSize: "12px",
    fontWeight: 600,
  },
  currentNumber: {
    background: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    "@media (forced-colors: active)": { background: "Highlight", color: "HighlightText", forcedColorAdjust: "none" },
  },
});

interface StepsProps {
  readonly current: Step;
  readonly reachable: (step: Step) => boolean;
  readonly onGo: (step: Step) => void;
}

/** The way through the pane; one may go back and forth. */
export function Steps({ current, reachable, onGo }: StepsProps) {
  const { texts } = useWords();
  const styles = useStyles();
  return (
    <nav aria-label={texts.pane.stepsLabel}>
      <ol className={styles.list}>
        {STEPS.map((step, index) => (
          <li key={step} className={styles.item}>
            <button
              type="button"
              className={mergeClasses(styles.step, step === current && styles.current)}
              aria-current={step === current ? "step" : undefined}
              disabled={!reachable(step)}
              onClick={() => onGo(step)}
            >
              <span aria-hidden className={mergeClasses(styles.number, step === current && styles.currentNumber)}>
                {index + 1}
              </span>
              {texts.pane.steps[step]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
