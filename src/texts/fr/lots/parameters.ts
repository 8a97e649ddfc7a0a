export const parameters = {
  capacityShare: {
    label: "Part de sa capacité qu'un fournisseur peut donner à un lot",
    help: "100 % : un lot peut prendre toute la capacité annuelle d'un fournisseur. Plus bas : il faut de plus petits lots.",
  },
  coverage: {
    label: "Part du lot qu'il doit déjà savoir fournir",
    help: "Plus haut : moins de fournisseurs sont jugés capables, les lots suivent de plus près ce que chacun vend.",
  },
  capableWanted: {
    label: "Fournisseurs capables souhaités par lot",
    help: "Locaux ou non. En dessous, le lot est signalé et coûte dans le calcul.",
  },
  capableAlert: {
    label: "Alerte en dessous de",
    help: "Nombre de fournisseurs capables sous lequel le lot peut rester sans offre.",
  },
  minimumLotCents: {
    label: "Lot trop petit en dessous de (€ HT par an)",
    help: "Plus haut : moins de lots, des livraisons mieux remplies.",
  },
  answering: {
    label: "Chance qu'un fournisseur réponde",
    help: "Selon son lien avec le produit, jamais selon sa localisation.",
    incumbent: "Vend ce produit aujourd'hui",
    sold: "L'a déjà vendu, ou a déjà répondu",
    declared: "Déclare seulement pouvoir le fournir",
  },
  capacityDoubt: {
    label: "Doute sur les capacités",
    help: "Plus bas : les capacités sont tenues pour sûres.",
    declared: "Capacité déclarée",
    estimated: "Capacité estimée",
  },
  prices: {
    label: "Coût des défauts",
    help: "En part du montant concerné. Un défaut coûte, il n'interdit pas.",
    thinCompetition: "Trop peu de fournisseurs capables",
    noOffer: "Risque de n'avoir aucune offre",
    tinyLot: "Lot trop petit",
    mixedFamilies: "Familles mélangées",
    cutRound: "Tournée de livraison coupée",
  },
  zoneBlocks: {
    label: "Lots où se trouve un même produit, au plus",
    help: "Moins : les livraisons d'un même produit ne sont pas dispersées entre plusieurs titulaires.",
  },
  zoneBlockCents: {
    label: "Coût d'un lot qui ne livre qu'une partie du territoire (€ par an)",
    help: "Plus haut : les lots couvrent plus souvent tout le territoire.",
  },
  maxLots: { label: "Nombre de lots au plus", help: "Ce que vos équipes peuvent suivre." },
  leastGain: {
    label: "Gain minimal d'un lot de plus",
    help: "En part du total. Le nombre de lots conseillé est celui après lequel un lot de plus rapporte moins.",
  },
  turnoverShare: {
    label: "Capacité : part du chiffre d'affaires",
    help: "Quand la liste donne un chiffre d'affaires ou un effectif mais pas de capacité. Hypothèse de travail, à ajuster.",
  },
  turnoverPerHeadCents: {
    label: "Chiffre d'affaires supposé par salarié (€ par an)",
    help: "Quand la liste ne donne que l'effectif ; d'une tranche, le bas est retenu. Hypothèse de travail, à ajuster.",
  },
  smallCapacityCents: {
    label: "Petit fournisseur : capacité annuelle sous (€ HT)",
    help: "Quand la liste ne dit rien de sa taille.",
  },
} as const;
