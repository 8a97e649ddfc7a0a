import type { ChecklistItem } from "../../../law/checklist";
import { day } from "../../../texts/format";
import { useWords } from "../../words";
import { useLotStyles } from "../styles";

/** What the consultation needs on the day of its launch, each rule with its source and since when it holds. */
export function Checklist({ items }: { readonly items: readonly ChecklistItem[] }) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const words = texts.law;
  return (
    <>
      <p className={styles.strong}>{words.checklist}</p>
      <ul className={styles.plain}>
        {items.map(({ rule, state, values }) => (
          <li key={rule.code}>
            {tell(words.ruleOf, {
              state: words.states[state],
              sentence: tell(words.rules[rule.code], values),
              source: rule.source,
              from: day(rule.from, language),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
