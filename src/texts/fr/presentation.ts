/** The guided presentation, its exercises and the large view. */
export const presentation = {
  title: "De {before} à {after} lots",
  plain: "Présentation guidée",
  place: "Carte {n} sur {of}",
  next: "Carte suivante",
  back: "Carte précédente",
  leave: "Quitter la présentation",
  again: "Refaire cette carte",
  sample: "Repartir de l'exemple",
  sampleHelp:
    "L'exemple s'ouvre dans un nouveau classeur : le vôtre n'est pas touché. S'il s'ouvre dans une autre fenêtre, ouvrez-y le volet : la présentation y commence.",
  own: "Chaque carte écrit dans ce classeur les feuilles « Allotissement » et « Répartition ». En quittant, votre découpage d'avant revient et ces feuilles redeviennent ce qu'elles étaient.",
  notRead: "La présentation a besoin d'un tableau d'achats. Ouvrez le vôtre, ou repartez de l'exemple.",
  noTerritory:
    "Rien dans ce fichier ne dit où sont les fournisseurs : choisissez d'abord un territoire, ou repartez de l'exemple.",
  waiting: "Calcul de ce qui est attendu…",
  cards: {
    need: {
      title: "Le besoin",
      first:
        "Une année d'achats, c'est {needCents} HT : {products} produits livrés en {zones} lieux, en {lots} {lots|lot|lots} aujourd'hui.",
      second:
        "On part d'un constat : {rate} de ces achats ({localCents} sur {totalCents}) vont à des fournisseurs locaux, périmètre « {perimeter} ».",
    },
    families: {
      title: "Qui peut répondre à un lot par famille ?",
      first:
        "Avec un lot par famille ({lots} lots), {able} {able|fournisseur connu|fournisseurs connus} sur {known} {able|peut porter seul|peuvent porter seuls} au moins un lot, dont {local} {local|local|locaux}.",
      second:
        "Le plus gros lot, « {title} », vaut {cents} par an : {capable} {capable|fournisseur peut le porter seul|fournisseurs peuvent le porter seuls}.",
    },
    cut: {
      title: "Couper une famille",
      first:
        "« {family} » ({cents} par an), coupée en {pieces} lots : {before} {before|fournisseur capable|fournisseurs capables} avant, {after} après, dont {local} {local|local|locaux}.",
      second:
        "Couper ne crée personne : « {title} » ({lotCents}) tient dans la capacité de {name} ({capacityCents}), la famille entière n'y tenait pas.",
      secondPlain:
        "Couper ne crée personne : un lot plus petit, ou livré en moins de lieux, est à la portée de fournisseurs qui existaient déjà.",
      none: "Aucune famille n'est coupée dans ce découpage : les fournisseurs connus peuvent porter des familles entières.",
    },
    curve: {
      title: "La courbe",
      first: {
        small:
          "Chaque point est le découpage proposé pour ce nombre de lots : de {first} à {last} lots, ce que les petits fournisseurs peuvent attendre passe de {lowAboutRate} à {highAboutRate} du besoin.",
        local:
          "Chaque point est le découpage proposé pour ce nombre de lots : de {first} à {last} lots, ce que les fournisseurs locaux peuvent attendre passe de {lowAboutRate} à {highAboutRate} du besoin.",
      },
      second:
        "La courbe s'aplatit : au-delà de {recommended} lots, un de plus rapporte moins de {least} du total, et demande autant de travail.",
    },
    lots: {
      title: "{lots} lots",
      first:
        "Avec {lots} lots, {able} {able|fournisseur peut|fournisseurs peuvent} porter au moins un lot ({local} {local|local|locaux}), contre {beforeAble} ({beforeLocal}) avec les {before} lots actuels.",
      second:
        "Part locale : {observedRate} constatés aujourd'hui, {middleAboutRate} attendus, entre {lowAboutRate} et {highAboutRate} dans huit cas sur dix.",
      floor: "Fournisseurs connus seulement : c'est un plancher, pas une prévision, et aucune fourchette n'est donnée.",
    },
    law: {
      title: "Ce que dit la loi",
      first:
        "Le nombre de lots ne change pas la procédure : elle se juge sur {totalCents} HT, tous lots ensemble, sur {months} mois. {procedure}.",
      second:
        "Le lieu ne peut être ni un critère ni une condition (art. R2111-7) : un lot se découpe à la mesure du marché, et tout le monde peut y répondre.",
    },
    after: {
      title: "Et après : qui a été retenu",
      waiting:
        "La feuille « Résultats » attend l'issue des {lots} lots : tapez dans ses cases jaunes l'issue, les offres reçues et le titulaire, elle compte aussitôt.",
      own: "Une fois le marché attribué, « J'ai attribué ces lots » (étape Lots, onglet Résultats) prépare une feuille où chaque lot attend son issue.",
      told: "Attribution du {day} : {awarded} {awarded|lot attribué|lots attribués} sur {lots}, dont {held} à un titulaire local, périmètre « {perimeter} ».",
      announced:
        "Il était attendu qu'environ {expected} lots sur {lots} soient tenus par un fournisseur local, périmètre « {perimeter} » : c'est l'écart qui apprend quelque chose.",
      learns: "Ce que vous y tapez sert la fois d'après : l'étude suivante sait qui a répondu, et sur quoi.",
    },
    exercises: {
      title: "À vous",
      first: "Les réponses sont calculées sur les {lots} lots de ce classeur, tels qu'ils sont en ce moment.",
      second: "Une réponse fausse est expliquée ; recommencez autant de fois que vous voulez.",
    },
  },
  figures: {
    caption: "Avant et après",
    lots: "Lots",
    share: "Part locale",
    able: "Fournisseurs capables",
    localAble: "dont locaux",
    fragile: "Lots fragiles",
    fragileHelp: "Fragile : moins de {wanted} fournisseurs capables.",
    rowNow: "Lots actuels : {lots}",
    rowThen: "Ce découpage : {lots}",
    rowLabel: "{label}. Le plus gros fait {rate} du besoin ; {fragile} {fragile|lot fragile|lots fragiles}.",
    unknown: "non dit",
  },
  exercises: {
    check: "Vérifier",
    right: "C'est juste.",
    wrong: "Ce n'est pas cela.",
    typed: "Nombre",
    notANumber: "Tapez un nombre entier, par exemple 3.",
    choose: "Choisissez une réponse.",
    none: "Ce découpage ne se prête à aucun exercice : il faut au moins deux lots.",
    merge: {
      question:
        "Fusionnez « {one} » ({oneCapable} capables) et « {other} » ({otherCapable} capables) : combien de fournisseurs peuvent porter seuls les deux ?",
      because:
        "Réunis, ils valent {cents} par an : {capable} {capable|fournisseur peut encore les porter seul|fournisseurs peuvent encore les porter seuls}.",
      union: "{given}, ce sont ceux qui peuvent porter l'un ou l'autre.",
      both: "{given} peuvent porter l'un et l'autre, mais pas tous les deux à la fois.",
    },
    first: {
      question: "Où agir d'abord, c'est-à-dire chercher de nouveaux fournisseurs ?",
      because:
        "« {title} » : {capable} {capable|fournisseur capable|fournisseurs capables} pour {cents} par an. C'est là que la concurrence est la plus mince, et le risque d'un lot infructueux le plus grand.",
      other: "« {title} » a déjà {capable} {capable|fournisseur capable|fournisseurs capables} ({cents} par an).",
      tie: "« {title} » a aussi {capable} {capable|fournisseur capable|fournisseurs capables}, mais vaut moins : {cents} par an.",
    },
    who: {
      question: "Lequel peut porter seul « {title} » ({cents} par an) ?",
    },
    procedure: {
      question: "En passant de {before} à {after} lots, la procédure change-t-elle ?",
      yes: "Oui",
      no: "Non",
    },
  },
  large: {
    open: "Grand écran",
    close: "Fermer le grand écran",
    keys: "Flèches : carte suivante ou précédente. Échap : fermer.",
    blocked:
      "Le grand écran n'a pas pu s'ouvrir : autorisez les fenêtres d'Allotir dans votre navigateur, puis recommencez.",
    axis: "Nombre de lots",
    measure: "Attendu, en % du besoin",
    now: "aujourd'hui",
  },
} as const;
