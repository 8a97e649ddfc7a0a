export const work = {
  title: "Le travail que font les lots",
  help: "Compté dans les achats d'une année du fichier, au rythme d'aujourd'hui : un titulaire par lot, chacun livre et facture ce qui lui revient. Une livraison : un fournisseur, un lieu, un jour. Par lieu : fournisseurs qui livrent un lieu, en moyenne. Par personne : lots qu'une personne peut suivre.",
  today: "Aujourd'hui",
  columns: {
    lots: "Lots",
    deliveries: "Livraisons",
    places: "Fournisseurs par lieu",
    hours: "Heures par an",
    perPerson: "Lots par personne",
  },
  heads: { places: "Par lieu", hours: "Heures", perPerson: "Par personne" },
  papers: { orders: "Commandes", invoices: "Factures", papers: "Pièces" },
  each: "Pour chaque nombre de lots",
  unknown: "—",
  noDays: "Vos achats n'ont pas assez de dates pour compter les livraisons.",
  noPapers:
    "Vos achats n'ont pas assez de numéros (commandes, factures) : désignez leur colonne à l'étape « Achats » pour les compter.",
  effortTitle: "Heures, si vous les connaissez",
  effortHelp: "Vide : aucune heure n'est supposée.",
  effort: {
    perLot: "Heures par an pour suivre un lot",
    perPaper: "Heures par commande ou facture",
    perDelivery: "Heures par livraison",
    perPerson: "Heures qu'une personne y consacre par an",
  },
  within:
    "Avec {staff} {staff|personne|personnes} et {availableHours} h par an, le nombre conseillé s'arrête à {lots} {lots|lot|lots} ; sans cette limite : {free}.",
  beyond: "Même {lots} {lots|lot|lots} {lots|demande|demandent} plus que les {availableHours} h par an de vos agents.",
  minimumOrder:
    "Une livraison vaut en moyenne {meanCents} : moins que le minimum de commande de {n} des {capable} fournisseurs capables ({names})",
  lot: "Lot {number} : {text}.",
  sheetNote:
    "Compté dans les achats d'une année, un titulaire par lot. Heures : d'après les coefficients saisis dans le volet.",
} as const;
