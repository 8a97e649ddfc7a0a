import { append } from "../../ground/counts";
import { Button, SearchBox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { Study } from "../../actions/study/study";
import type { LocatedSupplier } from "../../suppliers/supplier";
import { Section } from "../Section";
import { useWords } from "../words";
import { FILTERS, isIn, matches, type Filter } from "./filters";
import { Merges } from "./Merges";
import { MissingPlaces } from "./MissingPlaces";
import { Register } from "./Register";
import { SupplierCard } from "./SupplierCard";
import { SuppliersMap } from "./SuppliersMap";
import { useFacts } from "./useFacts";

const PAGE = 40;
/** Always offered, whatever they hold. */
const MAIN: readonly Filter[] = ["all", "check", "unlocated"];

const useStyles = makeStyles({
  tools: { display: "flex", flexDirection: "column", gap: "6px" },
  list: { listStyle: "none", margin: 0, padding: 0 },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
  folds: { margin: "0 -8px 8px" },
});

interface SuppliersStepProps {
  /** What is searched at first: the name of a supplier, or nothing. */
  readonly wanted: string;
  readonly study: Study;
  readonly onChange: (study: Study) => void;
  /** Changes the study without locating again. */
  readonly onKeep: (study: Study) => void;
  readonly onLookUp: (study: Study) => void;
}

/** Every supplier with its place and why, the largest amounts first. */
export function SuppliersStep({ wanted: first, study, onChange, onKeep, onLookUp }: SuppliersStepProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.pane.suppliers;
  const [filter, setFilter] = useState<Filter>("all");
  const [search, setSearch] = useState(first);
  const searched = useDeferredValue(search);
  const suppliers = useMemo(() => byAmount(study.suppliers ?? []), [study.suppliers]);
  const wanted = useMemo(
    () => suppliers.filter((supplier) => isIn(supplier, filter, study) && matches(supplier, searched)),
    [suppliers, filter, searched, study],
  );
  return (
    <Section title={words.title} help={tell(words.summary, { n: suppliers.length })}>
      <div className={styles.folds}>
        <MissingPlaces study={study} onChange={onChange} />
        <Merges study={study} onChange={onChange} />
        <Register study={study} onChange={onChange} onKeep={onKeep} onLookUp={onLookUp} />
        <SuppliersMap study={study} />
      </div>
      <div className={styles.tools}>
        <FilterChoice suppliers={suppliers} study={study} filter={filter} onChoose={setFilter} />
        <SearchBox
          size="small"
          style={{ maxWidth: "none" }}
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      </div>
      <SupplierList key={filter} suppliers={wanted} study={study} onChange={onChange} />
    </Section>
  );
}

type SupplierListProps = Pick<SuppliersStepProps, "study" | "onChange"> & {
  readonly suppliers: readonly LocatedSupplier[];
};

/** The suppliers, a page at a time. */
function SupplierList({ suppliers, study, onChange }: SupplierListProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.pane.suppliers;
  const [shown, setShown] = useState(PAGE);
  const names = useMemo(() => namesByGroup(study.suppliers ?? []), [study.suppliers]);
  const facts = useFacts(study);
  if (suppliers.length === 0) return <p className={styles.small}>{words.empty}</p>;
  return (
    <>
      <ul className={styles.list} aria-label={words.title}>
        {suppliers.slice(0, shown).map((supplier) => (
          <SupplierCard
            key={supplier.key}
            supplier={supplier}
            others={(names.get(supplier.group ?? "") ?? []).filter((name) => name !== supplier.name)}
            facts={facts.get(supplier.key) ?? []}
            study={study}
            onChange={onChange}
          />
        ))}
      </ul>
      {suppliers.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {tell(words.more, { n: Math.min(PAGE, suppliers.length - shown) })}
        </Button>
      )}
    </>
  );
}

interface FilterChoiceProps {
  readonly suppliers: readonly LocatedSupplier[];
  readonly study: Study;
  readonly filter: Filter;
  readonly onChoose: (filter: Filter) => void;
}

/** Filters with how many suppliers each shows; those that would show none are left out, but for the main ones. */
function FilterChoice({ suppliers, study, filter, onChoose }: FilterChoiceProps) {
  const { texts, tell } = useWords();
  const words = texts.pane.suppliers;
  const counts = useMemo(
    () => new Map(FILTERS.map((one) => [one, suppliers.filter((supplier) => isIn(supplier, one, study)).length])),
    [suppliers, study],
  );
  const offered = FILTERS.filter((one) => one === filter || MAIN.includes(one) || counts.get(one) !== 0);
  return (
    <Select
      size="small"
      aria-label={words.filter}
      value={filter}
      onChange={(_, { value }) => onChoose(FILTERS.find((one) => one === value) ?? "all")}
    >
      {offered.map((one) => (
        <option key={one} value={one}>
          {tell({ ...words.filters, ...texts.suppliers.filters }[one], { n: counts.get(one) ?? 0 })}
        </option>
      ))}
    </Select>
  );
}

const byAmount = (suppliers: readonly LocatedSupplier[]): LocatedSupplier[] =>
  [...suppliers].sort((a, b) => Math.abs(b.amountCents) - Math.abs(a.amountCents));

function namesByGroup(suppliers: readonly LocatedSupplier[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { group, name } of suppliers) if (group) append(names, group, name);
  return names;
}
