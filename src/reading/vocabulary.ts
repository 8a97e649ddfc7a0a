import type { Meaning } from "./purchases";
import { knownWord, wordsOf } from "./words";

/** A way to name a column, its words in any order, and how sure it makes us (0 to 1). */
type Phrase = readonly [words: string, weight: number];

/** How buyers name their columns, in French and English, with Belgian and Swiss words. */
const PHRASES: Readonly<Record<Exclude<Meaning, "amount" | "amountInclVat">, readonly Phrase[]>> = {
  supplier: [
    ["fournisseur", 1], ["nom fournisseur", 1], ["raison sociale", 0.95], ["denomination sociale", 0.95], ["denomination", 0.75], ["tiers", 0.85], ["nom tiers", 1],
    ["libelle tiers", 1], ["designation tiers", 1], ["libelle fournisseur", 1], ["titulaire", 1], ["attributaire", 0.95], ["beneficiaire", 0.9], ["nom beneficiaire", 1], ["prestataire", 1], ["creancier", 1],
    ["cocontractant", 0.95], ["contractant", 0.9], ["entreprise", 0.85], ["nom entreprise", 0.9], ["societe", 0.7], ["nom", 0.55], ["name", 0.5], ["supplier", 1],
    ["supplier name", 1], ["vendor", 1], ["vendor name", 1], ["payee", 0.95], ["payee name", 1], ["merchant", 0.85], ["merchant name", 0.9], ["contractor", 0.9], ["creditor", 0.9], ["company", 0.75],
    ["company name", 0.85], ["beneficiary", 0.9], ["lieferant", 1], ["leverancier", 1], ["fornitore", 1], ["etiquettes lignes", 0.5], ["row labels", 0.5],
  ],
  supplierId: [
    ["siret", 1], ["siren", 0.95], ["siret siren", 1], ["siret fournisseur", 1], ["siret tiers", 1], ["id beneficiaire", 1], ["id titulaire", 1], ["identifiant fournisseur", 0.9], ["identifiant tiers", 0.9], ["identifiant beneficiaire", 0.95],
    ["immatriculation", 0.9], ["numero immatriculation", 0.95], ["code taxe 1", 0.95], ["code taxe", 0.85], ["company number", 0.8], ["numero entreprise", 0.9], ["n entreprise", 0.85], ["bce", 0.9], ["ide", 0.7], ["uid", 0.7], ["supplier id", 0.6],
  ],
  vatNumber: [
    ["tva intracommunautaire", 1], ["tva intra", 1], ["numero tva", 1], ["n tva", 1], ["no tva", 1], ["num tva", 1], ["vat registration number", 1], ["vat number", 1], ["vat no", 1], ["vat registration", 1], ["vat reg no", 1],
  ],
  postcode: [["code postal", 1], ["cp", 0.9], ["codepostal", 1], ["postcode", 1], ["post code", 1], ["postal code", 1], ["zip", 0.9], ["zip code", 1], ["npa", 0.95], ["plz", 0.95], ["cp fournisseur", 1]],
  insee: [["code insee", 1], ["insee", 0.95], ["code commune", 0.9], ["cog", 0.7], ["commune insee", 0.95]],
  commune: [["commune", 1], ["ville", 1], ["localite", 0.95], ["city", 1], ["town", 0.95], ["locality", 0.95], ["bureau distributeur", 0.9], ["ort", 0.7]],
  department: [["departement", 0.95], ["code departement", 1], ["dept", 0.8], ["dpt", 0.8], ["numero departement", 1]],
  country: [["pays", 1], ["country", 1], ["code pays", 1], ["country name", 1]],
  address: [["adresse", 1], ["address", 1], ["rue", 0.8], ["street", 0.8], ["voie", 0.7], ["street address", 1]],
  vatAmount: [["montant tva", 1], ["tva", 0.8], ["vat amount", 1], ["vat", 0.8], ["mt tva", 1], ["dont tva", 0.9], ["mnt tva", 1]],
  vatRate: [["taux tva", 1], ["taux", 0.7], ["vat rate", 1], ["tva %", 0.95], ["% tva", 0.95], ["vat %", 0.95]],
  credit: [["credit", 1], ["montant credit", 1], ["mt credit", 1]],
  sign: [["sens", 0.9], ["d c", 1], ["dc", 0.9], ["debit credit", 1], ["sens ecriture", 1], ["code sens", 1], ["type piece", 0.8], ["type document", 0.8], ["type facture", 0.8]],
  currency: [["devise", 1], ["code devise", 1], ["currency", 1], ["currency code", 1], ["monnaie", 1]],
  date: [
    ["date", 0.85], ["date mandat", 1], ["date facture", 0.95], ["date notification", 1], ["date emission", 1], ["date paiement", 0.9], ["date commande", 0.9], ["date mandatement", 1], ["date operation", 0.9],
    ["payment date", 1], ["transaction date", 1], ["invoice date", 0.95], ["date payment", 1], ["date achat", 1], ["posting date", 0.95], ["date comptable", 0.95], ["datum", 0.85], ["factuurdatum", 0.95], ["date convention", 0.9], ["paid date", 0.95],
  ],
  year: [["exercice", 1], ["annee", 0.95], ["year", 0.9], ["exercice comptable", 1], ["financial year", 0.95], ["exercice budgetaire", 1], ["annee notification", 0.9], ["millesime", 0.7], ["fiscal year", 0.95]],
  family: [
    ["famille", 1], ["famille produit", 1], ["famille achat", 1], ["libelle famille", 1], ["categorie", 0.88], ["categorie achat", 1], ["category", 0.88], ["expense type", 1], ["nature", 0.9], ["nature marche", 0.95],
    ["type depense", 0.9], ["nature depense", 0.95], ["segment", 0.85], ["groupe marchandise", 0.95], ["code famille", 0.98], ["famille homogene", 1], ["code nomenclature", 0.8], ["nomenclature", 0.8], ["libelle nomenclature", 0.9], ["account", 0.65],
    ["compte", 0.5], ["libelle compte", 0.6], ["chapitre", 0.45], ["secteur", 0.5], ["rubrique", 0.7], ["domaine achat", 0.85], ["product group", 0.9], ["merchant category", 0.9], ["purchase category", 1], ["libelle nature", 0.9], ["proclass", 0.6],
    ["type achat", 0.9], ["expenditure category", 0.95], ["famille article", 1], ["groupe produit", 0.9], ["imputation", 0.45],
  ],
  subFamily: [["sous famille", 1], ["sous categorie", 1], ["sub category", 1], ["subcategory", 1], ["sous segment", 0.9]],
  label: [
    ["objet", 1], ["libelle", 0.9], ["designation", 0.9], ["description", 0.9], ["intitule", 0.85], ["article", 0.7], ["produit", 0.75], ["objet marche", 1], ["objet mandat", 1], ["libelle ecriture", 0.9], ["objet depense", 1],
    ["text", 0.65], ["narrative", 0.85], ["details", 0.65], ["libelle article", 0.9], ["libelle produit", 0.9], ["product", 0.7], ["item", 0.6], ["descriptif", 0.7], ["invoice description", 0.85], ["objet facture", 0.95], ["omschrijving", 0.9], ["libelle mandat", 0.95],
  ],
  cpv: [["cpv", 1], ["code cpv", 1]],
  service: [["service", 0.9], ["libelle service", 0.95], ["direction", 0.8], ["directorate", 0.9], ["pole", 0.7], ["expense area", 0.9], ["cost centre", 0.9], ["centre financier", 0.8], ["centre cout", 0.9], ["centre responsabilite", 0.9], ["service demandeur", 1], ["service gestionnaire", 0.95], ["uf", 0.6], ["division", 0.6], ["gestionnaire", 0.6]],
  buyer: [
    ["acheteur", 1], ["collectivite", 0.9], ["collec", 0.8], ["entite acheteuse", 1], ["entite publique", 0.95], ["entite achat", 0.9], ["attribuant", 0.9], ["nom attribuant", 1], ["id attribuant", 0.9], ["buyer", 1], ["entity", 0.85],
    ["department family", 0.9], ["departmental family", 0.9], ["organisation", 0.7], ["pouvoir adjudicateur", 1], ["ordonnateur", 0.8], ["authority", 0.8], ["budget", 0.5], ["libelle budget", 0.6], ["etablissement", 0.5], ["payer", 0.8], ["body name", 0.8],
  ],
  site: [["site", 0.9], ["cantine", 0.9], ["lieu livraison", 1], ["site livraison", 1], ["restaurant", 0.8], ["point livraison", 1], ["college", 0.6], ["ecole", 0.6], ["delivery site", 1], ["cuisine", 0.7]],
  contract: [["n marche", 1], ["numero marche", 1], ["marche", 0.75], ["code marche", 0.95], ["ref marche", 0.95], ["reference marche", 1], ["contract number", 1], ["contract", 0.75], ["contract reference", 1], ["accord cadre", 0.8], ["id marche", 0.9], ["contrat", 0.75], ["n contrat", 1], ["numero contrat", 1], ["reference decision", 0.6]],
  lot: [["lot", 0.95], ["n lot", 1], ["numero lot", 1]],
  status: [["annule", 0.9], ["annulee", 0.9], ["annulation", 0.85], ["cancelled", 0.9], ["rejete", 0.8], ["statut", 1], ["etat", 0.8], ["status", 1], ["statut demande", 0.9], ["situation", 0.6], ["etat mandat", 1], ["statut mandat", 1]],
  reference: [
    ["mandat", 0.7], ["n mandat", 1], ["numero mandat", 1], ["num mandat", 1], ["n facture", 0.9], ["numero facture", 0.9], ["invoice number", 0.85], ["invoice no", 0.85], ["transaction number", 1], ["transaction no", 1], ["n engagement", 0.8], ["numero engagement", 0.8],
    ["bordereau", 0.6], ["n bordereau", 0.7], ["n commande", 0.8], ["numero commande", 0.8], ["reference", 0.7], ["payment number", 0.85], ["n piece", 0.9], ["numero piece", 0.9], ["document", 0.6], ["n ej", 0.7], ["n dp", 0.8], ["facture", 0.6], ["ref", 0.6], ["voucher number", 0.9], ["payment reference", 0.9],
  ],
};

/** Words that say a column is something else than it first seems. */
const AGAINST: Readonly<Partial<Record<Meaning, string>>> = {
  supplier: "code n no num numero id ident identifiant siret siren type adresse ville cp postal pme est pays categorie number postcode reference email mail tel telephone forme juridique tva commune compte status region site web iban bic contact pmi statut nombre attribuant acheteur agent service marche commande mandat produit famille nature article lot ape naf rib local localite distance",
  supplierId: "acheteur attribuant cantine collectivite payeur buyer type mandataire ordonnateur nombre acheteuse entite payer",
  vatNumber: "montant taux amount rate code",
  postcode: "acheteur livraison buyer attribuant cantine acheteuse collectivite entite",
  insee: "acheteur livraison buyer bc attribuant cantine collectivite",
  commune: "acheteur livraison buyer attribuant cantine code insee definition est collectivite",
  department: "acheteur livraison buyer family cantine est definition collectivite",
  country: "acheteur origine", address: "acheteur livraison mail email web site facturation",
  vatAmount: "taux rate n no num numero number registration intra intracommunautaire ht ttc code excl incl net of hors toutes", vatRate: "montant amount",
  credit: "vote ouvert budget disponible consomme prevu note n no numero date card carte compte sens debit", currency: "montant amount taux cours prix", sign: "montant n no numero date",
  date: "debut fin periode limite echeance naissance certification to from start end maj extraction duree update livraison reception valeur saisie depot", year: "mois nombre",
  family: "sous code juridique budget type n no num numero mandat region bancaire bal level niveau tiers fournisseur bc sub origine pme", label: "code n no num numero type famille compte service tiers fournisseur budget site lot categorie category nomenclature",
  service: "bal fournisseur", buyer: "reste montant n no type date nature categorie postal cp", site: "internet web fournisseur", contract: "objet date montant nature titulaire duree type libelle intitule amount procedure", lot: "montant objet libelle intitule nombre",
  status: "juridique pme motif date n no num numero montant raison", reference: "date type montant nature etat objet libelle amount compte statut", cpv: "libelle",
};

export const VOCABULARY: readonly { readonly meaning: Meaning; readonly words: readonly string[]; readonly weight: number }[] =
  Object.entries(PHRASES).flatMap(([meaning, phrases]) => phrases.map(([words, weight]) => ({ meaning: meaning as Meaning, words: words.split(" "), weight })));

const against = new Map(Object.entries(AGAINST).map(([meaning, words]) => [meaning, new Set(words.split(" "))]));

/** Words of amount columns (`amountHeaders.ts` weighs them), known here so that typing faults in them are mended too. */
const AMOUNT_WORDS = "montant amount prix price depense total somme sum valeur value cout cost debit paye mandate realise engage facture liquide verse accorde spend expenditure betrag bedrag payment paiement mnt mt ht ttc htva tvac hors taxe taxes excl incl excluding including net gross unitaire demande vote quantite eur chf gbp achat chiffre affaires ligne line";

const knownWords = new Set([...VOCABULARY.flatMap((phrase) => phrase.words), ...[...against.values()].flatMap((words) => [...words]), ...AMOUNT_WORDS.split(" ")]);

/** Words of a header, typing faults mended. */
export const headerWords = (text: string): string[] => wordsOf(text).map((word) => knownWord(word, knownWords));

/** How well the words of a header name each meaning, 0 to 1; meanings not named are absent. */
export function meaningsNamed(words: readonly string[]): Map<Meaning, number> {
  const held = new Set(words);
  const scores = new Map<Meaning, number>();
  for (const phrase of VOCABULARY) {
    if (!phrase.words.every((word) => held.has(word))) continue;
    const score = phrase.weight * (0.6 + 0.4 * (phrase.words.length / held.size));
    if (score > (scores.get(phrase.meaning) ?? 0)) scores.set(phrase.meaning, score);
  }
  for (const [meaning, score] of scores) {
    const contrary = against.get(meaning);
    if (contrary && words.some((word) => contrary.has(word) && !isNeeded(meaning, word, held))) scores.set(meaning, score * 0.4);
  }
  return scores;
}

/** "N° de marché" needs its "n": a contrary word that belongs to a phrase found whole is no objection. */
function isNeeded(meaning: Meaning, word: string, held: ReadonlySet<string>): boolean {
  return VOCABULARY.some((phrase) => phrase.meaning === meaning && phrase.words.includes(word) && phrase.words.every((part) => held.has(part)));
}
