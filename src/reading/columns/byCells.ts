import { amountNamed, basisNamed, kindNamed, namesLimit, namesOther } from "./amountHeaders";
import { fitness, IMPOSSIBLE } from "./fitness";
import type { ColumnLook } from "./look";
import type { Meaning } from "./purchases";
import { isCount } from "../header/vocabulary";
import { plain } from "../cells/words";

/**
 * Columns whose headers say nothing known, told by their cells. Used where a heading row is understood in part and the column of suppliers or
 * amounts is not: what is found is always asked.
 */

const CLEARLY_NAMED = 0.45;
/** What makes whole numbers amounts: lines that are dated or numbered. */
const OF_PURCHASES: readonly Meaning[] = ["date", "label", "reference", "contract", "family", "supplierId", "year"];

/** Columns that can hold the amounts, the likeliest first: without tax, with cents, full. */
export function amountsByCells(looks: readonly ColumnLook[]): ColumnLook[] {
  const free = looks.filter(canBeAmounts);
  const withCents = free.filter(({ profile }) => profile.decimals > 0.2);
  const isOfPurchases = looks.some(({ named }) =>
    OF_PURCHASES.some((meaning) => (named.get(meaning) ?? 0) >= CLEARLY_NAMED),
  );
  const areWhole = (look: ColumnLook): boolean =>
    basisNamed(look.words) !== null || (areWholeAmounts(look) && (isOfPurchases || !namesOther(look.words)));
  const candidates = withCents.length > 0 ? withCents : free.filter(areWhole);
  return candidates
    .map((look) => ({ look, rank: amountRank(look) }))
    .sort((a, b) => b.rank - a.rank || a.look.index - b.look.index)
    .map(({ look }) => look);
}

function canBeAmounts({ words, profile, named, header }: ColumnLook): boolean {
  return (
    header !== "" &&
    profile.amounts > 0.8 &&
    fitness("amount", profile) > IMPOSSIBLE &&
    !namesLimit(words) &&
    !isCount(words) &&
    ![...named].some(([meaning, score]) => score >= CLEARLY_NAMED && fitness(meaning, profile) > IMPOSSIBLE)
  );
}

/** Whole figures of different lengths, most of them different: neither codes nor places, years or ranks. */
function areWholeAmounts({ profile, named }: ColumnLook): boolean {
  return (
    named.size === 0 &&
    profile.postcodes < 0.9 &&
    profile.departments < 0.5 &&
    profile.years < 0.5 &&
    profile.yesNo < 0.5 &&
    profile.different >= 2 &&
    !Number.isInteger(profile.length) &&
    profile.length > 2
  );
}

function amountRank({ words, profile }: ColumnLook): number {
  const basis = basisNamed(words);
  const tax = basis === "HT" ? 0.5 : basis === "TTC" ? -0.3 : 0;
  const kind = kindNamed(words);
  return (
    amountNamed(words) +
    tax +
    (kind === "requested" ? -0.4 : kind === "paid" ? 0.15 : 0) +
    0.4 * profile.density +
    (profile.decimals > 0 ? 0.1 : 0)
  );
}

/** What a column of texts is called when it holds remarks, persons or ways of doing: no suppliers. */
const NO_SUPPLIER =
  /\b(?:observations?|commentaires?|remarques?|notes?|comments?|mode|procedure|forme|agents?|redacteur|signataire|responsable|statut|status|etat|unite|conditionnement|marque|origine|bio|label|lieu|devise|mois|month|periodes?|trimestre|semestre|categorie|type|nature|cantine|ecole|college|lycee|site|service|direction|acheteur|buyer)\b/;
const LONGEST_NAME = 45;
/** « Facturé par » sounds like a document's number, but holds no digit. */
const NUMBERS = new Set<Meaning>(["reference", "contract", "lot"]);

/** Columns that can hold the suppliers' names, the likeliest first: legal forms and capitals, several different ones. */
export function suppliersByCells(looks: readonly ColumnLook[]): ColumnLook[] {
  const free = looks.filter(canBeSuppliers);
  const companies = free.filter(({ profile }) => profile.companies >= 0.2);
  return (companies.length > 0 ? companies : free)
    .map((look) => ({
      look,
      rank: fitness("supplier", look.profile) + look.profile.companies + look.profile.legalForms,
    }))
    .sort((a, b) => b.rank - a.rank || a.look.index - b.look.index)
    .map(({ look }) => look);
}

function canBeSuppliers({ header, profile, named }: ColumnLook): boolean {
  return (
    header !== "" &&
    profile.words >= 0.5 &&
    profile.letters >= 0.8 &&
    profile.dates < 0.1 &&
    profile.length <= LONGEST_NAME &&
    profile.different >= Math.min(2, profile.filled) &&
    fitness("supplier", profile) > IMPOSSIBLE &&
    !NO_SUPPLIER.test(plain(header)) &&
    ![...named].some(
      ([meaning, score]) =>
        meaning !== "supplier" &&
        score >= CLEARLY_NAMED &&
        fitness(meaning, profile) > IMPOSSIBLE &&
        !(NUMBERS.has(meaning) && profile.codes < 0.2),
    )
  );
}
