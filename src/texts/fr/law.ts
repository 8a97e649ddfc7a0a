export const law = {
  notice: "La localisation sert au sourcing et au suivi ; elle ne peut être ni un critère ni une condition.",
  noAdvice: "Rappel des textes, daté et modifiable ; ce n'est pas un conseil juridique.",
  procedures: {
    withoutPublicity: "Sans publicité ni mise en concurrence préalables (art. R2122-8)",
    adapted: "Procédure adaptée (art. R2123-1)",
    formal: "Procédure formalisée (art. R2124-1)",
  },
  procedureSentence:
    "Besoin estimé : {totalCents} HT sur {months} mois, reconductions comprises, tous lots confondus. {procedure}.",
  byTotals: "Sur la durée, d'après les parts du besoin (€ HT) :",
  sameWhateverLots:
    "Le nombre de lots ne change pas la procédure : elle se juge sur la somme de tous les lots, sur toute la durée.",
  publicity: {
    none: "Pas de publicité imposée.",
    free: "Publicité libre, adaptée à l'achat (art. R2131-12).",
    boampOrJal: "Avis au BOAMP ou dans un journal d'annonces légales (art. R2131-12).",
    boampAndJoue: "Avis au BOAMP et au JOUE (art. R2131-16, numéro à vérifier).",
  },
  amounts: {
    formalState: "Seuil de procédure formalisée, État, fournitures et services",
    formalLocal: "Seuil de procédure formalisée, collectivités, fournitures et services",
    formalEntity: "Seuil de procédure formalisée, entités adjudicatrices, fournitures et services",
    formalWorks: "Seuil de procédure formalisée, travaux",
    noPublicitySupplies: "Sans publicité, fournitures et services",
    noPublicityWorks: "Sans publicité, travaux",
    notice: "Avis au BOAMP ou dans un journal d'annonces légales",
    smallLotSupplies: "Petit lot, fournitures et services",
    smallLotWorks: "Petit lot, travaux",
    miniLotSupplies: "Mini-lot, fournitures et services",
    miniLotWorks: "Mini-lot, travaux",
  },
  validity: { open: "depuis le {from}", closed: "du {from} au {until}", source: "Source : {source}" },
  table: {
    title: "Seuils : voir et corriger",
    help: "Quand un texte change avant notre mise à jour, corrigez ici : le classeur garde vos valeurs. Rien d'autre ne les vérifie.",
    which: "Seuil",
    cents: "Montant (€ HT)",
    from: "Consultations lancées du",
    until: "au (vide : sans fin)",
    source: "Source",
    add: "Ajouter une valeur à partir d'aujourd'hui",
    verified: "Vérifié dans le texte",
    remove: "Ôter cette valeur",
    reset: "Revenir aux valeurs officielles",
    edited: "modifié par vous",
    editedSource: "{source} ; modifié par vous",
    wrong:
      "Non retenu : la fin doit suivre le début, la source doit être dite, et chaque seuil doit garder une valeur.",
    over: "N'est plus valable au lancement de la consultation.",
  },
  smallLots: {
    title: "Petits lots (art. R2123-1, 2°)",
    explained:
      "Si le besoin atteint le seuil de procédure formalisée : lots de moins de {limitCents} HT chacun et, ensemble, 20 % au plus de tous les lots. Ces lots peuvent suivre une procédure adaptée.",
  },
  miniLots: {
    title: "Mini-lots (art. R2122-8)",
    explained:
      "Lots de moins de {limitCents} HT chacun et, ensemble, 20 % au plus de tous les lots : sans publicité. Par prudence, comptez petits lots et mini-lots dans les mêmes 20 %.",
  },
  lotReason: "{number}. {title} : {reason}",
  otherLots: "{n} {n|autre lot|autres lots}, et pourquoi non",
  ruleTable: {
    title: "Règles : voir et corriger",
    help: "Comme les seuils : datées, avec leur source. Quand vous avez vérifié un texte « à vérifier », cochez-le ; quand un texte change, corrigez ses dates ou ajoutez-le.",
    which: "Règle",
    factor: "Nombre de fois la valeur du lot",
    add: "Ajouter cette règle à partir d'aujourd'hui",
    none: "Cette règle a été ôtée : l'aide-mémoire ne la rappelle plus.",
    wrong: "Non retenu : la fin doit suivre le début, et la source doit être dite.",
  },
  ruleNames: {
    lotsAllowed: "Nombre de lots par candidat",
    notSplit: "Raisons de ne pas allotir",
    maximum: "Maximum de l'accord-cadre",
    duration: "Durée de l'accord-cadre",
    environmentCriterion: "Critère environnemental",
    environmentConditions: "Environnement : spécifications et exécution",
    socialCondition: "Condition sociale d'exécution",
    turnover: "Chiffre d'affaires que l'on peut exiger",
    essentialData: "Données essentielles",
    smallLotsOnMinimum: "20 % des petits lots et minimum",
    simplificationAct: "Loi de simplification de 2026",
    farmEmergencyAct: "Loi d'urgence agricole",
    europeanRevision: "Révision européenne",
  },
  reasons: {
    within:
      "Possible : {valueCents} HT, moins de {limitCents} HT, et les 20 % sont respectés ({usedCents} HT sur {allowanceCents} HT)",
    lotTooLarge: "Non : {valueCents} HT, il faut moins de {limitCents} HT",
    beyondShare: "Non : les 20 % de tous les lots ({allowanceCents} HT) seraient dépassés",
    totalBelowFormal: "Sans objet : le besoin n'atteint pas le seuil de procédure formalisée",
  },
  checklist: "Aide-mémoire de la consultation",
  states: { due: "À faire", done: "Fait", notDue: "Sans objet", toVerify: "À vérifier" },
  ruleOf: "{state} : {sentence} ({source}, consultations lancées depuis le {from})",
  rules: {
    lotsAllowed:
      "dire sur combien de lots on peut répondre, combien on peut en gagner, et la règle si l'on est premier sur trop de lots.",
    notSplit: "écrire les raisons de droit et de fait si le marché n'est pas alloti.",
    maximum: "fixer le maximum de l'accord-cadre, en quantité ou en valeur : il commande la procédure.",
    duration: "{months} mois, pour {longest} au plus sans raison dûment écrite tenant à l'objet du marché.",
    environmentCriterion:
      "au moins un critère sur les caractéristiques environnementales, ou un coût global qui les compte ; le prix seul n'est plus permis. Le transport seul se lirait comme une préférence de lieu.",
    environmentConditions: "prendre en compte l'environnement dans les spécifications et les conditions d'exécution.",
    socialCondition: "une condition d'exécution sociale, au-dessus des seuils européens.",
    turnover:
      "un chiffre d'affaires annuel exigé d'au plus {factor} fois la valeur de chaque lot ; l'exiger à ce niveau écarterait {shutOut} {shutOut|réponse possible|réponses possibles} de fournisseurs capables connus dans ce fichier.",
    essentialData: "publier les données essentielles après l'attribution, à partir de {limitCents} HT.",
    smallLotsOnMinimum: "la règle des 20 % sur un accord-cadre avec minimum : la pratique retient le minimum.",
    simplificationAct: "ce que la loi de simplification change aux marchés publics.",
    farmEmergencyAct: "ce que la loi d'urgence agricole impose à la restauration collective.",
    europeanRevision: "si la révision des règles européennes a commencé à s'appliquer.",
  },
  warnings: {
    outOfDate: "{amount} : la valeur connue vaut {validity}. Vérifiez-la avant de lancer la consultation.",
    toConfirm: "{amount} : valeur à confirmer auprès de la source ({source}).",
    longDuration:
      "Durée de {months} mois, plus que les {longest} mois d'un accord-cadre (art. L2125-1) : l'objet ou une raison dûment écrite doit la justifier.",
    maximumBelowForecast:
      "Le maximum saisi ({maximumCents}) est inférieur à la prévision sur la durée ({forecastCents}).",
    fewCapable:
      "Lot {lot} : {capable} {capable|fournisseur capable connu|fournisseurs capables connus}, moins de trois. Risque d'infructuosité : sourcez encore.",
    noCapable: "Lot {lot} : aucun fournisseur capable connu. Risque d'infructuosité : sourcez ou regroupez.",
  },
  grounds: {
    title: "Ne pas allotir : motifs et raisons à écrire",
    intro:
      "L'allotissement est la règle (art. L2113-10). Ne pas allotir demande des raisons de droit et de fait (art. L2113-11). Complétez le projet ci-dessous ; il ne vaut que s'il est vrai.",
    unavailable: "Réservé aux entités adjudicatrices",
    noFact: "Le fichier n'en donne pas la preuve : à vous d'écrire les faits.",
    cannotOrganise: {
      title: "Ne pas pouvoir organiser, piloter ou coordonner soi-même",
      reasons: {
        workload:
          "Avec {lots} lots, chaque personne du service achats suivrait {lotsPerPerson} lots ; le service n'a pas les moyens d'en assurer le pilotage et la coordination.",
      },
    },
    restrictsCompetition: {
      title: "L'allotissement restreindrait la concurrence",
      reasons: {
        thinLots:
          "Sur {lots} lots, {thinLots} n'auraient que moins de trois fournisseurs capables connus dans ce fichier ; la dévolution séparée réduirait la concurrence.",
      },
    },
    technicallyDifficultOrCostlier: {
      title: "L'exécution serait techniquement difficile ou plus coûteuse",
      reasons: {
        tinyLots:
          "Sur {lots} lots, {tinyLots} seraient trop petits pour une tournée de livraison ; l'exécution en serait plus coûteuse.",
      },
    },
    riskOfNoOffers: {
      title: "Risque que la procédure soit infructueuse",
      reasons: {
        emptyLots:
          "Sur {lots} lots, {emptyLots} n'ont aucun fournisseur capable connu dans ce fichier ; la procédure risquerait d'être infructueuse.",
      },
    },
  },
} as const;
