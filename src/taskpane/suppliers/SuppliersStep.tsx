import { makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import type { Study } from "../../actions/study/study";
import { sumOfCents } from "../../ground/money";
import { wholeEuros } from "../../texts/format";
import { Section } from "../Section";
import { useWords } from "../words";
import { BulkAnswers } from "./list/BulkAnswers";
import { ListTools } from "./list/ListTools";
import { SupplierList } from "./list/SupplierList";
import { TickAll } from "./list/TickAll";
import { shownIn, WHOLE, type View } from "./list/view";
import { SuppliersMap } from "./map/SuppliersMap";
import { Merges } from "./Merges";
import { MissingPlaces } from "./missing/MissingPlaces";
import { RangeNotice } from "./RangeNotice";
import { Register } from "./Register";
import { Told } from "../access/Told";

const useStyles = makeStyles({
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
  folds: { margin: "0 -8px 8px" },
  list: { display: "flex", flexDirection: "column", gap: "6px" },
});

interface SuppliersStepProps {
  /** What the list shows at first. */
  readonly wanted: Partial<View>;
  readonly study: Study;
  readonly onChange: (study: Study) => void;
  /** Changes the study without locating again. */
  readonly onKeep: (study: Study) => void;
  readonly onLookUp: (study: Study) => void;
}

/** Every supplier with its place and why, the largest amounts first; and the means to place those that nothing locates. */
export function SuppliersStep({ wanted, study, onChange, onKeep, onLookUp }: SuppliersStepProps) {
  const { texts, tell, language } = useWords();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const register = useRef<HTMLDivElement>(null);
  const [asks, setAsks] = useState(false);
  const [view, setView] = useState<View>({ ...WHOLE, ...wanted });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const seen = useDeferredValue(view);
  const suppliers = useMemo(() => study.suppliers ?? [], [study.suppliers]);
  const { corrections, perimeters, placements } = study;
  const shown = useMemo(
    () => shownIn(seen, suppliers, { corrections, perimeters, placements }),
    [seen, suppliers, corrections, perimeters, placements],
  );
  const shownCents = useMemo(() => sumOfCents(shown), [shown]);
  const show = (change: Partial<View>): void => {
    setView({ ...WHOLE, ...change });
    list.current?.scrollIntoView();
  };
  const openRegister = (): void => {
    setAsks(true);
    register.current?.scrollIntoView();
  };
  return (
    <Section title={texts.pane.suppliers.title} help={tell(texts.pane.suppliers.summary, { n: suppliers.length })}>
      <RangeNotice share={study.share} />
      <div className={styles.folds}>
        <MissingPlaces
          study={study}
          onChange={onChange}
          onAsk={openRegister}
          onShow={() => show({ filter: "unlocated" })}
        />
        <Merges study={study} onChange={onChange} />
        <div ref={register}>
          <Register
            open={asks}
            onOpen={setAsks}
            study={study}
            onChange={onChange}
            onKeep={onKeep}
            onLookUp={onLookUp}
          />
        </div>
        <SuppliersMap study={study} onShow={show} />
      </div>
      <div ref={list} className={styles.list}>
        <ListTools suppliers={suppliers} study={study} view={view} onView={setView} />
        <TickAll shown={shown} ticked={ticked} onTick={setTicked} />
        <Told as="p" className={styles.small}>
          {tell(texts.supplierList.list.shown, {
            n: shown.length,
            amount: wholeEuros(shownCents, language),
          })}
        </Told>
        <SupplierList suppliers={shown} ticked={ticked} onTick={setTicked} study={study} onChange={onChange} />
        <BulkAnswers ticked={ticked} study={study} onTick={setTicked} onChange={onChange} />
      </div>
    </Section>
  );
}
