import { questions } from "./reading/questions";

export const reading = {
  meanings: {
    supplier: "Fournisseur",
    supplierId: "SIRET ou SIREN du fournisseur",
    vatNumber: "N° de TVA",
    postcode: "Code postal",
    insee: "Code INSEE",
    commune: "Commune",
    department: "Département",
    country: "Pays",
    address: "Adresse",
    activity: "Activité du fournisseur (code NAF ou mots)",
    amount: "Montant",
    vatAmount: "Montant de TVA",
    vatRate: "Taux de TVA",
    amountInclVat: "Montant TTC",
    credit: "Crédit (à retrancher)",
    sign: "Sens (débit ou crédit)",
    currency: "Devise",
    date: "Date",
    year: "Exercice",
    family: "Famille d'achat",
    subFamily: "Sous-famille",
    label: "Objet",
    cpv: "Code CPV",
    service: "Service",
    buyer: "Acheteur",
    site: "Site de livraison",
    contract: "N° de marché",
    lot: "Lot",
    status: "Statut",
    reference: "N° de pièce",
    foodLabel: "Label du produit (bio, AOP, HVE…)",
    siqo: "Signe officiel de qualité (SIQO)",
    organic: "Produit bio",
    origin: "Origine du produit",
    shortChain: "Circuit court",
    localProduct: "Produit local",
    canteen: "SIRET ou numéro ma-cantine de la cantine",
  },
  leftOut: {
    subtotal: "sous-total",
    total: "total",
    section: "intertitre",
    header: "en-tête répété",
    amountMissing: "montant absent",
    amountUnreadable: "montant illisible",
    cancelled: "annulé",
    hidden: "ligne masquée",
    suspectedTotal: "total probable",
    beside: "à côté du tableau",
    duplicate: "ligne répétée",
    noSupplierNoAmount: "ni fournisseur ni montant",
    otherCurrency: "autre devise",
    onlyInclVat: "montant TTC seulement",
    oldVersion: "ancienne version",
    notAwarded: "sans titulaire",
    entryPart: "autre ligne de l'écriture",
    receipt: "recette",
    byHand: "retirée par vous",
  },
  failures: {
    emptyWorkbook: "Ce classeur est vide. Ouvrez le fichier de vos achats, puis relancez la lecture.",
    noTable:
      "Aucun tableau d'achats n'a été trouvé : il faut au moins une colonne de fournisseurs et une colonne de montants, avec leurs intitulés. Choisissez la feuille et la ligne d'en-tête.",
    noAmountColumn:
      "Feuille {sheet} : aucune colonne de montants sous l'en-tête de la ligne {headerRow}. Indiquez la colonne des montants, ou choisissez une autre feuille.",
    noSupplierColumn:
      "Feuille {sheet} : les montants sont là, mais aucune colonne ne nomme le fournisseur (en-tête lu en ligne {headerRow}). Ajoutez le nom ou le SIRET du titulaire à votre extraction.",
    noLines:
      "Feuille {sheet} : l'en-tête de la ligne {headerRow} est celui d'un tableau d'achats, mais aucune ligne ne porte de montant. Remplissez le tableau, puis relancez la lecture.",
    supplierDirectory:
      "Feuille {sheet} : c'est une liste de fournisseurs sans montants, pas un tableau d'achats. Ouvrez l'extraction de vos mandats ou de vos commandes.",
    scatteredOverSheets:
      "Les fournisseurs, les adresses et les montants sont dispersés sur {sheets} feuilles d'une ou deux lignes. Rassemblez-les dans un seul tableau, une ligne par achat.",
    unitPrices:
      "Feuille {sheet} : ce sont des prix unitaires (mercuriale, bordereau de prix), dont la somme ne dit rien de vos achats. Ouvrez l'extraction de vos mandats, de vos factures ou de vos commandes.",
    siteTotals:
      "Feuille {sheet} : ce sont des totaux par cantine ou par établissement, dont le SIRET n'est pas celui d'un fournisseur. Ouvrez le détail de vos achats, une ligne par achat.",
    accountingEntries:
      "Feuille {sheet} : ce sont des écritures comptables, où chaque achat figure sur plusieurs lignes (fournisseur, charge, TVA, paiement). Ouvrez une extraction des mandats ou des factures, ou faites lire seulement les lignes de fournisseurs des achats.",
    frameworkLimits:
      "Feuille {sheet} : ce sont les minimums et maximums d'accords-cadres, pas des dépenses. Ouvrez l'extraction de vos mandats ou de vos commandes.",
    onlyReceipts:
      "Feuille {sheet} : toutes les lignes sont des recettes (titres, encaissements), pas des achats. Ouvrez l'extraction de vos dépenses.",
    allAmountsZero:
      "Feuille {sheet} : tous les montants lus sont nuls ({lines} lignes). Vérifiez la colonne des montants.",
    form: "Feuille {sheet}, {cell} : « {value} ». C'est une fiche (bon de commande, facture, questionnaire…), pas un tableau d'achats : chaque intitulé y a sa valeur à côté de lui. Ouvrez l'extraction de vos mandats ou de vos commandes, une ligne par achat.",
    pivotTable:
      "Feuille {sheet} : c'est un tableau croisé dynamique, dont les niveaux compteraient deux fois. Double-cliquez sur son total général pour obtenir le détail dans une nouvelle feuille, puis relancez la lecture.",
    crossTab:
      "Feuille {sheet} : c'est un tableau croisé (une colonne par mois ou par année). Ouvrez le détail, une ligne par achat avec un seul montant.",
  },
  questions,
} as const;
