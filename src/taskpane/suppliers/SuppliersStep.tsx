import { Button, SearchBox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Study } from "../../actions/study";
import type { LocatedSupplier } from "../../suppliers/supplier";
import { Section } from "../Section";
import { useWords } from "../words";
import { SupplierCard } from "./SupplierCard";

const PAGE = 40;
type Filter = "all" | "check" | "unlocated";

const useStyles = makeStyles({
  tools: { display: "flex", flexDirection: "column", gap: "6px" },
  list: { listStyle: "none", margin: 0, padding: 0 },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
});

interface SuppliersStepProps {
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** Every supplier with its place and why, the largest amounts first. */
export function SuppliersStep({ study, onChange }: SuppliersStepProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.pane.suppliers;
  const [filter, setFilter] = useState<Filter>("all");
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState(PAGE);
  const suppliers = useMemo(() => byAmount(study.suppliers ?? []), [study.suppliers]);
  const wanted = suppliers.filter((supplier) => isIn(supplier, filter) && matches(supplier, search));
  const count = (one: Filter): number => suppliers.filter((supplier) => isIn(supplier, one)).length;
  return (
    <Section title={words.title} help={tell(words.summary, { n: suppliers.length })}>
      <div className={styles.tools}>
        <Select size="small" aria-label={words.filter} value={filter} onChange={(_, { value }) => { setFilter(value as Filter); setShown(PAGE); }}>
          {(["all", "check", "unlocated"] as const).map((one) => <option key={one} value={one}>{tell(words.filters[one], { n: count(one) })}</option>)}
        </Select>
        <SearchBox size="small" style={{ maxWidth: "none" }} aria-label={words.search} placeholder={words.search} value={search} onChange={(_, { value }) => setSearch(value)} />
      </div>
      {wanted.length === 0 && <p className={styles.small}>{words.empty}</p>}
      <ul className={styles.list}>{wanted.slice(0, shown).map((supplier) => <SupplierCard key={supplier.key} supplier={supplier} study={study} onChange={onChange} />)}</ul>
      {wanted.length > shown && <Button size="small" onClick={() => setShown(shown + PAGE)}>{tell(words.more, { n: Math.min(PAGE, wanted.length - shown) })}</Button>}
    </Section>
  );
}

const byAmount = (suppliers: readonly LocatedSupplier[]): LocatedSupplier[] => [...suppliers].sort((a, b) => Math.abs(b.amountCents) - Math.abs(a.amountCents));

function isIn({ place, local }: LocatedSupplier, filter: Filter): boolean {
  if (filter === "all") return true;
  if (filter === "unlocated") return place.certainty === "unlocated";
  return place.certainty === "check" || local.includes("check");
}

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const matches = ({ names, siret }: LocatedSupplier, search: string): boolean => search.trim() === "" || [...names, siret ?? ""].some((text) => fold(text).includes(fold(search.trim())));
