import { count } from "../../ground/counts";
import type { SourcedSupplier } from "../../reading/sheets/sourcing";
import { capacityOf, type Capacity } from "../../suppliers/capacity";
import { identify } from "../../suppliers/identify";
import { nameKey } from "../../suppliers/names";
import type { LocatedSupplier } from "../../suppliers/supplier";
import { findList } from "../lots/list";
import type { Study } from "../study/study";

/** What each supplier can deliver in a year, by its key: as the workbook's list of suppliers tells it, else estimated from the purchases. Those of which nothing is known are left out. */
export function capacitiesOf(study: Study): ReadonlyMap<string, Capacity> {
  const find = capacityIn(study);
  return new Map(
    (study.suppliers ?? []).flatMap((supplier) => {
      const capacity = find(supplier);
      return capacity ? [[supplier.key, capacity] as const] : [];
    }),
  );
}

/** The same, of one supplier at a time. */
export function capacityIn(study: Study): (supplier: LocatedSupplier) => Capacity | undefined {
  const known = toldCapacities(study);
  return (supplier) => {
    const told = known.size === 0 ? undefined : idsOf(supplier).map((id) => known.get(id));
    return capacityOf(
      supplier,
      told?.find((cents) => cents !== undefined),
    );
  };
}

/** Cents a year by SIRET or SIREN, by name where the list bears no number; undefined where the list does not tell. Rows of one supplier add up. */
function toldCapacities(study: Study): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const { id, row } of listedById(study)) if (row.capacityCents !== undefined) count(known, id, row.capacityCents);
  return known;
}

/** Rows of the workbook's list of suppliers, each with its SIRET, else its SIREN, else its name as compared. */
export function listedById(study: Study): { readonly id: string; readonly row: SourcedSupplier }[] {
  const list = findList(study, { sheet: study.lotSettings?.sheet, pool: study.lotSettings?.pool })?.suppliers ?? [];
  return list.flatMap((row) => {
    const identity = identify(row.text.supplierId ?? "");
    const id =
      "siret" in identity ? identity.siret : "siren" in identity ? identity.siren : nameKey(row.text.supplier ?? "");
    return id === "" ? [] : [{ id, row }];
  });
}

/** What a supplier may be listed under, the surest first. */
export const idsOf = ({ siret, siren, name }: Pick<LocatedSupplier, "siret" | "siren" | "name">): string[] =>
  [siret ?? "", siren ?? "", nameKey(name)].filter((id) => id !== "");
