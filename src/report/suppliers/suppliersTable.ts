import { leadersOf } from "../../suppliers/leaders";
import { siteOf } from "../../territory/places/distance";
import { say } from "../../texts/say";
import { tableLayout, type TableLayout } from "../plan/formula";
import type { ReportInput } from "../input";
import type { SheetNames } from "../plan/sheetNames";
import type { ReportWords } from "../plan/words";

export type SupplierColumn =
  | "number"
  | "name"
  | "names"
  | "siren"
  | "siret"
  | "commune"
  | "department"
  | "region"
  | "country"
  | "evidence"
  | "state"
  | "total"
  | "filtered"
  | "rank"
  | "key"
  | "leader"
  | "counted"
  | "given"
  | "distance"
  | "distanceError"
  | "capacity"
  | "capacityOrigin"
  | "floor"
  | `counted:${number}`
  | `year:${number}`
  | `proposed:${number}`
  | `correction:${number}`
  | `local:${number}`;

export const SUPPLIERS_HEADER_ROW = 4;
/** Rows left for additions by hand where Excel tables, which grow by themselves, are not possible. */
export const ROOM = 50;

/** Suppliers that are one for the buyer, or several establishments of one SIREN. */
const hasGroups = (suppliers: ReportInput["suppliers"]): boolean =>
  leadersOf(suppliers).some((leader, at) => leader !== at);

/** What tells whether a supplier counts, within the filters or in a year: a group counts once, on the row of the one that stands for it. */
export function countedColumn(
  { suppliers }: { readonly suppliers: Pick<TableLayout<SupplierColumn>, "ids"> },
  year?: number,
): SupplierColumn {
  const grouped = suppliers.ids.includes("leader");
  if (year === undefined) return grouped ? "counted" : "filtered";
  return grouped ? `counted:${year}` : `year:${year}`;
}

export function suppliersTable(
  input: ReportInput,
  words: ReportWords,
  names: SheetNames,
  perimeters: readonly number[],
  years: readonly number[],
  plain: boolean,
): TableLayout<SupplierColumn> {
  const w = words.suppliers;
  const simple = (ids: readonly (keyof typeof w & SupplierColumn)[]): { id: SupplierColumn; heading: string }[] =>
    ids.map((id) => ({ id, heading: w[id] }));
  const perimeter = (k: number): { id: SupplierColumn; heading: string }[] =>
    (["proposed", "correction", "local"] as const).map((id) => ({
      id: `${id}:${k}` as const,
      heading: say(w[id], { perimeter: input.perimeterNames[k] ?? "" }, input.language),
    }));
  return tableLayout({
    name: "Allotir_Fournisseurs",
    sheet: names.suppliers,
    headerRow: SUPPLIERS_HEADER_ROW,
    left: 1,
    plain,
    rows: Math.max(1, input.suppliers.length) + (plain ? ROOM : 0),
    columns: [
      ...simple(["number", "name"]),
      ...perimeters.flatMap(perimeter),
      ...simple(["commune", "department", "evidence", "state", "given"]),
      ...simple(siteOf(input.perimeters) === undefined ? [] : ["distance", "distanceError"]),
      ...simple(["total", "filtered"]),
      ...years.map((year) => ({ id: `year:${year}` as const, heading: w.year.replace("{year}", String(year)) })),
      ...simple([
        "region",
        "country",
        "siren",
        "siret",
        "names",
        ...(input.capacityOf ? ["capacity" as const, "capacityOrigin" as const, "floor" as const] : []),
        "rank",
      ]),
      ...(hasGroups(input.suppliers)
        ? [
            ...simple(["leader", "counted"]),
            ...years.map((year) => ({
              id: `counted:${year}` as const,
              heading: w.countedYear.replace("{year}", String(year)),
            })),
          ]
        : []),
      ...simple(["key"]),
    ],
  });
}
