import { count } from "../../ground/counts";
import { capacityOf, type Capacity } from "../../suppliers/capacity";
import { identify } from "../../suppliers/identify";
import { nameKey } from "../../suppliers/names";
import { findList } from "../lots/list";
import type { Study } from "../study/study";

/** What each supplier can deliver in a year, by its key: as the workbook's list of suppliers tells it, else estimated from the purchases. Those of which nothing is known are left out. */
export function capacitiesOf(study: Study): ReadonlyMap<string, Capacity> {
  const known = toldCapacities(study);
  return new Map(
    (study.suppliers ?? []).flatMap((supplier) => {
      const { key, siret, siren, name } = supplier;
      const capacity = capacityOf(
        supplier,
        [siret, siren, nameKey(name)].map((id) => known.get(id ?? "")).find((cents) => cents !== undefined),
      );
      return capacity ? [[key, capacity] as const] : [];
    }),
  );
}

/** Cents a year by SIRET or SIREN, by name where the list bears no number. Rows of one supplier add up. */
function toldCapacities(study: Study): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const { text, capacityCents } of findList(study, { sheet: study.lotSettings?.sheet })?.suppliers ?? []) {
    if (capacityCents === undefined) continue;
    const identity = identify(text.supplierId ?? "");
    const id =
      "siret" in identity ? identity.siret : "siren" in identity ? identity.siren : nameKey(text.supplier ?? "");
    if (id !== "") count(known, id, capacityCents);
  }
  return known;
}
