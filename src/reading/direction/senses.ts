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
    /^(?:titres?(?: de recettes?| executoires?| emis)?|recettes?|annulation de titres?|titres? d.annulation|encaissements?|receipts?|income)$/,
  ],
  [
    "deducted",
    /\b(?:avoirs?|notes? de credit|credit ?notes?|credit ?memos?|annulation|annulati(?:f|ve)s?|extournes?|nota de credito|gutschrift|creditnota)\b/,
  ],
];

/** Words and letters that say it only where the whole column speaks of directions. */
const WORDS_IN_COMPANY: readonly (readonly [Sense, RegExp])[] = [
  ["debit", /^(?:d|db|deb|debits?|dr|s|soll|debe|\+|\+?1)$/],
  ["credit", /^(?:c|cr|cre|cred|credits?|h|haben|haber|-|-1)$/],
  [
    "purchase",
    /^(?:m|mandats?|f|fac|factures?|fact|invoices?|bills?|depenses?|achats?|charges?|paiements?|payments?|expenses?|expenditures?|liquidations?|commandes?|rechnung|factuur)$/,
  ],
  ["deducted", /^(?:a|av|reductions?|remboursements?|refunds?|reversals?|cn|nc)$/],
  ["receipt", /^(?:r|rec|t|tit|produits?|ventes?|sales?|revenues?|entrees?)$/],
];

const senseAmong = (words: typeof PLAIN_WORDS, text: string): Sense | undefined =>
  words.find(([, pattern]) => pattern.test(text))?.[0];

/** A cell's text as its words are compared; "" when it is too long to be one. */
export const senseKey = (text: string): string =>
  text.length > LONGEST ? "" : plain(text).replace(/[.°]/g, "").trim();

/** What a word says by itself. */
export const plainSense = (key: string): Sense | undefined => senseAmong(PLAIN_WORDS, key);

/** What a word says in a column of directions. */
export const senseInCompany = (key: string): Sense | undefined => plainSense(key) ?? senseAmong(WORDS_IN_COMPANY, key);

/** A description that begins as a credit note's does: « Avoir sur facture 77 », « Annulation mandat 12 ». */
export const beginsAsCredit = (text: string): boolean =>
  /^\W*(?:avoirs?|annulation|extourne|notes? de cr[eé]dit|credit ?(?:note|memo)|nota de cr[eé]dito|gutschrift|creditnota)\b/i.test(
    text,
  );
