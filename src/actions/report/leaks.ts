import { sameName } from "../../lots/need/market";
import type { LeakWords } from "../../report/input";
import { leaksOf, purchasedOffers, type LeakInput, type Offer, type PerimeterLeaks } from "../../share/leaks/leaks";
import type { LocatedSupplier } from "../../suppliers/supplier";
import { nameKey } from "../../suppliers/names";
import type { Territory } from "../../territory/territory";
import { findList, marketInput } from "../lots/list";
import type { Study } from "../study/study";
import { capacitiesOf, idsOf } from "../suppliers/capacities";
import { rolesOf } from "../suppliers/roles";
import { shareInput } from "./sellers";

/** Purchases from a supplier that the buyer says cannot be moved, or can; undefined goes back to the proposal. */
export function giveFixed(study: Study, supplier: string, fixed: boolean | undefined): Study {
  const { [supplier]: _, ...others } = study.fixed ?? {};
  return { ...study, fixed: fixed === undefined ? others : { ...others, [supplier]: fixed } };
}

/** Whether purchases cannot be moved: proposed for wholesalers and purchasing bodies. */
export function fixedOf(study: Study): LeakWords["fixedOf"] {
  const roles = rolesOf(study);
  return ({ key, flags }) => ({
    proposed: roles.get(key)?.role === "wholesaler" || flags.includes("wholesaler") || flags.includes("purchasingBody"),
    given: study.fixed?.[key],
  });
}

/** What leaves each perimeter in the last year and what could come back; nothing before suppliers are located. */
export function leaks(study: Study, territory: Territory): readonly PerimeterLeaks[] {
  const input = leakInput(study, territory);
  return input ? leaksOf(input) : [];
}

function leakInput(study: Study, territory: Territory): LeakInput | undefined {
  const input = shareInput(study);
  if (!input) return undefined;
  const [fixed, capacities] = [fixedOf(study), capacitiesOf(study)];
  return {
    ...input,
    isFixed: (supplier) => {
      const { proposed, given = proposed } = fixed(supplier);
      return given;
    },
    capacityOf: ({ key }) => capacities.get(key),
    offers: offersOf(study, territory),
  };
}

/** The same as the report asks for it. */
export const leakWords = (study: Study, territory: Territory): LeakWords => ({
  fixedOf: fixedOf(study),
  offers: offersOf(study, territory),
});

/** Who is known to supply which family: from the purchases, and from the workbook's list of suppliers with what it tells of places and capacities. */
function offersOf(study: Study, territory: Territory): readonly Offer[] {
  const input = shareInput(study);
  if (!input) return [];
  const bought = purchasedOffers(input);
  const list = findList(study, { sheet: study.lotSettings?.sheet });
  if (!list) return bought;
  const known = new Set(bought.map(({ family, supplier }) => `${supplier ?? ""}:${sameName(family)}`));
  const families = new Map(input.table.lines.map(({ family = "" }) => [sameName(family), family]));
  const suppliers = placesById(input.suppliers);
  const listed = (marketInput(study, list, territory).list ?? []).flatMap((firm): Offer[] => {
    const { name, siret, siren, capacityCents, within } = firm;
    const supplier = [siret, siren, nameKey(name)].map((id) => suppliers.get(id ?? "")).find((at) => at !== undefined);
    const told = [...new Set(firm.supplies.flatMap((one) => families.get(sameName(one)) ?? []))];
    return told.flatMap((family): Offer[] => {
      if (supplier !== undefined)
        return known.has(`${supplier}:${sameName(family)}`) ? [] : [{ family, name, supplier }];
      return capacityCents === undefined
        ? []
        : [{ family, name, firm: { yearlyCents: capacityCents, local: within ?? [] } }];
    });
  });
  return [...bought, ...listed];
}

function placesById(suppliers: readonly LocatedSupplier[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  suppliers.forEach((supplier, at) => idsOf(supplier).forEach((id) => places.has(id) || places.set(id, at)));
  return places;
}
