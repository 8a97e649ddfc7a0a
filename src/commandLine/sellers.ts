import { egalimShares } from "../actions/report/canteen";
import { isAsked, roleShares, type RoleShare } from "../actions/report/sellers";
import { concentration, dependencies, sizeShares } from "../actions/report/sizes";
import { leaks } from "../actions/report/leaks";
import type { Territory } from "../territory/territory";
import type { Study } from "../actions/study/study";

/** What the command line tells of who sells, where it was asked for; lists follow the perimeters' order, amounts are cents. */
export function sellersOf(study: Study, territory: Territory) {
  return {
    leaks: isAsked(study, "leaks") ? leaks(study, territory) : undefined,
    egalim: isAsked(study, "egalim") ? egalimOf(study) : undefined,
    roles: isAsked(study, "roles") ? rolesOf(study) : undefined,
    sizes: isAsked(study, "sizes") ? sizesOf(study) : undefined,
  };
}

/** By role and place, and the bounds of what is bought from local producers and processors. */
const rolesOf = (study: Study) =>
  roleShares(study).map(({ whole, byYear }) => ({
    amounts: Object.fromEntries([...whole.byKind].map(([role, { amounts }]) => [role, amounts])),
    localMakers: boundsOf(whole.wanted),
    localMakersByYear: byYear.map(({ year, wanted }) => ({ year, ...boundsOf(wanted) })),
  }));

const sizesOf = (study: Study) => ({
  shares: sizeShares(study).map(({ id, perimeters }) => ({
    id,
    everywhere: perimeters.slice(0, 1).map(({ whole }) => boundsOf(whole.everywhere))[0],
    local: perimeters.map(({ whole }) => boundsOf(whole.wanted)),
  })),
  concentration: concentration(study),
  dependencies: dependencies(study),
});

/** EGalim's targets by calendar year, for families that bear the name of one of ma-cantine's. */
const egalimOf = (study: Study) =>
  egalimShares(study).map(({ year, indicators }) => ({
    year,
    ...Object.fromEntries(
      Object.entries(indicators).map(([name, { sureCents, unknownCents, totalCents, rate }]) => [
        name,
        {
          sureCents,
          unknownCents,
          totalCents,
          lowRate: rate.ok ? rate.low : null,
          highRate: rate.ok ? rate.high : null,
        },
      ]),
    ),
  }));

const boundsOf = ({ amounts, rate, suppliers }: RoleShare["whole"]["wanted"]) => ({
  sureCents: amounts.yes,
  uncertainCents: amounts.check,
  lowRate: rate.ok ? rate.low : null,
  highRate: rate.ok ? rate.high : null,
  sureSuppliers: suppliers.yes,
  uncertainSuppliers: suppliers.check,
});
