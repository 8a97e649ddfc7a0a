import type { Meaning, PurchaseTable, ReadChoices } from "../columns/purchases";
import { wordsOf } from "../cells/words";

/** What was chosen for a layout, with the headers (from `firstColumn`, counted from 1) that it was chosen on. */
export interface RememberedLayout {
  readonly headers: readonly string[];
  readonly firstColumn: number;
  readonly choices: ReadChoices;
}

/** Answers that name a row or a column of the sheet they were given on. */
const BOUND_TO_CELLS = new Set(["otherSheets", "amountColumn", "supplierColumn", "anotherTable", "sideBySide"]);

/** Share of the remembered headers that a table must bear to be another file of the same layout: extra or moved columns never block. */
const SAME_LAYOUT = 0.75;

/** Fingerprint of a layout: the headers' words, whatever their order, accents and capitals. */
export function layoutKey(table: Pick<PurchaseTable, "headers">): string {
  return [...headerKeys(table.headers).keys()].sort().join("|").slice(0, 2000);
}

/** The choices remembered for the table's layout, columns found again by their header's text; undefined when no layout is near enough. */
export function choicesForLayout(
  remembered: Readonly<Record<string, RememberedLayout>>,
  table: PurchaseTable,
): ReadChoices | undefined {
  const exact = remembered[layoutKey(table)];
  if (exact) return remapped(exact, table, true);
  const own = headerKeys(table.headers);
  let best: RememberedLayout | undefined;
  let bestShare = SAME_LAYOUT;
  for (const layout of Object.values(remembered)) {
    const keys = [...headerKeys(layout.headers).keys()];
    const share = keys.length === 0 ? 0 : keys.filter((key) => own.has(key)).length / keys.length;
    if (share >= bestShare) [best, bestShare] = [layout, share];
  }
  return best && remapped(best, table, false);
}

/** Rows and header row are those of one sheet: they hold only for the very same headers. */
function remapped(layout: RememberedLayout, table: PurchaseTable, isSame: boolean): ReadChoices {
  const there = headerKeys(table.headers);
  const wanted = [...headerKeys(layout.headers)];
  const columns: Partial<Record<Meaning, number | null>> = {};
  for (const [meaning, column] of Object.entries(layout.choices.columns ?? {}) as [Meaning, number | null][]) {
    if (column === null) {
      columns[meaning] = null;
      continue;
    }
    const offset = column - layout.firstColumn;
    const key = wanted.find(([, index]) => index === offset)?.[0];
    const place = key === undefined ? undefined : there.get(key);
    if (place !== undefined) columns[meaning] = place + table.firstColumn;
    else if (isSame && key === undefined) columns[meaning] = offset + table.firstColumn;
  }
  const { basis, decimalMark, answers, visibleOnly, headerRow, together, keepRows, dropRows } = layout.choices;
  const { otherSheets: _, ...kept } = isSame
    ? (answers ?? {})
    : Object.fromEntries(Object.entries(answers ?? {}).filter(([code]) => !BOUND_TO_CELLS.has(code)));
  return {
    columns,
    basis,
    decimalMark,
    visibleOnly,
    answers: kept,
    ...(isSame ? { headerRow, together, keepRows, dropRows } : {}),
  };
}

/** Headers as words, with their position; a repeated one bears its rank. */
function headerKeys(headers: readonly string[]): Map<string, number> {
  const keys = new Map<string, number>();
  headers.forEach((header, index) => {
    const words = wordsOf(header).join(" ");
    if (words === "") return;
    let key = words;
    for (let rank = 2; keys.has(key); rank++) key = `${words} ${rank}`;
    keys.set(key, index);
  });
  return keys;
}
