import { mergeClasses } from "@fluentui/react-components";
import type { LotsFound } from "../../../actions/study/lotsResult";
import type { Aim } from "../../../lots/need/market";
import { countsOfPlan, type PlanCounts } from "../../../lots/plan/history";
import type { Plan } from "../../../lots/plan/plan";
import { count, wholeEuros } from "../../../texts/format";
import { useWords } from "../../words";
import { useGridStyles } from "./gridStyles";

interface SideBySideProps {
  readonly split: LotsFound;
  readonly aim: Aim;
  readonly from: Plan;
  readonly to: Plan;
}

/** The figures of two plans beside each other; those that differ are coloured and bear their difference. */
export function SideBySide({ split, aim, from, to }: SideBySideProps) {
  const { texts, language } = useWords();
  const styles = useGridStyles();
  const { side } = texts.lots.pane;
  const { appraiser } = split.study;
  const [one, other] = [countsOfPlan(appraiser, from, aim), countsOfPlan(appraiser, to, aim)];
  const euros = (cents: number): string => wholeEuros(Math.round(cents), language);
  const number = (n: number): string => count(n, language);
  const lines: [string, (counts: PlanCounts) => number, (value: number) => string][] = [
    [side.lots, ({ lots }) => lots, number],
    [side.local, ({ expectedCents }) => Math.round(expectedCents.local / 100) * 100, euros],
    [side.small, ({ expectedCents }) => Math.round(expectedCents.small / 100) * 100, euros],
    [side.thin, ({ thinLots }) => thinLots, number],
    [side.empty, ({ emptyLots }) => emptyLots, number],
    [side.tiny, ({ tinyLots }) => tinyLots, number],
  ];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          {[side.from, side.to].map((heading) => (
            <th key={heading} className={styles.side} scope="col" style={{ minWidth: 0, position: "static" }}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(([label, valueOf, shown]) => {
          const change = valueOf(other) - valueOf(one);
          const look = mergeClasses(styles.figure, change !== 0 && styles.changed);
          return (
            <tr key={label}>
              <th className={styles.side} scope="row" style={{ position: "static" }}>
                {label}
              </th>
              <td className={styles.figure}>{shown(valueOf(one))}</td>
              <td className={look}>
                {shown(valueOf(other))}{" "}
                {change !== 0 && <span className={styles.change}>{`${change > 0 ? "+" : ""}${shown(change)}`}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
