import type { KeptInputs } from "../../excel/write/kept";
import type { PurchaseTable } from "../../reading/columns/purchases";
import { countedCents, type VatConversion } from "../../share/vat";
import { textsOf } from "../../texts";
import type { Study } from "../study/study";

const ANSWER = /^ht:(\d{1,2}(?:\.\d+)?)$/;

/** The rate by which the buyer asked to turn TTC into HT, with the families' own rates that they typed on « Méthode ». */
export function vatOf({ reading, choices, familyRates }: Study): VatConversion | undefined {
  const asked = ANSWER.exec(choices.answers?.onlyInclVat ?? "");
  if (!asked || !reading?.ok || reading.table.basis !== "TTC") return undefined;
  const rates = { ...familyRates };
  const others = OTHERS.find((name) => rates[name] !== undefined);
  const percent = others === undefined ? Number(asked[1]) : (rates[others] ?? 0);
  return { percent, byFamily: Object.fromEntries(Object.entries(rates).filter(([name]) => !OTHERS.includes(name))) };
}

const OTHERS = (["fr", "en"] as const).map((language) => textsOf(language).report.method.vatDefault);

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

/** Rates that the buyer typed on « Méthode » since the last writing: those that are not the ones written there. */
export function withTypedRates(study: Study, typed: KeptInputs): Study {
  const written = study.writtenVat ?? vatOf(study);
  if (!written || !typed.vat) return study;
  const changed = Object.entries(typed.vat).flatMap(([family, { percent }]) => {
    const before = OTHERS.includes(family) ? written.percent : (written.byFamily?.[family] ?? written.percent);
    return typeof percent === "number" && percent >= 0 && percent <= 100 && percent !== before
      ? [[family, percent] as const]
      : [];
  });
  return { ...study, familyRates: { ...study.familyRates, ...Object.fromEntries(changed) } };
}
