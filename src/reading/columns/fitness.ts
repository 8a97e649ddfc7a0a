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
  const suited = FITNESS[meaning];
  return suited ? suited(profile) : orImpossible(!isFigures(profile), 0);
}

const figuresFitness = (profile: Profile): number =>
  orImpossible(
    profile.amounts >= 0.4 && profile.dates < 0.5 && profile.companyIds < 0.5 && profile.percentages < 0.5,
    0.2,
  );

/** Days as serial numbers, in a column that does not show them as days. */
const areSerials = (profile: Profile): boolean =>
  profile.amounts > 0.5 && profile.decimals === 0 && Math.abs(profile.length - 5) < 0.1 && profile.postcodes > 0.5;

/** Numbers of contracts and documents may look like months: « 2024-01 ». */
const numberFitness = (profile: Profile): number =>
  orImpossible(profile.dates - profile.periods <= 0.5 && profile.decimals <= 0.3 && profile.percentages <= 0.5, 0);

const familyFitness = (profile: Profile): number =>
  orImpossible(
    (!isFigures(profile) || isNomenclature(profile)) && profile.yesNo < 0.5 && profile.accountingPlans < 0.5,
    (profile.distinct < 0.5 ? 0.1 : 0) + (profile.words >= 0.5 ? 0.05 : 0) - (profile.length > 80 ? 0.3 : 0),
  );

/** « oui », « x », 1; other words too (« AB »), but no figures. */
const yesNoFitness = (profile: Profile): number =>
  orImpossible(!isFigures(profile) && (profile.yesNo >= 0.5 || profile.amounts < 0.5), profile.yesNo >= 0.5 ? 0.3 : 0);

/** Few texts, many times. */
const labelFitness = (profile: Profile): number =>
  orImpossible(!isFigures(profile) && profile.amounts < 0.5 && profile.length < 60, profile.distinct < 0.5 ? 0.1 : 0);

const FITNESS: Readonly<Partial<Record<Meaning, (profile: Profile) => number>>> = {
  supplier: namesFitness,
  supplierId: (profile) =>
    orImpossible(
      profile.companyIds + profile.lostIds + profile.vatNumbers >= 0.25 ||
        (profile.codes >= 0.6 && profile.decimals === 0 && profile.length >= 6),
      profile.companyIds + profile.lostIds >= 0.5 ? 0.4 : 0,
    ),
  vatNumber: (profile) =>
    orImpossible(
      profile.decimals < 0.2 && profile.dates < 0.5 && profile.length >= 5,
      profile.vatNumbers > 0.2 ? 0.4 : 0,
    ),
  postcode: (profile) => orImpossible(profile.postcodes >= 0.2, profile.postcodes >= 0.5 ? 0.4 : 0.1),
  insee: (profile) => orImpossible(profile.postcodes >= 0.5 && profile.length <= 6, 0.3),
  department: (profile) => orImpossible(profile.departments >= 0.4, 0.3),
  commune: (profile) => orImpossible(holdsWords(profile) && profile.length < 45, 0.2),
  country: (profile) => orImpossible(holdsWords(profile) && profile.length < 30, 0.1),
  date: (profile) => (profile.dates >= 0.2 ? 0.4 * profile.dates : orImpossible(areSerials(profile), 0)),
  year: (profile) => orImpossible(profile.years >= 0.6, 0.3),
  amount: figuresFitness,
  amountInclVat: figuresFitness,
  vatAmount: figuresFitness,
  credit: figuresFitness,
  vatRate: (profile) => orImpossible(profile.amounts >= 0.5 || profile.percentages >= 0.5, 0.2),
  family: familyFitness,
  subFamily: familyFitness,
  label: (profile) => orImpossible(holdsWords(profile), profile.distinct > 0.3 ? 0.15 : 0.05),
  contract: numberFitness,
  lot: numberFitness,
  reference: numberFitness,
  foodLabel: labelFitness,
  origin: labelFitness,
  siqo: yesNoFitness,
  organic: yesNoFitness,
  shortChain: yesNoFitness,
  localProduct: yesNoFitness,
  canteen: (profile) => orImpossible(profile.decimals < 0.2 && profile.dates < 0.5, 0.2),
  address: (profile) => orImpossible(profile.words >= 0.5, 0.1),
};

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
