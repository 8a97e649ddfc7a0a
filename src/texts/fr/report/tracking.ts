/** « Suivi »: indicators by year. */
export const tracking = {
  title: "Suivi des effets, par année",
  note: "« Calculé » : par formules, d'après ce classeur ; les attributions, dans l'année de chacune ; commandes et livraisons, comptées à l'écriture. Taux bas : sûr ; haut : si tout l'incertain était local.",
  declaredNote:
    "« Déclaré » : saisi par vous dans les cases jaunes et gardé d'une écriture à l'autre ; Allotir n'en invente aucun, ni un emploi par coefficient.",
  indicator: "Indicateur",
  unit: "Unité",
  target: "Cible",
  source: "Source",
  owner: "Responsable",
  kind: "Nature",
  key: "Repère du suivi",
  computed: "calculé",
  declaredKind: "déclaré",
  counted: "Lignes d'achat, à l'écriture",
  rates: {
    low: "Taux d'achat local bas – {perimeter}",
    high: "Taux d'achat local haut – {perimeter}",
  },
  localSuppliers: "Fournisseurs locaux",
  newSuppliers: "Fournisseurs locaux nouveaux (rien l'année d'avant)",
  makers: "Producteurs et transformateurs locaux",
  makerRates: {
    low: "Part basse des producteurs et transformateurs locaux",
    high: "Part haute des producteurs et transformateurs locaux",
  },
  awards: {
    lots: "Lots attribués",
    within: "Lots dont le titulaire est dans le périmètre",
    single: "Lots à offre unique",
    holders: "Titulaires distincts",
    firstTime: "Titulaires nouveaux (aucun achat dans ce fichier)",
  },
  papers: "Commandes ou factures",
  deliveries: "Livraisons (un fournisseur, un lieu, un jour)",
  units: { suppliers: "fournisseurs", lots: "lots", papers: "pièces", deliveries: "livraisons" },
  declared: {
    jobs: { name: "Emplois déclarés par les titulaires", unit: "ETP" },
    training: { name: "Jours de formation", unit: "jours" },
    club: { name: "Membres du club d'acheteurs ou de fournisseurs", unit: "membres" },
    repair: { name: "Achats évités (atelier de réparation, réemploi…)", unit: "€" },
  },
} as const;
