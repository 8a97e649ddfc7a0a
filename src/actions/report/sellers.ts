import { OPTIONAL_PARTS, type OptionalPart } from "../../report/input";
import type { ShareInput } from "../../share/share";
import { sharesByKind, type KindShare } from "../../share/sellers/kinds";
import { MAKERS, NAMED_ROLES, UNKNOWN_ROLE, type NamedRole } from "../../suppliers/roles/roles";
import { answersByPlace } from "../study/answers";
import type { Study } from "../study/study";
import { rolesOf } from "../suppliers/roles";
import { vatOf } from "./vat";

export { OPTIONAL_PARTS, type OptionalPart };

export const isAsked = ({ optionalParts = [] }: Study, part: OptionalPart): boolean => optionalParts.includes(part);

/** The study with an optional part asked for, or no more. */
export function askFor(study: Study, part: OptionalPart, wanted: boolean): Study {
  const others = (study.optionalParts ?? []).filter((one) => one !== part);
  return { ...study, optionalParts: wanted ? [...others, part] : others };
}

export type RoleShare = KindShare<NamedRole>;

/** What shares are computed from; undefined before suppliers are located. */
export function shareInput(study: Study): ShareInput | undefined {
  const { reading, suppliers, perimeters } = study;
  if (!reading?.ok || !suppliers) return undefined;
  return { table: reading.table, suppliers, perimeters, corrections: answersByPlace(study), vat: vatOf(study) };
}

/** Who sells, by role, in each perimeter, and what is bought from local producers and processors; nothing before suppliers are located. */
export function roleShares(study: Study): readonly RoleShare[] {
  const input = shareInput(study);
  if (!input) return [];
  const roles = rolesOf(study);
  return sharesByKind(input, {
    names: NAMED_ROLES,
    wanted: new Set(MAKERS),
    of: ({ key }) => {
      const { role, certainty } = roles.get(key) ?? UNKNOWN_ROLE;
      return { name: role, sure: certainty === "sure" };
    },
  });
}
