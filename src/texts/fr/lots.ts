import { sheet } from "./lots/sheet";
import { pane } from "./lots/pane";
import { parameters } from "./lots/parameters";
import { work } from "./lots/work";

export const lots = {
  title: "{content} – {zones}",
  moreProducts: "{names} et {n} autres produits",
  moreFamilies: "{names} et {n} autres familles",
  moreZones: "{names} et {n} autres lieux",
  failures: {
    noNeed:
      "Rien à découper : la somme des achats retenus est nulle ou négative pour chaque produit. Vérifiez la colonne des montants à l'étape « Achats ».",
    oneAtom:
      "Rien à découper : un seul produit, livré en un seul lieu. Désignez une colonne des familles, des sous-familles ou des sites de livraison à l'étape « Achats ».",
    tooManyFamilies:
      "Rien n'est découpé : la colonne des familles contient plus de 3 000 noms différents, c'est une colonne de produits ou de libellés. Désignez-en une autre à l'étape « Achats ».",
    notRead: "Les achats n'ont pas pu être lus. Relisez-les à l'étape « Achats ».",
    unknownSheet:
      "La feuille « {sheet} » n'est pas une liste de fournisseurs : donnez-lui une colonne de noms, et une colonne de familles, de zones ou de capacités.",
    badDate: "« {text} » n'est pas une date : écrivez-la comme 2026-04-01.",
    badNumber: "« {text} » n'est pas un nombre admis pour {name} : écrivez un nombre entier de 1 à {most}.",
    lotsBeyondMax: "--lots {lots} dépasse --max {max} : demandez moins de lots, ou cherchez plus loin.",
    badAim: "« {text} » n'est pas un but connu pour --aim : écrivez local ou small.",
    listOrNone: "--suppliers et --no-suppliers se contredisent : gardez l'un des deux.",
  },
  fewerLots: "{asked} lots demandés au plus : aucun découpage trouvé ne gagne à dépasser {lots} {lots|lot|lots}.",
  observed: "Part locale constatée, lots actuels",
  unexplained:
    "Le modèle n'explique pas vos achats actuels : la part constatée est à {gapPoints} {gapPoints|point|points} de la fourchette qu'il donne des lots actuels. Ne retenez pas de gain ; vérifiez la liste de fournisseurs, les capacités et les titulaires.",
  restsOn: {
    title: "Sur quoi reposent ces chiffres",
    invented:
      "Exemple inventé : la part locale monte avec le nombre de lots parce que ce marché a été inventé ainsi, avec beaucoup de fournisseurs locaux qui ne peuvent chacun fournir que quelques produits, en quelques lieux, pour de petits montants. Votre territoire peut dire tout autre chose.",
    list: "{n} {n|fournisseur connu|fournisseurs connus}, d'après vos achats et la liste « {sheet} » : {declared} {declared|a|ont} une capacité déclarée, {unknown} une capacité inconnue.",
    noList:
      "{n} {n|fournisseur connu|fournisseurs connus}, d'après vos achats seulement : {unknown} {unknown|a|ont} une capacité inconnue.",
    chances:
      "Chances de répondre à un lot, supposées (réglages) : {incumbent} pour qui fournit aujourd'hui, {sold} pour qui a déjà fourni ou répondu, {declared} pour qui déclare pouvoir le faire ; elles ne dépendent jamais du lieu.",
    chosen:
      "Ce découpage a été choisi parce que ce calcul le préfère : attendez-vous à un peu moins qu'annoncé. Les lots actuels, eux, sont constatés.",
    rounds:
      "Tournées lues dans vos achats (mêmes fournisseurs, mêmes jours) : {rounds}. Un lot qui en coupe une coûte {priceRate} de son montant dans la recherche (réglages).",
    noRounds:
      "Vos achats ne disent pas quels lieux se livrent en une même tournée : les lieux d'un lot suivent ce que les fournisseurs savent livrer. Regroupez-les dans la grille, ou désignez une colonne de tournées comme lieux de livraison.",
    tilt: "Appris de {n} {n|titulaire actuel|titulaires actuels} : parmi ceux qui répondent, un fournisseur local l'emporte {times} fois aussi souvent qu'un autre (de {low} à {high} fois). C'est un constat, pas un critère.",
  },
  ignorance: {
    nobodySituated:
      "Aucun fournisseur n'est situé : aucun nombre de lots ne peut être conseillé. Placez d'abord vos fournisseurs à l'étape « Fournisseurs », ou ajoutez une liste qui dit où ils sont.",
    mostlyUnknown:
      "Aucun fournisseur situé n'est connu pour la plus grande part du besoin : aucun nombre de lots ne peut être conseillé. Voyez « À sourcer », puis placez vos fournisseurs à l'étape « Fournisseurs ».",
  },
  need: {
    title: "Le besoin d'une année",
    basis: "Compter le besoin d'après",
    basisNames: {
      lastFull: "le dernier exercice complet",
      lastTwelve: "les 12 derniers mois du fichier",
      meanFull: "la moyenne des exercices complets",
      typed: "un montant saisi",
    },
    typed: "Besoin d'une année (€ HT)",
    growth: "Évolution prévue de « {family} » (en %)",
    growthTitle: "Évolution prévue, par famille",
    maximum: "Maximum de l'accord-cadre, en % de la prévision (vide : la prévision)",
    maximumEuros: "ou son maximum en euros (€ HT, sur toute la durée, tous lots)",
    remarks: {
      text: "{part} : « {typed} », saisi dans « Besoin retenu », n'est pas un montant. Le besoin calculé est gardé.",
      negative: "{part} : {typed}, saisi dans « Besoin retenu », est négatif. Le besoin calculé est gardé.",
      belowContract:
        "{part} : {needCents} retenus, moins que les {contractedCents} déjà achetés sous marché pendant la période prise pour référence.",
      wholeBelowContract:
        "Le besoin saisi ({needCents}) est moindre que ce qui a été acheté sous marché pendant la période prise pour référence ({contractedCents}).",
    },
    retained: "Besoin retenu : {needCents} HT par an.",
    bases: {
      lastFull: "Besoin d'après le dernier exercice complet : {years} (art. R2121-7).",
      lastTwelve: "Besoin d'après douze mois d'achats, du {from} au {to} (art. R2121-7).",
      meanFull: "Besoin d'après la moyenne des exercices complets : {years}.",
      seen: "Le fichier montre moins d'une année : le besoin est ce qui y figure. Saisissez le besoin d'une année entière.",
    },
    exercice: "{year} : {sumCents} HT, du {from} au {to}, {months} mois avec des achats.",
    undated: "{year} : {sumCents} HT, sans dates.",
    partial: "Exercice incomplet : il ne compte pas pour une année.",
  },
  axisPlan: "Part locale attendue, découpage retenu",
  capableCount: "{all} {all|fournisseur capable|fournisseurs capables}, dont {local} {local|local|locaux}",
  sheet,
  pane,
  parameters,
  work,
  aims: { local: "Fournisseurs locaux", small: "Petits fournisseurs" },
  familySources: {
    family: "Familles : colonne des familles",
    cpv: "Pas de colonne des familles : les codes CPV en tiennent lieu. Vérifiez.",
    label:
      "Pas de colonne des familles : les libellés ont été groupés par leur premier mot, les mots rares ensemble (« … »). Vérifiez, ou désignez une colonne.",
    none: "Rien ne dit ce qui est acheté : tout est dans une seule famille. Désignez une colonne.",
  },
  planZeroSources: {
    lotColumn: "Lots actuels, d'après la colonne des lots",
    families: "Pas de colonne des lots : un lot par famille, pour comparer",
  },
  frontier: {
    axisLots: "Nombre de lots, au plus",
    axes: {
      local: "En % du besoin : ce que les fournisseurs locaux peuvent attendre, à chances égales. Carré : constaté.",
      small:
        "En % du besoin : ce que les petits fournisseurs, d'où qu'ils soient, peuvent attendre, à chances égales. La part locale en est une conséquence, affichée en haut.",
    },
    point: "{lots} {lots|lot|lots} au plus : {expectedCents} attendus ({shareRate})",
    reached:
      "Trait plein : le plus que l'on puisse attendre avec ce nombre de lots ou moins. Trait pointillé : le nombre conseillé. Point : le découpage proposé, qui peut attendre un peu moins quand un lot de plus répare un défaut (trop peu de fournisseurs, familles mélangées).",
    recommended: "Conseillé : {lots} {lots|lot|lots}. Au-delà, un lot de plus rapporte moins de {leastRate} du total.",
    gathered:
      "Familles nombreuses : {n} d'entre elles, les plus petites, sont cherchées ensemble, avec celles dont les fournisseurs leur ressemblent le plus.",
    manyFamilies:
      "Vos achats nomment {n} familles, plus que les {lots} lots cherchés au plus : chaque lot en mêle plusieurs. Désignez une colonne de familles plus larges.",
    gap: {
      guillotine:
        "Borne : parmi les découpages que cette recherche sait faire (couper le besoin en deux, encore et encore, par produits ou par lieux), aucun ne fait mieux de plus de {gapRate} du total, en moyenne de la courbe. D'autres sortes de découpage, ou d'autres suppositions, peuvent faire mieux.",
      groupsThenZones:
        "Borne : parmi les découpages qui groupent d'abord les produits, puis les lieux, aucun ne fait mieux de plus de {gapRate} du total, en moyenne de la courbe. D'autres sortes de découpage peuvent faire mieux.",
    },
  },
  floorOnly:
    "Fournisseurs connus seulement : un plancher, pas une prévision. Ajoutez une liste de fournisseurs ou votre sourcing pour une fourchette.",
  simulation: {
    range: "Part locale : {middleAboutRate} au milieu, de {lowAboutRate} à {highAboutRate} dans huit cas sur dix",
    ceiling: "Plafond si tous les locaux capables répondaient et gagnaient : {ceilingCents}",
    noOffer: "Sans réponse, en moyenne : {noOfferCents} (ni local ni non local)",
    singleOffer: "Une seule offre, en moyenne : {singleOfferCents}",
    winners: "Titulaires différents attendus : {winners}",
    fewWinners: "Bien moins de titulaires ({winners}) que de lots ({lots}) : les mêmes gagneraient plusieurs lots.",
    cap: "Au plus {lots} {lots|lot|lots} par candidat",
  },
  backtest: {
    title: "Essai sur {year}",
    found:
      "{foundRate} des achats de {year} ({foundCents} sur {totalCents}) allaient à un fournisseur que les années d'avant désignaient comme capable.",
    fresh: "{newCents} concernaient un produit ou un site nouveau.",
    meaning:
      "Cet essai dit si les vendeurs de cette année-là étaient connus comme capables ; il ne valide ni la part attendue ni sa fourchette.",
    notEnough: "Il faut au moins deux années d'achats.",
  },
  flags: {
    noCapable: "Aucun fournisseur capable connu",
    riskOfNoOffer: "Risque d'infructuosité : un seul fournisseur capable, ou presque",
    fewCapable: "Moins de {wanted} fournisseurs capables",
    capacityUnknown: "Capacité inconnue pour des fournisseurs qui couvrent le lot : à demander",
    noLocalCapable: "Aucun fournisseur local capable seul",
    tinyLot: "Lot trop petit",
    nearlyTiny: "À peine plus que le plus petit lot voulu",
    mixedColdChains: "Surgelés et autres produits dans un même lot : deux chaînes du froid",
    mixedFamilies: "Plusieurs familles",
    cutsRound: "Coupe une tournée de livraison",
    partialZones: "Une partie du territoire",
    onlySupplierOnSeveralLots: "Le même fournisseur est le seul capable sur plusieurs lots",
    negativeAtom: "Contient un montant négatif (avoir)",
  },
  ties: { incumbent: "fournit aujourd'hui", sold: "a déjà fourni ou répondu", declared: "déclare pouvoir fournir" },
  reasons: {
    capable: "{name} : {tie} {coverageRate} du lot ; {lotCents} pour une capacité {origin} de {capacityCents}",
    coverage: "{name} : ne couvre que {coverageRate} du lot",
    capacityUnknown: "{name} : {tie} {coverageRate} du lot ; capacité inconnue, à demander",
    capacity: "{name} : le lot ({lotCents}) dépasse sa capacité {origin} de {capacityCents}",
    proven: "plus forte année observée : {provenCents}",
  },
  capacityOrigins: {
    declared: "déclarée",
    turnover: "estimée (d'après le chiffre d'affaires)",
    headcount: "estimée (d'après l'effectif)",
    estimated: "estimée",
    unknown: "inconnue",
  },
  together: {
    title: "Répondre ensemble",
    explained:
      "Aucun fournisseur local ne peut porter ce lot seul. En groupement momentané d'entreprises, ceux-ci le pourraient :",
    caution:
      "Ne les rapprochez pas vous-même : dites à toutes les entreprises, dans les mêmes termes, qu'un groupement est permis.",
    member: "{name} : {content} ({broughtCents})",
    none: "Aucun groupe de deux ou trois fournisseurs locaux connus ne couvre ce lot.",
  },
  sourcing: {
    title: "À sourcer",
    row: "{family}, {zone} : {yearlyCents} par an, {known} {known|fournisseur connu|fournisseurs connus} dont {local} {local|local|locaux}",
  },
  lotReasons: {
    capacity:
      "À la mesure du marché : {capable} {capable|fournisseur peut|fournisseurs peuvent} porter ce lot, {whole} {whole|le pourrait|le pourraient} si tous les lieux étaient réunis.",
    trade:
      "Des produits d'un même métier : {capable} {capable|fournisseur peut|fournisseurs peuvent} les fournir, {whole} {whole|pourrait|pourraient} fournir toute la famille.",
    round: "Une zone de livraison.",
    product: "Des produits qui se fournissent ensemble.",
    family: "Une famille homogène, livrée partout.",
    several: "Des familles voisines, trop petites pour être des lots à elles seules.",
  },
  edits: {
    merge: "Fusionner",
    split: "Séparer",
    move: "Déplacer",
    lock: "Figer",
    unlock: "Libérer",
    rename: "Renommer",
    mustLink: "Garder ensemble",
    mustNotLink: "Garder à part",
    unlink: "Oublier le lien",
    undo: "Annuler",
    redo: "Rétablir",
  },
  refusals: {
    unknownLot: "Ce lot n'existe plus. Choisissez-en un autre.",
    oneLotOnly: "Choisissez au moins deux lots à fusionner.",
    nothingToSplit: "Choisissez une partie du lot : ni rien, ni tout.",
    lotLocked: "Ce lot est figé. Libérez-le d'abord.",
    emptyTitle: "Donnez un titre au lot.",
    unknownAtom: "Cette part du besoin n'existe plus. Choisissez-en une autre.",
  },
  difference: {
    lots: "Lots : {change}",
    expected: "Part locale attendue : {changeCents} par an",
    small: "Petits fournisseurs : {changeCents} par an",
    thinLots: "Lots avec trop peu de fournisseurs capables : {change}",
    emptyLots: "Lots sans fournisseur capable : {change}",
    tinyLots: "Lots trop petits : {change}",
    brokenTogether: "{a} et {b} devaient rester ensemble.",
    brokenApart: "{a} et {b} devaient rester à part.",
  },
  unnumbered:
    "Feuille « Allotissement » : {count} {count|part du besoin n'a|parts du besoin n'ont} pas de numéro de lot (case vide, ou un texte comme « 9bis »). La feuille dit « sans lot » ; ici, elles forment le lot {number}.",
} as const;
