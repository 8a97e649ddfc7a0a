import { lastYears } from "../share/comparedYears";
import { MONEY } from "../../ground/money";
import type { Label, SellerSize } from "../../suppliers/sizes/size";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import type { Contents, Layout } from "../plan/layout";
import { countedColumn } from "./counted";
import { AMOUNT, euros, headed, INPUT, listed, text, TEXT, type SupplierDefinition } from "./supplierColumn";
import type { ListedRow } from "./supplierRows";

/** A size as cells say it: « PME », « inconnu ». */
export const sizeText = (size: SellerSize["size"], language: Language): string =>
  textsOf(language).suppliers.sizes.names[size];

/** What a supplier is besides, as cells say it: « ESS, bio », « aucun », « inconnu ». */
export function labelsText(labels: readonly Label[] | undefined, language: Language): string {
  const words = textsOf(language).suppliers.sizes;
  if (!labels) return words.names.unknown;
  return labels.length === 0 ? words.none : labels.map((label) => words.labels[label]).join(", ");
}

/** Size, headcount and labels as the register tells them; the turnover that the buyer gives or that a list declares, and how much of it we are. */
export function sizeColumns(
  contents: Contents,
  sizeOf: NonNullable<Contents["input"]["sizeOf"]>,
): SupplierDefinition[] {
  const { language } = contents.input;
  const { headcounts } = textsOf(language).sourcing;
  return headed(contents, [
    { id: "size", look: TEXT, width: 10, cell: text(({ supplier }) => sizeText(sizeOf(supplier).size, language)) },
    {
      id: "headcount",
      look: TEXT,
      width: 20,
      cell: text(({ supplier }) => headcounts[sizeOf(supplier).headcount ?? ""]),
    },
    {
      id: "labels",
      look: TEXT,
      width: 16,
      cell: text(({ supplier }) => labelsText(sizeOf(supplier).labels, language)),
    },
    { id: "turnoverDeclared", look: AMOUNT, cell: euros(({ supplier }) => sizeOf(supplier).declaredCents) },
    {
      id: "turnoverGiven",
      look: { ...INPUT, ...AMOUNT },
      cell: listed(({ supplier }) => {
        const { givenCents } = sizeOf(supplier);
        return givenCents === undefined ? null : { number: givenCents / 100, format: MONEY, style: "input" };
      }),
    },
    { id: "dependency", look: { format: "0%" }, width: 13, cell: listed(dependencyCell) },
  ]);
}

/** The larger of the years' purchases over the turnover, on the row that stands for its group; all purchases where no line bears a year. */
function dependencyCell({ row, leader, number }: ListedRow, layout: Layout) {
  if (leader !== number) return null;
  const { suppliers } = layout;
  const [given, declared] = [suppliers.cell("turnoverGiven", row), suppliers.cell("turnoverDeclared", row)];
  const yearly = lastYears(layout).map((year) => suppliers.cell(countedColumn(layout, year), row));
  const paid = `MAX(0,${(yearly.length > 0 ? yearly : [suppliers.cell("total", row)]).join(",")})`;
  return { formula: `=IF(N(${given})>0,${paid}/${given},IF(N(${declared})>0,${paid}/${declared},""))` };
}
