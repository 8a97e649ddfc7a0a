import type { PurchaseTable } from "../../reading/columns/purchases";
import { countedCents, type VatConversion } from "../../share/vat";
import { OTHER_FAMILIES } from "../../report/typed/columns";
import type { Study } from "../study/study";

const ANSWER = /^ht:(\d{1,2}(?:\.\d+)?)$/;

/** The rate by which the buyer asked to turn TTC into HT, with the families' own rates that they typed on « Méthode ». */
export function vatOf({ reading, choices, familyRates }: Study): VatConversion | undefined {
  const answer = ANSWER.exec(choices.answers?.onlyInclVat ?? "");
  if (!answer || !reading?.ok || reading.table.basis !== "TTC") return undefined;
  const { [OTHER_FAMILIES]: others, ...byFamily } = familyRates ?? {};
  return { percent: others ?? Number(answer[1]), byFamily };
}

const counted = new WeakMap<PurchaseTable, { readonly rates: string; readonly table: PurchaseTable }>();

/** The buyer's table with, on each line, what counts: turned into HT where that was asked. The same object for the same rates. */
export function countedTable(study: Study): PurchaseTable | undefined {
  const vat = vatOf(study);
  if (!study.reading?.ok) return undefined;
  const { table } = study.reading;
  if (!vat) return table;
  const rates = JSON.stringify(vat);
  const known = counted.get(table);
  if (known?.rates === rates) return known.table;
  const converted = {
    ...table,
    basis: "HT" as const,
    lines: table.lines.map((line) => ({ ...line, amountCents: countedCents(line, vat) })),
  };
  counted.set(table, { rates, table: converted });
  return converted;
}
