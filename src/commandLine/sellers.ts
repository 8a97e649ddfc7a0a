import { isAsked, roleShares, type RoleShare } from "../actions/report/sellers";
import type { Study } from "../actions/study/study";

/** What the command line tells of who sells in each perimeter, where it was asked for: cents by role and place, and the bounds of the local makers. */
export function sellersOf(study: Study) {
  return isAsked(study, "roles")
    ? roleShares(study).map(({ whole, byYear }) => ({
        roles: Object.fromEntries([...whole.byKind].map(([role, { amounts }]) => [role, amounts])),
        localMakers: boundsOf(whole.wanted),
        localMakersByYear: byYear.map(({ year, wanted }) => ({ year, ...boundsOf(wanted) })),
      }))
    : undefined;
}

const boundsOf = ({ amounts, rate }: RoleShare["whole"]["wanted"]) => ({
  sureCents: amounts.yes,
  uncertainCents: amounts.check,
  lowRate: rate.ok ? rate.low : null,
  highRate: rate.ok ? rate.high : null,
});
