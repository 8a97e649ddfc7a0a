import { linesOf } from "../../../actions/study/show";
import type { PurchaseTable } from "../../../reading/columns/purchases";
import type { LocatedSupplier } from "../../../suppliers/supplier";
import { ShowButton } from "../../ShowButton";
import { useWords } from "../../words";

interface ShowLinesProps {
  readonly table: PurchaseTable;
  readonly supplier: LocatedSupplier;
  readonly tabIndex: number;
}

/** Selects the supplier's lines in the sheet. */
export function ShowLines({ table, supplier, tabIndex }: ShowLinesProps) {
  const { texts } = useWords();
  return (
    <ShowButton
      label={texts.pane.suppliers.select}
      about={supplier.name}
      places={() => linesOf(table, supplier)}
      tabIndex={tabIndex}
    />
  );
}
