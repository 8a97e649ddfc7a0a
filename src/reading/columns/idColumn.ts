import { fitness, IMPOSSIBLE } from "./fitness";
import { namesSupplier, type ColumnLook } from "./look";
import type { Meaning } from "./purchases";

/** The supplier's company id (or, for want of it, its VAT number). Returns the column of the buyer's own id, if it looked like the supplier's. */
export function chooseId(
  looks: readonly ColumnLook[],
  columns: Map<Meaning, number>,
  imposed: ReadonlyMap<Meaning, number | null>,
): number | undefined {
  if (imposed.has("supplierId")) return undefined;
  const used = new Set(columns.values());
  const best = (meaning: Meaning, least: number): ColumnLook[] =>
    looks
      .filter(
        (look) =>
          !used.has(look.index) &&
          (look.named.get(meaning) ?? 0) >= least &&
          fitness(meaning, look.profile) > IMPOSSIBLE,
      )
      .sort(
        (a, b) =>
          (b.named.get(meaning) ?? 0) +
          fitness(meaning, b.profile) -
          (a.named.get(meaning) ?? 0) -
          fitness(meaning, a.profile),
      );
  const supplier = looks.find((look) => look.index === columns.get("supplier"));
  let buyersId: number | undefined;
  for (const look of best("supplierId", 0.5)) {
    const isCanteens = isCanteenImport(looks) && !namesSupplier(look);
    if (isCanteens && !imposed.has("canteen")) columns.set("canteen", look.index);
    if (isCanteens || isBuyersOwn(look, supplier)) buyersId = look.index;
    else {
      columns.set("supplierId", look.index);
      return buyersId;
    }
  }
  const vat = best("vatNumber", 0.5)[0];
  if (vat) columns.set("supplierId", vat.index);
  return buyersId;
}

/** The same public body's number (SIREN beginning with 1 or 2) on nearly all lines, or one number for several suppliers: the canteen's or the buyer's. */
function isBuyersOwn(look: ColumnLook, supplier: ColumnLook | undefined): boolean {
  if (namesSupplier(look) || look.profile.filled === 0) return false;
  const oneForMany = look.profile.different === 1 && look.profile.filled > 1 && (supplier?.profile.different ?? 0) > 1;
  const publicBody =
    look.profile.commonestShare >= 0.7 && /^[12]\d{8}(?:\d{5})?$/.test(look.profile.commonest.replace(/\D/g, ""));
  return oneForMany || (publicBody && look.profile.lostIds < 0.5);
}

/** The State's canteen platform asks for purchases in its own columns: there, `siret` is the canteen's. */
const isCanteenImport = (looks: readonly ColumnLook[]): boolean =>
  ["famille_produits", "definition_local"].every((name) => looks.some((look) => look.header.trim() === name));
