import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap" },
  tab: {
    background: "none",
    border: "none",
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    font: "inherit",
    fontSize: "13px",
    padding: "4px 7px 7px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    paddingBottom: "4px",
    fontWeight: 600,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

interface TabsProps<Name extends string> {
  readonly names: readonly Name[];
  readonly words: Readonly<Record<Name, string>>;
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

/** The parts of a step side by side: the arrows go from one to the next, the tabulator key enters and leaves. */
export function Tabs<Name extends string>({ names, words, chosen, onChoose }: TabsProps<Name>) {
  const styles = useStyles();
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (names.indexOf(chosen) + step + names.length) % names.length;
    onChoose(names[next]!);
    event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div role="tablist" className={styles.list} onKeyDown={onKey}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={name === chosen}
          tabIndex={name === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, name === chosen && styles.chosen)}
          onClick={({ currentTarget }) => {
            onChoose(name);
            currentTarget.closest("main")?.scrollTo(0, 0);
          }}
        >
          {words[name]}
        </button>
      ))}
    </div>
  );
}
