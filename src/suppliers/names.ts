import { folded } from "../ground/folding";

const LEGAL_FORMS = new Set(
  "SA SAS SASU SARL EURL SNC SCA SCS SCI SCEA SCP SELARL SELAS GAEC EARL GIE GIP SCOP SCIC SEM SPL STE SOCIETE ETS ETABLISSEMENTS ETABLISSEMENT ENTREPRISE ENT CIE COMPAGNIE ASSOCIATION ASSO LTD LIMITED PLC LLP LLC INC GMBH AG BV NV SPRL SRL SPA AB OY".split(
    " ",
  ),
);
/** Forms that a firm has one of; the other words of {@link LEGAL_FORMS} say nothing. */
const OWN_FORMS = new Set("SA SAS SASU SARL EURL SNC SCA SCEA GAEC EARL GIE SCOP SCIC SEM SPL".split(" "));
/** Forms of farms: a farm stands at one place, where other firms have branches. */
const FARM_FORMS = new Set(["EARL", "GAEC", "SCEA"]);
const CIVILITIES = new Set("M MM MR MME MLLE MONSIEUR MADAME".split(" "));
const LINKS = new Set(["ET", "AND", "DE", "DU", "DES", "D", "LA", "LE", "LES", "L", "THE"]);

/** Most names need no more than capitals. */
const ASCII = /^[\0-\x7F]*$/;

/** Two spellings that differ only in case, accents, punctuation or blanks are one name: done without asking. */
export function nameKey(name: string): string {
  const capitals = folded(name);
  return capitals.replace(ASCII.test(capitals) ? /[^A-Z0-9&+]+/g : /[^\p{L}\p{N}&+]+/gu, " ").trim();
}

/** What remains once legal forms, civilities and link words are gone: only to propose that two names are one. Never empty unless the name has no letter or digit. */
export const coreName = (name: string): string => coreOf(ownWords(name)).join(" ");

/** Words without legal forms nor civilities, in their order; all of them where nothing else would remain. */
export function ownWords(name: string): string[] {
  const words = joinedInitials(folded(name).replace(/&/g, " ET ").replace(/['’]/g, " "));
  const own = words.filter((word, at) => !LEGAL_FORMS.has(word) && !(at === 0 && CIVILITIES.has(word)));
  return own.some((word) => !LINKS.has(word)) ? own : words;
}

/** The same without link words. */
export function coreOf(own: readonly string[]): readonly string[] {
  const core = own.filter((word) => !LINKS.has(word));
  return core.length > 0 ? core : own;
}

/** A word without the mark of its plural, « Saint » as La Poste writes it: « TILLEULS » → TILLEUL, « SAINTE » → STE. */
export function stem(word: string): string {
  let length = word.length;
  while (length > 4 && /[SX]/.test(word.charAt(length - 1))) length--;
  const root = word.slice(0, length);
  return root === "SAINT" ? "ST" : root === "SAINTE" ? "STE" : root;
}

/** The legal form that a name bears, if it bears one: « SARL Dupont » → SARL. */
export const legalFormOf = (key: string): string | undefined => key.split(" ").find((word) => OWN_FORMS.has(word));

export const isFarmForm = (form: string): boolean => FARM_FORMS.has(form);

/** « A.B.C. Transports » and « A B C TRANSPORTS » → ABC, TRANSPORTS: initials are one word, else they would vanish or match everyone. */
function joinedInitials(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const joined: string[] = [];
  let previousIsInitial = false;
  for (const word of words) {
    const initial = word.length === 1;
    if (initial && previousIsInitial) joined.push(`${joined.pop() ?? ""}${word}`);
    else joined.push(word);
    previousIsInitial = initial;
  }
  return joined;
}
