import { Checkbox } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { fixedOf, giveFixed, leaks } from "../../actions/report/leaks";
import { answerFor } from "../../actions/study/answers";
import type { Study } from "../../actions/study/study";
import type { Leak, PerimeterLeaks } from "../../share/leaks/leaks";
import { loadTerritory } from "../../territory/territory";
import { wholeEuros } from "../../texts/format";
import { useWords } from "../words";
import { rangeText, useFigureStyles } from "./figures";

const MOST_FAMILIES = 5;
const MOST_SUPPLIERS = 8;

interface LeakFiguresProps {
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** In each perimeter, what leaves it and what could come back, then the largest families; suppliers outside that cannot be changed are ticked. */
export function LeakFigures({ study, onChange }: LeakFiguresProps) {
  const { texts } = useWords();
  const styles = useFigureStyles();
  const found = useLeaks(study);
  const words = texts.pane.sellers;
  return (
    <div className={styles.list}>
      <p className={styles.note}>{words.leaksNote}</p>
      {found.map(({ whole, byFamily }, index) => (
        <div key={index}>
          <p className={styles.name}>{study.perimeters[index]?.name}</p>
          <LeakLine leak={whole} />
          {byFamily.length > 1 &&
            byFamily
              .slice(0, MOST_FAMILIES)
              .map((leak) => <LeakLine key={leak.family} name={leak.family || words.noFamily} leak={leak} />)}
        </div>
      ))}
      <p className={styles.name}>{words.fixedTitle}</p>
      <Outsiders study={study} onChange={onChange} />
    </div>
  );
}

/** The largest suppliers outside the first perimeter. */
function Outsiders({ study, onChange }: LeakFiguresProps) {
  const { language } = useWords();
  const isFixed = fixedOf(study);
  const outside = (study.suppliers ?? [])
    .filter((supplier) => (answerFor(study, supplier.key, 0) ?? supplier.local[0]) === "no")
    .sort((a, b) => b.amountCents - a.amountCents)
    .slice(0, MOST_SUPPLIERS);
  return outside.map((supplier) => {
    const { proposed, given = proposed } = isFixed(supplier);
    return (
      <Checkbox
        key={supplier.key}
        label={`${supplier.name} (${wholeEuros(supplier.amountCents, language)})`}
        checked={given}
        onChange={(_, { checked }) =>
          onChange(giveFixed(study, supplier.key, checked === proposed ? undefined : checked === true))
        }
      />
    );
  });
}

function LeakLine({ name, leak }: { readonly name?: string; readonly leak: Leak }) {
  const words = useWords();
  const styles = useFigureStyles();
  const euros = (cents: number): string => wholeEuros(cents, words.language);
  return (
    <p className={name === undefined ? styles.text : styles.note}>
      {name === undefined ? "" : `${name} – `}
      {words.tell(words.texts.pane.sellers.leak, {
        outside: euros(leak.outsideCents),
        fixed: euros(leak.fixedCents),
        n: leak.localOffers,
        potential: rangeText(euros(leak.lowCents), euros(leak.highCents), words),
      })}
    </p>
  );
}

function useLeaks(study: Study): readonly PerimeterLeaks[] {
  const [found, setFound] = useState<readonly PerimeterLeaks[]>([]);
  useEffect(() => {
    let current = true;
    void loadTerritory().then((territory) => current && setFound(leaks(study, territory)));
    return () => {
      current = false;
    };
  }, [study]);
  return found;
}
