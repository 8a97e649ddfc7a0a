import type { ReactNode } from "react";
import type { Need } from "../../../lots/need/market";
import { useWords } from "../../words";
import { useGridStyles } from "./gridStyles";

interface PartsGridProps<Cell> {
  readonly label: string;
  readonly need: Need;
  readonly rows: readonly { readonly product: number; readonly cells: readonly Cell[] }[];
  /** The `<td>` of a part. */
  readonly children: (cell: Cell, place: { readonly product: string; readonly zone: string }) => ReactNode;
}

/** Products by places, heads that stay when it scrolls. */
export function PartsGrid<Cell>({ label, need, rows, children }: PartsGridProps<Cell>) {
  const { texts } = useWords();
  const styles = useGridStyles();
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[texts.lots.pane.grid.product, ...need.zones].map((heading) => (
              <th key={heading} className={styles.head} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ product, cells }) => {
            const { name } = need.products[product]!;
            return (
              <tr key={product}>
                <th className={styles.side} scope="row">
                  {name}
                </th>
                {cells.map((cell, zone) => children(cell, { product: name, zone: need.zones[zone]! }))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
