import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { blocksOf, showRows } from "../../actions/show";
import type { PurchaseTable } from "../../reading/purchases";
import type { LocatedSupplier } from "../../suppliers/supplier";
import { useWords } from "../words";

/** Selects the supplier's lines in the sheet; where they are scattered, each press goes on to the next ones. */
export function ShowLines({ table, supplier }: { readonly table: PurchaseTable; readonly supplier: LocatedSupplier }) {
  const { texts, tell } = useWords();
  const words = texts.suppliers;
  const [turn, setTurn] = useState<{ readonly now: number; readonly of: number }>();
  const show = (): void => {
    const blocks = blocksOf(table, supplier.signatures);
    const now = turn ? turn.now % blocks.length : 0;
    const block = blocks[now];
    if (!block) return;
    setTurn({ now: now + 1, of: blocks.length });
    void showRows(table, block).catch(() => setTurn(undefined));
  };
  const label = turn && turn.of > 1 ? tell(words.nextLines, turn) : texts.pane.suppliers.select;
  return <Button size="small" appearance="subtle" aria-label={`${label} : ${supplier.name}`} onClick={show}>{label}</Button>;
}
