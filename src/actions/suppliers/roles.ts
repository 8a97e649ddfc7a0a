import type { RoleWords } from "../../report/input";
import { roleOf } from "../../suppliers/roles/role";
import { UNKNOWN_ROLE, type Role, type SellerRole } from "../../suppliers/roles/roles";
import type { LocatedSupplier } from "../../suppliers/supplier";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import { say } from "../../texts/say";
import type { CodedTexts } from "../../texts/text";
import type { Study } from "../study/study";

/** The role of each supplier as a seller, by its key: the buyer's word, else what the evidence says. */
export function rolesOf(study: Study): ReadonlyMap<string, SellerRole> {
  const find = roleIn(study);
  return new Map((study.suppliers ?? []).map((supplier) => [supplier.key, find(supplier)]));
}

/** The same, of one supplier at a time. */
export function roleIn({
  register,
  roles = {},
}: Pick<Study, "register" | "roles">): (supplier: LocatedSupplier) => SellerRole {
  return (supplier) => {
    const activity = register?.cache[supplier.siret ?? supplier.siren ?? ""]?.activity;
    return roleOf(supplier, { activity, given: roles[supplier.key] });
  };
}

/** The role that the buyer gives to a supplier; undefined goes back to the evidence. */
export function giveRole(study: Study, supplier: string, role: Role | undefined): Study {
  const { [supplier]: _, ...others } = study.roles ?? {};
  return { ...study, roles: role === undefined ? others : { ...others, [supplier]: role } };
}

/** The role of each supplier as the report shows it: what the evidence says, and the buyer's own word beside. */
export function roleWords(study: Study, language: Language): (supplier: LocatedSupplier) => RoleWords {
  const found = rolesOf({ ...study, roles: {} });
  return ({ key }) => {
    const seller = found.get(key) ?? UNKNOWN_ROLE;
    return { ...seller, why: roleEvidence(seller, language), given: study.roles?.[key] };
  };
}

/** What says a role, in words: « activité 46.31Z de l'annuaire ». */
export function roleEvidence({ evidence }: SellerRole, language: Language): string {
  const words: CodedTexts = textsOf(language).suppliers.roles.evidence;
  return evidence ? say(words[evidence.code] ?? "", evidence.values, language) : "";
}
