/** Terms of the trade, each in a line; `forms` are the words of our texts that open it, parted by commas. */
export const glossary = {
  lot: {
    term: "Lot",
    forms: "lot, lots",
    meaning: "Une part du marché, attribuée séparément : des produits, livrés en certains lieux.",
  },
  allotir: {
    term: "Allotir",
    forms: "allotir, allotissement, allotissements, alloti",
    meaning:
      "Diviser un marché en lots attribués séparément. C'est la règle (art. L2113-10) ; ne pas allotir se justifie.",
  },
  need: {
    term: "Besoin",
    forms: "besoin d'une année, besoin annuel, besoin estimé",
    meaning:
      "Ce qui est à acheter, hors taxes, tous lots ensemble. Sur toute la durée, c'est lui qui décide de la procédure.",
  },
  family: {
    term: "Famille homogène",
    forms: "famille homogène, familles homogènes",
    meaning: "Des produits assez proches pour être comptés ensemble : leurs montants s'additionnent face aux seuils.",
  },
  mapa: {
    term: "MAPA",
    forms: "mapa, procédure adaptée",
    meaning:
      "Marché à procédure adaptée : sous le seuil de procédure formalisée, l'acheteur fixe lui-même les modalités (art. R2123-1).",
  },
  formal: {
    term: "Procédure formalisée",
    forms: "procédure formalisée",
    meaning: "À partir d'un seuil européen, une procédure aux règles fixées par le code, comme l'appel d'offres.",
  },
  fruitless: {
    term: "Infructueux",
    forms: "infructueux, infructuosité",
    meaning: "Se dit d'un lot qui ne reçoit aucune offre, ou aucune que l'on puisse retenir.",
  },
  grouping: {
    term: "Groupement",
    forms: "groupement, groupements",
    meaning: "Des entreprises qui répondent ensemble à un lot que chacune ne pourrait pas porter seule.",
  },
  capacity: {
    term: "Capacité",
    forms: "capacité, capacités",
    meaning:
      "Ce qu'un fournisseur peut vendre en un an, en euros hors taxes : déclaré par lui, sinon estimé d'après ce qu'il a vendu.",
  },
  capable: {
    term: "Fournisseur capable",
    forms: "fournisseur capable, fournisseurs capables",
    meaning: "Il fournit presque tout le lot, là où il faut, et sa capacité annuelle couvre la valeur du lot.",
  },
  sourcing: {
    term: "Sourcing",
    forms: "sourcing, sourcer",
    meaning:
      "Aller à la rencontre des fournisseurs avant la consultation, à égalité entre eux (art. R2111-1), pour savoir qui peut quoi.",
  },
  floor: {
    term: "Plancher",
    forms: "plancher",
    meaning: "Au moins cela : seuls les fournisseurs déjà connus sont comptés, d'autres pourraient répondre.",
  },
  range: {
    term: "Fourchette",
    forms: "fourchette",
    meaning: "Du plus bas au plus haut : ce qui est douteux compte d'abord pour rien, puis pour tout.",
  },
  holder: {
    term: "Titulaire",
    forms: "titulaire, titulaires",
    meaning: "L'entreprise à qui un lot a été attribué.",
  },
  creditNote: {
    term: "Avoir",
    forms: "avoirs",
    meaning: "Une ligne négative, par exemple un retour : elle se déduit du total.",
  },
  perimeter: {
    term: "Périmètre",
    forms: "périmètre, périmètres",
    meaning:
      "Le territoire dans lequel un fournisseur est dit local. Aucune loi ne le fixe : c'est vous qui choisissez.",
  },
} as const;
