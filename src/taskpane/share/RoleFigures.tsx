import { useMemo } from "react";
import { roleShares } from "../../actions/report/sellers";
import type { Study } from "../../actions/study/study";
import { totalOf } from "../../share/rate";
import { centsOf, type KindSlice } from "../../share/sellers/kinds";
import type { NamedRole } from "../../suppliers/roles/roles";
import { wholeEuros } from "../../texts/format";
import { useWords } from "../words";
import { rangeText, rateText, useFigureStyles } from "./figures";

/** Local producers and processors in each perimeter, and purchases by the seller's role. */
export function RoleFigures({ study }: { readonly study: Study }) {
  const { texts, tell, language } = useWords();
  const styles = useFigureStyles();
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
  const words = useWords();
  const styles = useFigureStyles();
  const { amounts, rate } = wanted;
  const [low = "", high = ""] = [amounts.yes, amounts.yes + amounts.check]
    .sort((a, b) => a - b)
    .map((cents) => wholeEuros(cents, words.language));
  return (
    <p className={styles.text}>
      {words.tell(words.texts.pane.sellers.makers, {
        rate: rateText(rate, words),
        amounts: rangeText(low, high, words),
        total: wholeEuros(totalOf(amounts), words.language),
      })}
    </p>
  );
}
