/** What the commands at a terminal say of themselves. */
export const terminal = {
  usage: {
    analyse:
      "npm run --silent analyse -- FICHIER [AUTRE FICHIER]… [--sheet NOM ou --together] [--perimeter departement:62]… [--head-office] [--with roles]… [--column amount=H]… [--answer QUESTION=CHOIX]… [--out RESULTAT.xlsx] [--print-all] [--lang fr ou en] [--json]",
    lots: "npm run --silent lots -- FICHIER [AUTRE FICHIER]… [--sheet NOM] [--suppliers FEUILLE] [--no-suppliers] [--perimeter departement:62] [--max 60] [--lots K] [--launch 2026-04-01] [--years 4] [--aim local ou small] [--out RESULTAT.xlsx] [--lang fr ou en] [--json]",
  },
  about: {
    analyse: "Lit un tableau d'achats, situe les fournisseurs et dit quelle part est locale.",
    lots: "Lit un tableau d'achats et propose de découper le besoin en lots.",
  },
  options: {
    sheet: "la feuille à lire, quand ce n'est pas celle qu'Allotir trouve",
    together: "lire ensemble les feuilles de même présentation",
    perimeter:
      "ce qui est local : commune:62041, epci:SIREN, departement:62, region:32, france, radius:50@62041 ou list:59,62,BE ; plusieurs fois pour comparer",
    "head-office": "compter le siège au lieu de l'établissement qui facture",
    with: "une partie facultative : roles, sizes, leaks, egalim ou tracking",
    column: "la colonne d'une donnée, par exemple amount=H",
    answer: "la réponse à une question, par exemple twoSides=subtract",
    suppliers: "la feuille des fournisseurs connus",
    "no-suppliers": "n'en lire aucune",
    max: "le plus grand nombre de lots cherché",
    lots: "le nombre de lots voulu ; sans lui, le nombre conseillé",
    launch: "le jour où la consultation est lancée",
    years: "la durée, reconductions comprises",
    aim: "qui le découpage doit pouvoir atteindre : les fournisseurs locaux (local) ou les petits (small)",
    out: "enregistrer le classeur avec les feuilles d'Allotir",
    "print-all":
      "laisser la feuille d'achats s'imprimer avec les colonnes d'Allotir ; sans cette option, le classeur enregistré n'imprime d'elle que les vôtres",
    lang: "la langue des réponses et des feuilles écrites : fr ou en ; sans elle, l'anglais si votre système est réglé ainsi (LC_ALL, LC_MESSAGES, LANG), sinon le français",
    json: "donner le résultat à un autre programme",
    aide: "cette aide",
    help: "la même, en anglais",
  },
} as const;
