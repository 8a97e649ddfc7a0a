import { count } from "../../ground/counts";
import { plainEuros } from "../../ground/money";
import { separatedFile } from "../../ground/separated";
import type { ShareInput } from "../../share/share";
import { countedCents } from "../../share/vat";
import { placeOf } from "../../suppliers/lineOwner";
import type { Language } from "../../texts/format";

/** Headings of the Marché de l'inclusion's file of purchases (its five columns, in its words whatever the language of the pane). */
const HEADINGS = [
  "Raison sociale du Fournisseur",
  "SIRET",
  "Dépense achat (€)",
  "Catégorie d'achat (optionnelle)",
  "Entité acheteuse (optionnelle)",
];

/** Net purchases by supplier, family and buying entity, in the order of the suppliers' list; lines that name no supplier are left out. */
export function inclusionFile({
  table,
  suppliers,
  vat,
  language,
}: ShareInput & { readonly language: Language }): string {
  const supplierOf = placeOf(suppliers);
  const sums = new Map<string, number>();
  for (const line of table.lines) {
    const supplier = supplierOf(line);
    if (supplier === undefined) continue;
    count(sums, JSON.stringify([supplier, line.family ?? "", line.text.buyer ?? ""]), countedCents(line, vat));
  }
  const rows = [...sums]
    .map(([key, cents]) => [...(JSON.parse(key) as [number, string, string]), cents] as const)
    .sort(([a], [b]) => a - b)
    .map(([supplier, family, buyer, cents]) => [
      suppliers[supplier]?.name ?? "",
      suppliers[supplier]?.siret ?? "",
      plainEuros(cents, language === "fr" ? "," : "."),
      family,
      buyer,
    ]);
  return separatedFile([HEADINGS, ...rows]);
}
