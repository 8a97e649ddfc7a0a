import { Button, SearchBox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Study } from "../../../actions/study/study";
import type { LocatedSupplier } from "../../../suppliers/supplier";
import { wholeEuros } from "../../../texts/format";
import { useWords } from "../../words";
import { FILTERS, filtersOf, ORDERS, type Answered, type Filter, type View } from "./view";
import { Told } from "../../access/Told";

/** Always offered, whatever they hold. */
const MAIN: readonly Filter[] = ["all", "check", "unlocated"];

const useStyles = makeStyles({
  tools: { display: "flex", flexDirection: "column", gap: "6px" },
  only: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px", fontSize: "13px" },
  small: { fontSize: "12px", color: tokens.colorNeutralForeground2, margin: 0 },
});

interface ListToolsProps {
  readonly suppliers: readonly LocatedSupplier[];
  readonly study: Study;
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** What the list shows: a filter with how many suppliers and how much it holds, a perimeter, an order, a search. */
export function ListTools({ suppliers, study, view, onView }: ListToolsProps) {
  const { texts, tell } = useWords();
  const styles = useStyles();
  const words = texts.supplierList.list;
  const { search, order, only } = view;
  return (
    <div className={styles.tools}>
      <FilterChoice suppliers={suppliers} study={study} view={view} onView={onView} />
      {study.perimeters.length > 1 && <PerimeterChoice study={study} view={view} onView={onView} />}
      <SearchBox
        size="small"
        dismiss={{ "aria-label": texts.pane.controls.clear }}
        style={{ maxWidth: "none" }}
        aria-label={texts.pane.suppliers.search}
        placeholder={texts.pane.suppliers.search}
        value={search}
        onChange={(_, { value }) => onView({ ...view, search: value })}
      />
      <Select
        size="small"
        aria-label={words.order}
        value={order}
        onChange={(_, { value }) => onView({ ...view, order: ORDERS.find((one) => one === value) ?? "amount" })}
      >
        {ORDERS.map((one) => (
          <option key={one} value={one}>
            {words.order} : {words.orders[one]}
          </option>
        ))}
      </Select>
      {only && (
        <Told atOnce className={styles.only}>
          <span>{tell(words.only, { title: only.title, n: only.keys.size })}</span>
          <Button size="small" onClick={() => onView({ ...view, only: undefined })}>
            {words.showAll}
          </Button>
        </Told>
      )}
    </div>
  );
}

/** How many suppliers each filter shows, and what they are worth (cents). */
function groupsOf(suppliers: readonly LocatedSupplier[], study: Answered, perimeter: number | undefined) {
  const groups = FILTERS.map((one) => ({ one, n: 0, cents: 0 }));
  for (const supplier of suppliers) {
    const shown = filtersOf(supplier, study, perimeter);
    for (const group of groups) {
      if (!shown[group.one]) continue;
      group.n++;
      group.cents += supplier.amountCents;
    }
  }
  return groups;
}

/** Those that would show none are left out, but for the main ones. */
function FilterChoice({ suppliers, study, view, onView }: ListToolsProps) {
  const { texts, tell, language } = useWords();
  const { filter, perimeter } = view;
  const { corrections, perimeters, placements } = study;
  const groups = useMemo(
    () => groupsOf(suppliers, { corrections, perimeters, placements }, perimeter),
    [suppliers, corrections, perimeters, placements, perimeter],
  );
  return (
    <Select
      size="small"
      aria-label={texts.pane.suppliers.filter}
      value={filter}
      onChange={(_, { value }) => onView({ ...view, filter: FILTERS.find((one) => one === value) ?? "all" })}
    >
      {groups
        .filter(({ one, n }) => one === filter || MAIN.includes(one) || n > 0)
        .map(({ one, n, cents }) => (
          <option key={one} value={one}>
            {tell(texts.supplierList.list.filters[one], { n, amount: wholeEuros(cents, language) })}
          </option>
        ))}
    </Select>
  );
}

function PerimeterChoice({ study, view, onView }: Omit<ListToolsProps, "suppliers">) {
  const { texts } = useWords();
  const words = texts.supplierList.list;
  return (
    <Select
      size="small"
      aria-label={words.perimeter}
      value={String(view.perimeter ?? "")}
      onChange={(_, { value }) => onView({ ...view, perimeter: value === "" ? undefined : Number(value) })}
    >
      <option value="">
        {words.perimeter} : {words.everyPerimeter}
      </option>
      {study.perimeters.map(({ name }, index) => (
        <option key={name} value={index}>
          {words.perimeter} : {name}
        </option>
      ))}
    </Select>
  );
}
