import type { SellerRole } from "../../suppliers/roles/roles";
import type { Capacity } from "../../suppliers/capacity";
import { distanceTo, siteOf, type Distance } from "../../territory/places/distance";
import { loadTerritory } from "../../territory/territory";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import { say } from "../../texts/say";
import type { LocatedSupplier } from "../../suppliers/supplier";
import { answerFor } from "../study/answers";
import { capacityIn } from "./capacities";
import { roleEvidence, roleIn } from "./roles";
import type { Study } from "../study/study";

/** What else is known of a supplier, in words. */
export type Facts = (supplier: LocatedSupplier) => readonly string[];

/**
 * Tells what else is known of a supplier: its role as a seller, how far it is from the buyer's site (« 34 km ± 7 depuis Arras »), where a perimeter tells the site; what it can
 * deliver in a year, told by the buyer or estimated, with the proven floor.
 */
export async function supplierFacts(study: Study, language: Language): Promise<Facts> {
  const territory = await loadTerritory();
  const [capacityOf, sellerOf] = [capacityIn(study), roleIn(study)];
  const site = siteOf(study.perimeters);
  const name = site === undefined ? "" : (territory.commune(site)?.name ?? "");
  return (supplier) => {
    const role = sellerOf(supplier);
    const distance = site === undefined ? undefined : distanceTo(supplier.place, site, territory);
    const capacity = capacityOf(supplier);
    return [
      ...(distance ? [distanceWords(distance, name, language)] : []),
      ...(role.evidence ? [roleWords(role, language)] : []),
      ...(capacity && isWanted(capacity, supplier, study) ? [capacityWords(capacity, language)] : []),
    ];
  };
}

function distanceWords({ km, errorKm }: Distance, name: string, language: Language): string {
  const values = { km: Math.round(km), errorKm: Math.round(errorKm), name };
  return say(textsOf(language).suppliers.facts.distance, values, language);
}

function roleWords(seller: SellerRole, language: Language): string {
  const { suppliers, territory } = textsOf(language);
  const state = seller.certainty === "sure" ? territory.certainties.sure : territory.certainties.check;
  const values = { role: suppliers.roles.names[seller.role], state, why: roleEvidence(seller, language) };
  return say(suppliers.roles.told, values, language);
}

/** A capacity helps where a local lot may rest on it: told by the buyer, or estimated for a supplier that is local somewhere. */
const isWanted = ({ origin }: Capacity, { key, local }: LocatedSupplier, study: Study): boolean =>
  origin === "told" || local.some((proposal, index) => (answerFor(study, key, index) ?? proposal) === "yes");

/** In whole euros: an estimate has no cents. */
function capacityWords({ origin, yearlyCents, floorCents }: Capacity, language: Language): string {
  return say(
    textsOf(language).suppliers.facts[origin],
    { yearly: Math.round(yearlyCents / 100), floor: Math.round(floorCents / 100) },
    language,
  );
}
