import { leadersOf } from "../../../suppliers/leaders";
import type { Offer } from "../../../share/leaks/leaks";
import { MONEY } from "../../../ground/money";
import { say } from "../../../texts/say";
import { tableBlock, type Column } from "../../plan/columns";
import { lookedUp, quoted, type TableLayout, tableLayout } from "../../plan/formula";
import type { Contents, Layout, OfferColumn } from "../../plan/layout";
import type { PlannedBlock } from "../../plan/plan";
import { familyNumbers } from "../families";
import { SUPPLIERS_HEADER_ROW } from "../../suppliers/supplierColumns";

/** An offer with its row in the sheet. */
interface OfferRow {
  readonly offer: Offer;
  /** Number of the family's row, from 1; 0 for every other. */
  readonly family: number;
  /** Number of the supplier that stands for its group, from 1. */
  readonly supplier: number | undefined;
  /** The first offer of its supplier or firm: what counts once in the whole. */
  readonly first: boolean;
  readonly row: number;
}

type OfferDefinition = Column<OfferColumn, OfferRow>;

/** Who is known to supply which family, on « Fournisseurs » right of the families: what « Part locale » adds up by family. */
export function offersTable(contents: Contents, left: number): TableLayout<OfferColumn> {
  const { names, input } = contents;
  return tableLayout({
    name: "Allotir_Offres",
    sheet: names.suppliers,
    headerRow: SUPPLIERS_HEADER_ROW,
    left,
    rows: Math.max(1, input.leaks?.offers.length ?? 0),
    plain: true,
    columns: offerColumns(contents),
  });
}

function offerColumns({
  words: { suppliers: w, sellers, share, localities },
  perimeters,
  input,
}: Contents): OfferDefinition[] {
  const ofSupplier = (
    { supplier }: OfferRow,
    column: "unused" | "capacityOrigin" | `local:${number}`,
    { suppliers }: Layout,
  ): string => lookedUp(suppliers.all(column), supplier ?? 0, suppliers.all("number"));
  const euros = (cents: number) => ({ number: cents / 100 });
  return [
    { id: "family", heading: share.familyNumber, width: 6, cell: ({ family }) => ({ number: family }) },
    {
      id: "name",
      heading: sellers.leaks.known,
      width: 30,
      look: { format: "@" },
      cell: ({ offer }) => ({ text: offer.name }),
    },
    { id: "supplier", heading: w.number, width: 6, cell: ({ supplier }) => (supplier ? { number: supplier } : null) },
    {
      id: "first",
      heading: sellers.leaks.once,
      width: 6,
      cell: ({ first }) => ({ number: first ? 1 : 0, style: "muted" }),
    },
    {
      id: "declared",
      heading: sellers.leaks.declared,
      look: { format: MONEY },
      cell: (at, layout) =>
        at.offer.firm
          ? euros(at.offer.firm.yearlyCents)
          : {
              formula: `=IF(${ofSupplier(at, "capacityOrigin", layout)}=${quoted(w.origins.told)},N(${ofSupplier(at, "unused", layout)}),0)`,
            },
    },
    {
      id: "possible",
      heading: sellers.leaks.possible,
      look: { format: MONEY },
      cell: (at, layout) =>
        at.offer.firm ? euros(at.offer.firm.yearlyCents) : { formula: `=N(${ofSupplier(at, "unused", layout)})` },
    },
    ...perimeters.map((k): OfferDefinition => ({
      id: `local:${k}`,
      heading: say(w.local, { perimeter: input.perimeterNames[k] ?? "" }, input.language),
      cell: (at, layout) =>
        at.offer.firm
          ? { text: localities[at.offer.firm.local[k] ?? "unlocated"] }
          : { formula: `=${ofSupplier(at, `local:${k}`, layout)}&""` },
    })),
  ];
}

export function offersBlock(layout: Layout): PlannedBlock {
  const { offerTable: table, input } = layout;
  const numberOf = familyNumbers(layout);
  const leaders = leadersOf(input.suppliers);
  const seen = new Set<string>();
  const rows = (input.leaks?.offers ?? []).map((offer, index): OfferRow => {
    const supplier = offer.supplier === undefined ? undefined : (leaders[offer.supplier] ?? offer.supplier) + 1;
    const who = offer.firm ? `firm:${offer.name}` : `supplier:${supplier ?? ""}`;
    const first = !seen.has(who);
    seen.add(who);
    const family = numberOf(offer.family);
    return { offer, family, supplier, first, row: table.firstRow + index };
  });
  return tableBlock({ id: "offers", table, columns: offerColumns(layout), rows, layout });
}
