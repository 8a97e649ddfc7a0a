import { plain } from "../cells/words";

/**
 * What a word beside an amount says of it: « debit » and « credit » are the two sides of an account (which of them are the purchases, the sums tell);
 * « deducted » is a credit note or a cancellation, « receipt » is money that comes in.
 */
export type Sense = "debit" | "credit" | "purchase" | "deducted" | "receipt";

const LONGEST = 40;

/** Words that say one thing only, in whatever column they stand. */
const PLAIN_WORDS: readonly (readonly [Sense, RegExp])[] = [
  [
    "receipt",
    /^(?:titres?(?: de recettes?| executoires?| emis)?|recettes?|annulation de titres?|titres? d.annulation|encaissements?|factures? (?:clients?|emises?|de vente)|receipts?|income)$/,
  ],
  [
    "deducted",
    /\b(?:avoirs?|notes? de credit|credit ?notes?|credit ?memos?|annulation|annulati(?:f|ve)s?|reductions? (?:de|du) (?:mandats?|depenses?|factures?)|extournes?|nota (?:de|di) credito|notas? de abono|abonos?|gutschrift|storno|creditnota)\b/,
  ],
];

/** Words and letters that say it only where the whole column speaks of directions. */
const WORDS_IN_COMPANY: readonly (readonly [Sense, RegExp])[] = [
  ["debit", /^(?:d|db|deb|debits?|dr|s|soll|debe|\+|\+?1)$/],
  ["credit", /^(?:c|cr|cre|cred|credits?|h|haben|haber|-|-1)$/],
  [
    "purchase",
    /^(?:m|mandats?|f|fa|fac|factures?|fact|invoices?|bills?|depenses?|achats?|charges?|paiements?|payments?|expenses?|expenditures?|liquidations?|commandes?|rechnung|factuur)$/,
  ],
  ["deducted", /^(?:a|av|avo|reductions?|remboursements?|retours?|rejets?|refunds?|returns?|reversals?|cn|nc)$/],
  ["receipt", /^(?:r|rec|t|tit|produits?|ventes?|sales?|revenues?|entrees?)$/],
];

/** Letters that go together in a column of directions: « T » and « F » alone are kinds of contracts, « M » and « T » are mandates and receipts. */
const ALPHABETS = [
  /^(?:d|db|dr|c|cr|r)$/,
  /^(?:m|t|a|an|r)$/,
  /^(?:f|fa|fc|a|av|c|cr|nc|cn)$/,
  /^(?:s|h)$/,
  /^(?:[+-]|[+-]?1)$/,
];

/** Whether the words of one or two letters among these are directions of one kind; true where there are none. */
export function areOfOneAlphabet(keys: readonly string[]): boolean {
  const letters = keys.filter((key) => key.length <= 2);
  return ALPHABETS.some((alphabet) => letters.every((letter) => alphabet.test(letter)));
}

const senseAmong = (words: typeof PLAIN_WORDS, text: string): Sense | undefined =>
  words.find(([, pattern]) => pattern.test(text))?.[0];

/** A cell's text as its words are compared; "" when it is too long to be one. */
export const senseKey = (text: string): string =>
  text.length > LONGEST ? "" : plain(text).replace(/[.°]/g, "").trim();

/** What a word says by itself. */
export const plainSense = (key: string): Sense | undefined => senseAmong(PLAIN_WORDS, key);

/** What a word says in a column of directions. */
export const senseInCompany = (key: string): Sense | undefined => plainSense(key) ?? senseAmong(WORDS_IN_COMPANY, key);

/** Whether it may begin so: most descriptions do not, and the whole test is costly. */
const MAY_BEGIN = /^\W*(?:av|an|ex|no|cr|ab|ri|tr|re|gu|st)/i;
const BEGINS_AS_CREDIT =
  /^\W*(?:avoirs?|annulation|extourne|notes? de cr[eé]dit|credit ?(?:note|memo)|nota d[ei] cr[eé]dito|abono|ristourne|trop[- ]per[cç]u|remboursement (?:de |du )?trop|gutschrift|storno|creditnota)(?!\p{L})/iu;

/** A description that begins as a credit note's does: « Avoir sur facture 77 », « Annulation mandat 12 ». */
export const beginsAsCredit = (text: string): boolean => MAY_BEGIN.test(text) && BEGINS_AS_CREDIT.test(text);

/** Numbers of credit notes and of invoices: « AV-003 », « FA2024-17 ». */
export const numbersCredit = (text: string): boolean => /^(?:AV|AVO|AVOIR|NC|CN|CRN)[-_ /.n°]*\d/i.test(text);
export const numbersInvoice = (text: string): boolean => /^(?:F|FA|FAC|FACT|FACTURE|FC|INV|RE)[-_ /.n°]*\d/i.test(text);
