import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Study } from "../../../actions/study/study";
import { append } from "../../../ground/counts";
import type { LocatedSupplier } from "../../../suppliers/supplier";
import { useWords } from "../../words";
import { Chunk } from "./Chunk";
import { SupplierCard } from "./SupplierCard";
import { useFacts } from "./useFacts";
import { useRoving } from "./useRoving";

/** Rows drawn together, and the height of one before it was seen. */
const ROWS = 20;
const ROW_HEIGHT = 110;

const useStyles = makeStyles({
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
});

interface SupplierListProps {
  readonly suppliers: readonly LocatedSupplier[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (keys: ReadonlySet<string>) => void;
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** The suppliers: thousands of them are drawn as they come in sight, and the keyboard crosses the list in one Tab. */
export function SupplierList({ suppliers, ticked, onTick, study, onChange }: SupplierListProps) {
  const { texts } = useWords();
  const styles = useStyles();
  const words = texts.pane.suppliers;
  const names = useMemo(() => namesByGroup(study.suppliers ?? []), [study.suppliers]);
  const facts = useFacts(study);
  const { list, active, onKeyDown, onFocus } = useRoving(suppliers.length);
  if (suppliers.length === 0) return <p className={styles.small}>{words.empty}</p>;
  const tick = (key: string): void => {
    const keys = new Set(ticked);
    if (!keys.delete(key)) keys.add(key);
    onTick(keys);
  };
  const card = (supplier: LocatedSupplier, at: number) => (
    <SupplierCard
      key={supplier.key}
      supplier={supplier}
      others={(names.get(supplier.group ?? "") ?? []).filter((name) => name !== supplier.name)}
      facts={facts(supplier)}
      study={study}
      onChange={onChange}
      row={{ at, of: suppliers.length, isActive: at === active }}
      isTicked={ticked.has(supplier.key)}
      onTick={() => tick(supplier.key)}
    />
  );
  return (
    <>
      <p className={styles.small}>{texts.supplierList.list.keys}</p>
      <div role="list" aria-label={words.title} ref={list} onKeyDown={onKeyDown} onFocus={onFocus}>
        {Array.from({ length: Math.ceil(suppliers.length / ROWS) }, (_, chunk) => {
          const rows = suppliers.slice(chunk * ROWS, (chunk + 1) * ROWS);
          return (
            <Chunk
              key={chunk}
              height={rows.length * ROW_HEIGHT}
              isKept={Math.floor(active / ROWS) === chunk}
              rows={() => rows.map((supplier, index) => card(supplier, chunk * ROWS + index))}
            />
          );
        })}
      </div>
    </>
  );
}

function namesByGroup(suppliers: readonly LocatedSupplier[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { group, name } of suppliers) if (group) append(names, group, name);
  return names;
}
