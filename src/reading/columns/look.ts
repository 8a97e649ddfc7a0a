import { amountNamed } from "./amountHeaders";
import type { Profile } from "./profile";
import type { Meaning } from "./purchases";
import { headerWords, meaningsNamed } from "../header/vocabulary";

/** A column as its header and its cells show it. */
export interface ColumnLook {
  /** Index in the grid's rows. */
  readonly index: number;
  readonly header: string;
  readonly words: readonly string[];
  readonly named: ReadonlyMap<Meaning, number>;
  readonly amountNamed: number;
  readonly profile: Profile;
}

const SUPPLIER_WORDS = new Set([
  "fournisseur",
  "tiers",
  "titulaire",
  "attributaire",
  "beneficiaire",
  "supplier",
  "vendor",
  "payee",
  "prestataire",
  "creancier",
]);
/** What the header of a column says; a column without header continues the one at its left ("code + label" pairs). */
export function lookAtColumns(headers: readonly string[], profiles: readonly Profile[]): ColumnLook[] {
  const looks = profiles.map((profile, index): ColumnLook => {
    const header = headers[index] ?? "";
    const inherits = header === "" && profile.filled > 0 && (headers[index - 1] ?? "") !== "";
    const words = headerWords(inherits ? (headers[index - 1] ?? "") : header);
    const factor = inherits ? 0.9 : 1;
    const named = new Map([...meaningsNamed(words)].map(([meaning, score]) => [meaning, score * factor]));
    return { index, header, words, named, amountNamed: amountNamed(words) * factor, profile };
  });
  return asRegister(looks);
}

/** In a register of contracts (it tells when they were notified), `uid` or `id` is the contract's number. */
function asRegister(looks: readonly ColumnLook[]): ColumnLook[] {
  const isRegister = looks.some(({ words }) => words.includes("notification"));
  const number = ["uid", "id"]
    .map((name) => looks.find(({ words }) => words.length === 1 && words[0] === name))
    .find((look) => look !== undefined);
  return isRegister && number
    ? looks.map((look) => (look === number ? { ...look, named: new Map([["contract", 1]]) } : look))
    : [...looks];
}

/** The header says that the column tells of suppliers. */
export const namesSupplier = (look: ColumnLook): boolean => look.words.some((word) => SUPPLIER_WORDS.has(word));
