import type { Profile } from "./profile";
import type { Meaning } from "./purchases";

/** The cells cannot be what the header says. */
export const IMPOSSIBLE = -1;

const isFigures = (profile: Profile): boolean =>
  profile.dates > 0.5 || profile.decimals > 0.3 || profile.percentages > 0.5;
const holdsWords = (profile: Profile): boolean => profile.words >= 0.5 && profile.dates < 0.5 && profile.yesNo < 0.5;
/** In-house codes of families: 10.01, 10.02. */
const isNomenclature = (profile: Profile): boolean =>
  profile.decimals > 0.3 && profile.length <= 6 && profile.dates < 0.5;
const orImpossible = (fits: boolean, bonus: number): number => (fits ? bonus : IMPOSSIBLE);

/** How well the cells of a column suit a meaning: a bonus up to 0.5, or `IMPOSSIBLE`. An empty column suits anything, without bonus. */
export function fitness(meaning: Meaning, profile: Profile): number {
  if (profile.filled === 0) return -0.1;
  switch (meaning) {
    case "supplier":
      return namesFitness(profile);
    case "supplierId":
      return orImpossible(
        profile.companyIds + profile.lostIds + profile.vatNumbers >= 0.25 ||
          (profile.codes >= 0.6 && profile.decimals === 0 && profile.length >= 6),
        profile.companyIds + profile.lostIds >= 0.5 ? 0.4 : 0,
      );
    case "vatNumber":
      return orImpossible(
        profile.decimals < 0.2 && profile.dates < 0.5 && profile.length >= 5,
        profile.vatNumbers > 0.2 ? 0.4 : 0,
      );
    case "postcode":
      return orImpossible(profile.postcodes >= 0.2, profile.postcodes >= 0.5 ? 0.4 : 0.1);
    case "insee":
      return orImpossible(profile.postcodes >= 0.5 && profile.length <= 6, 0.3);
    case "department":
      return orImpossible(profile.departments >= 0.4, 0.3);
    case "commune":
      return orImpossible(holdsWords(profile) && profile.length < 45, 0.2);
    case "country":
      return orImpossible(holdsWords(profile) && profile.length < 30, 0.1);
    case "date":
      return profile.dates >= 0.2
        ? 0.4 * profile.dates
        : orImpossible(
            profile.amounts > 0.5 &&
              profile.decimals === 0 &&
              Math.abs(profile.length - 5) < 0.1 &&
              profile.postcodes > 0.5,
            0,
          );
    case "year":
      return orImpossible(profile.years >= 0.6, 0.3);
    case "amount":
    case "amountInclVat":
    case "vatAmount":
    case "credit":
      return orImpossible(
        profile.amounts >= 0.4 && profile.dates < 0.5 && profile.companyIds < 0.5 && profile.percentages < 0.5,
        0.2,
      );
    case "vatRate":
      return orImpossible(profile.amounts >= 0.5 || profile.percentages >= 0.5, 0.2);
    case "family":
    case "subFamily":
      return orImpossible(
        (!isFigures(profile) || isNomenclature(profile)) && profile.yesNo < 0.5,
        (profile.distinct < 0.5 ? 0.1 : 0) + (profile.words >= 0.5 ? 0.05 : 0) - (profile.length > 80 ? 0.3 : 0),
      );
    case "label":
      return orImpossible(holdsWords(profile), profile.distinct > 0.3 ? 0.15 : 0.05);
    case "address":
      return orImpossible(profile.words >= 0.5, 0.1);
    default:
      return orImpossible(!isFigures(profile), 0);
  }
}

function namesFitness(profile: Profile): number {
  if (
    profile.letters < 0.5 ||
    profile.dates >= 0.5 ||
    profile.yesNo >= 0.5 ||
    profile.amounts > 0.5 ||
    (profile.codes > 0.8 && profile.length < 12 && profile.words < 0.9)
  )
    return IMPOSSIBLE;
  const usualLength = profile.length >= 3 && profile.length <= 50 ? 0.15 : profile.length > 80 ? -0.3 : 0;
  return (profile.words >= 0.5 ? 0.15 : 0) + Math.min(0.2, profile.distinct * 0.3) + usualLength;
}
