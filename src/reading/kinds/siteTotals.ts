import { amountNamed } from "../columns/amountHeaders";
import type { ColumnLook } from "../columns/look";
import type { Meaning } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";

/** What tells one purchase from another. */
const OF_ONE_PURCHASE: readonly Meaning[] = [
  "date",
  "label",
  "reference",
  "contract",
  "lot",
  "vatAmount",
  "amountInclVat",
];
const CANTEEN = new Set(["bilan", "teledeclaration", "egalim", "cantine", "convives", "couverts", "repas", "siqo"]);
const LEAST_PARTS = 2;

/**
 * Yearly totals by canteen or establishment (télédéclaration EGalim): a row an establishment, whose own SIRET it is, with the parts of its total
 * beside it, and nothing that tells a purchase.
 */
export function areSiteTotals({ looks, guess, firstColumn, lastColumn }: Understanding): boolean {
  const { columns } = guess;
  const amount = looks[columns.get("amount") ?? -1];
  if (!amount || OF_ONE_PURCHASE.some((meaning) => columns.has(meaning))) return false;
  const inside = looks.filter(({ index }) => index >= firstColumn && index <= lastColumn);
  const parts = inside.filter((look) => look !== amount && isPart(look, amount));
  if (parts.length < LEAST_PARTS) return false;
  const id = looks[columns.get("supplierId") ?? -1];
  const isNamed = columns.has("supplier");
  const speaksOfCanteens = inside.some(({ words, header }) =>
    [...words, ...header.toLowerCase().split(/[^a-zà-ÿ]+/)].some((word) => CANTEEN.has(word)),
  );
  const isOfSites = columns.has("site") || columns.has("buyer");
  if (!isNamed && (id === undefined ? isOfSites : id.profile.distinct === 1)) return true;
  return speaksOfCanteens && id?.profile.distinct !== 0;
}

/** Figures named as amounts are, as parts of them (« dont bio ») or after the same first word: « valeur_totale », « valeur_bio ». */
const isPart = ({ words, profile }: ColumnLook, amount: ColumnLook): boolean =>
  profile.filled > 0 &&
  profile.amounts > 0.8 &&
  profile.companyIds < 0.5 &&
  profile.years < 0.9 &&
  (amountNamed(words) > 0 || words[0] === "dont" || (words.length > 1 && words[0] === amount.words[0]));
