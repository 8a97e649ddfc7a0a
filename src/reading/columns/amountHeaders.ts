import type { Basis } from "./purchases";

/** What kind of amount a header announces; better kinds count more when several stand side by side. */
export type AmountKind = "paid" | "plain" | "granted" | "committed" | "requested";

const NAMES: Readonly<Record<string, number>> = {
  montant: 1,
  amount: 1,
  prix: 0.85,
  price: 0.8,
  depense: 0.9,
  total: 0.6,
  somme: 0.7,
  sum: 0.7,
  valeur: 0.7,
  value: 0.8,
  cout: 0.8,
  cost: 0.75,
  debit: 0.6,
  paye: 0.7,
  mandate: 0.75,
  realise: 0.65,
  engage: 0.6,
  liquide: 0.65,
  facture: 0.5,
  verse: 0.6,
  accorde: 0.5,
  spend: 0.9,
  expenditure: 0.6,
  importe: 0.95,
  importo: 0.95,
  betrag: 0.95,
  bedrag: 0.95,
  payment: 0.45,
  paiement: 0.5,
  mnt: 0.95,
  mt: 0.9,
  ht: 0.75,
  ttc: 0.75,
  htva: 0.75,
  tvac: 0.75,
  net: 0.5,
  gross: 0.5,
  eur: 0.6,
  chf: 0.5,
  gbp: 0.5,
  ca: 0.5,
};
/** Words that make an amount's name something else: a rate, a number, a limit, a price for one piece. */
const OTHERWISE = new Set(
  "taux rate n no num numero number date type code nature mode id ref reference unitaire pu puht u unit quantite qte quantity tranche seuil min max minimum maximum cumul cumule reste restant % pourcentage delai statut etat description objet libelle centre account compte categorie category famille devise currency credit avoir sens fournisseur tiers titulaire beneficiaire supplier vendor name nom capacite capacites capacity potentiel maximal maximale plafond".split(
    " ",
  ),
);
/** The words make something else of the column than an amount. */
export const namesOther = (words: readonly string[]): boolean => words.some((word) => OTHERWISE.has(word));

const REQUESTED = new Set(
  "demande sollicite requested vote voted budget prevu previsionnel estime estimated demandee previsionnelle".split(
    " ",
  ),
);
const COMMITTED = new Set("engage commande committed ordered order engagement reserve".split(" "));
const PAID = new Set(
  "mandate paye paid realise liquide facture verse regle payment paiement invoice invoiced".split(" "),
);
const GRANTED = new Set("accorde attribue granted octroye".split(" "));

/** A rate, a price for one piece, a limit, a quantity, a running balance: figures that are no amount bought. */
const LIMITS = new Set(
  "taux rate unitaire unitaires pu puht u unit quantite qte quantity tranche seuil min max mini maxi minimum maximum cumul cumule reste restant % pourcentage percent delai plafond maximale maximal minimal minimale capacite potentiel ponderation poids duree score rang rank population km distance effectif latitude longitude surface solde balance progressif remise".split(
    " ",
  ),
);
const TAXES = new Set(["tva", "vat", "iva", "mwst", "btw"]);
export const namesLimit = (words: readonly string[]): boolean =>
  words.some((word) => LIMITS.has(word)) || (basisNamed(words) === null && words.some((word) => TAXES.has(word)));

/** How well words name an amount, 0 to 1. VAT amounts are none. */
export function amountNamed(words: readonly string[]): number {
  const known = words.filter((word) => NAMES[word] !== undefined);
  if (known.length === 0) return 0;
  const best = Math.max(...known.map((word) => NAMES[word] ?? 0));
  const basis = basisNamed(words);
  if (basis === null && words.some((word) => word === "tva" || word === "vat")) return 0;
  const score = Math.min(1, best * (0.75 + 0.25 * (known.length / words.length)) + (known.length > 1 ? 0.05 : 0));
  return namesOther(words) ? score * 0.3 : score;
}

/** HT or TTC as the header says. */
export function basisNamed(words: readonly string[]): Basis {
  const text = ` ${words.join(" ")} `;
  if (
    / (?:ht|htva|h t|hors taxes?|hors tva|excl(?:uding)?(?: of)? (?:vat|tva|tax)|net vat|ex vat|exvat|vat excl(?:uded)?|tva exclue|without vat|sin iva|iva excl\w*|iva no incl\w*|senza iva|iva escl\w*|sem iva|s iva|excl btw|exclusief btw|zonder btw|ohne mwst|exkl mwst|netto\w*|imponibile|base imponible) /.test(
      text,
    )
  )
    return "HT";
  if (
    / (?:ttc|tvac|t t c|toutes? taxes?|incl(?:uding)? (?:vat|tva|tax)|gross|vat incl(?:uded)?|tva (?:incluse?|comprise?)|inc vat|with vat|con iva|iva incl\w*|iva inc|con iva incl\w*|iva compresa|com iva|c iva|incl btw|inclusief btw|met btw|inkl mwst|mit mwst|brutto\w*) /.test(
      text,
    )
  )
    return "TTC";
  return null;
}

export function kindNamed(words: readonly string[]): AmountKind {
  if (words.some((word) => REQUESTED.has(word))) return "requested";
  if (words.some((word) => COMMITTED.has(word))) return "committed";
  if (words.some((word) => PAID.has(word))) return "paid";
  return words.some((word) => GRANTED.has(word)) ? "granted" : "plain";
}
