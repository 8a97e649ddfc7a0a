import type { ColumnLook } from "../columns/look";
import { fitness, IMPOSSIBLE } from "../columns/fitness";
import type { Profile } from "../columns/profile";
import type { Meaning } from "../columns/purchases";

/** Serials of days from 2000 to 2035. */
const isRecentSerial = (text: string): boolean => /^\d{5}$/.test(text) && Number(text) >= 36526 && Number(text) < 49675;
const isSerials = (profile: Profile): boolean =>
  profile.numbers > 0.9 && profile.decimals === 0 && isRecentSerial(profile.commonest);

/** Usual length of a town's name is 10; those of suppliers with what they do are longer. */
const LONGEST_TOWN = 22;

/** Meanings of columns without header, from shapes that leave little doubt; the buyer is asked in all cases. */
export function columnsWithoutHeader(looks: readonly ColumnLook[]): Map<Meaning, number> {
  const canteen = canteenColumns(looks);
  if (canteen) return canteen;
  const columns = new Map<Meaning, number>();
  const free = (suits: (profile: Profile) => boolean): ColumnLook | undefined => {
    const used = new Set(columns.values());
    return looks.find((look) => !used.has(look.index) && look.profile.filled > 0 && suits(look.profile));
  };
  const give = (meaning: Meaning, look: ColumnLook | undefined): void => {
    if (look) columns.set(meaning, look.index);
  };
  give(
    "date",
    free((profile) => profile.dates > 0.7),
  );
  give("commune", communeBeside(looks));
  const supplier = best(
    looks.filter(({ index }) => index !== columns.get("commune")),
    ({ profile }) =>
      fitness("supplier", profile) > 0 && profile.words >= 0.5
        ? fitness("supplier", profile) +
          0.4 * profile.companies -
          (profile.different === 1 && profile.filled > 3 ? 0.5 : 0)
        : 0,
  );
  give("supplier", supplier);
  const id = free((profile) => profile.companyIds > 0.7);
  give("supplierId", id && id.profile.different === 1 && (supplier?.profile.different ?? 0) > 1 ? undefined : id);
  const isDated = columns.has("date") || id !== undefined || looks.some(({ profile }) => isSerials(profile));
  give(
    "amount",
    best(looks, (look) => ([...columns.values(), id?.index].includes(look.index) ? 0 : amountFitness(look, isDated))),
  );
  if (!columns.has("date")) give("date", free(isSerials));
  give(
    "year",
    free((profile) => profile.years > 0.9),
  );
  give("postcode", free(isPostcodes));
  give(
    "family",
    free((profile) => profile.words > 0.9 && profile.yesNo < 0.5 && profile.different >= 2 && profile.distinct < 0.3),
  );
  give(
    "label",
    free((profile) => profile.words > 0.9 && profile.length > 15),
  );
  return columns;
}

const isPostcodes = (profile: Profile): boolean =>
  profile.postcodes > 0.8 && profile.decimals === 0 && profile.length >= 4.5;

/** Short names without legal forms, just right of the postcodes, where another column can name suppliers. */
function communeBeside(looks: readonly ColumnLook[]): ColumnLook | undefined {
  const isNames = ({ profile }: ColumnLook): boolean => profile.words > 0.9 && profile.dates < 0.1;
  return looks.find((look, at) => {
    const left = looks[at - 1]?.profile;
    const isTowns =
      left !== undefined &&
      isPostcodes(left) &&
      isNames(look) &&
      look.profile.length <= LONGEST_TOWN &&
      look.profile.legalForms < 0.05;
    return (
      isTowns &&
      looks.some(
        (other) =>
          other !== look && isNames(other) && fitness("supplier", other.profile) > 0 && other.profile.different > 1,
      )
    );
  });
}

/** Figures with cents; whole ones only where a date or a company's number shows that lines are purchases. */
function amountFitness({ profile, index }: ColumnLook, isDated: boolean): number {
  if (fitness("amount", profile) <= IMPOSSIBLE || profile.amounts <= 0.8) return 0;
  if (profile.decimals > 0.2) return 1 + profile.density - index / 1000;
  const isOtherwise =
    profile.companyIds >= 0.3 ||
    profile.postcodes >= 0.6 ||
    profile.years >= 0.5 ||
    isSerials(profile) ||
    profile.lostIds > 0;
  return isDated && !isOtherwise ? 0.3 * profile.density + index / 1000 : 0;
}

/** Columns of the State's canteen platform in their order (siret, description, fournisseur, date, prix_ht, famille_produits): the SIRET is the canteen's. */
function canteenColumns(looks: readonly ColumnLook[]): Map<Meaning, number> | undefined {
  const [siret, label, supplier, date, amount, family] = looks.slice(0, 6);
  const isCanteen =
    siret &&
    label &&
    supplier &&
    date &&
    amount &&
    family &&
    siret.profile.companyIds > 0.7 &&
    label.profile.words > 0.5 &&
    supplier.profile.words > 0.5 &&
    date.profile.dates > 0.7 &&
    amount.profile.amounts > 0.8 &&
    /^[A-Z]+(?:_[A-Z]+)*$/.test(family.profile.commonest);
  return isCanteen
    ? new Map<Meaning, number>([
        ["label", label.index],
        ["supplier", supplier.index],
        ["date", date.index],
        ["amount", amount.index],
        ["family", family.index],
      ])
    : undefined;
}

function best(looks: readonly ColumnLook[], scoreOf: (look: ColumnLook) => number): ColumnLook | undefined {
  const scored = looks.map((look) => ({ look, score: scoreOf(look) })).filter(({ score }) => score > 0);
  return scored.sort((a, b) => b.score - a.score)[0]?.look;
}
