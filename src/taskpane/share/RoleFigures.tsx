import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { roleShares } from "../../actions/report/sellers";
import type { Study } from "../../actions/study/study";
import { totalOf } from "../../share/rate";
import { centsOf, type KindSlice } from "../../share/sellers/kinds";
import type { NamedRole } from "../../suppliers/roles/roles";
import { percent, wholeEuros } from "../../texts/format";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "4px", fontSize: "12px", paddingLeft: "8px" },
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
  name: { fontWeight: 600, margin: 0 },
  text: { margin: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Local producers and processors in each perimeter, and purchases by the seller's role. */
export function RoleFigures({ study }: { readonly study: Study }) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const shares = useMemo(() => roleShares(study), [study]);
  const words = texts.pane.sellers;
  return (
    <div className={styles.list}>
      <p className={styles.note}>{words.roleNote}</p>
      {shares.map(({ whole }, index) => (
        <div key={index}>
          <p className={styles.name}>{study.perimeters[index]?.name}</p>
          <Makers slice={whole} />
          {[...whole.byKind]
            .filter(([, kind]) => centsOf(kind) !== 0)
            .map(([role, kind]) => (
              <div key={role} className={styles.line}>
                <span>{texts.suppliers.roles.names[role]}</span>
                <span>
                  {tell(words.localPart, {
                    cents: wholeEuros(centsOf(kind), language),
                    localCents: wholeEuros(kind.amounts.yes, language),
                  })}
                </span>
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}

function Makers({ slice: { wanted } }: { readonly slice: KindSlice<NamedRole> }) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const words = texts.pane.sellers;
  const { amounts, rate } = wanted;
  const range = (low: string, high: string): string => (low === high ? low : tell(words.between, { low, high }));
  const bounds = [amounts.yes, amounts.yes + amounts.check]
    .sort((a, b) => a - b)
    .map((cents) => wholeEuros(cents, language));
  return (
    <p className={styles.text}>
      {tell(words.makers, {
        rate: rate.ok
          ? range(percent(rate.low, language), percent(rate.high, language))
          : texts.pane.share.reasons[rate.reason],
        amounts: range(bounds[0] ?? "", bounds[1] ?? ""),
        total: wholeEuros(totalOf(amounts), language),
      })}
    </p>
  );
}
