/** Fonctions utilisables dans les formules : l'aide qu'Excel montre, ce qu'elles répondent et ce qu'elles refusent. */
const place = {
  name: "lieu",
  description:
    "Code postal et commune (« 62000 Arras », ou deux cellules), commune et département (« Arras (62) »), code INSEE, département ou pays.",
} as const;

export const functions = {
  help: {
    zone: {
      description: "Zone d'un lieu : commune, EPCI, département, région ou pays.",
      parameters: {
        place,
        level: {
          name: "niveau",
          description:
            "« commune », « EPCI », « département » (par défaut), « région » ou « pays » ; « code département » donne le code.",
        },
      },
    },
    local: {
      description: "Dit si un lieu est dans un périmètre : oui, non, à vérifier ou non localisé.",
      parameters: {
        place,
        perimeter: {
          name: "périmètre",
          description:
            "« département:62 », « région:32 », « commune:62041 », « EPCI:200033579 », « rayon:50@62041 », « liste:62,59 », « France », « pays:BE », ou le nom d'un périmètre choisi dans le volet.",
        },
      },
    },
    distance: {
      description: "Distance à vol d'oiseau entre deux lieux, en kilomètres, au dixième.",
      parameters: {
        from: { name: "départ", description: place.description },
        to: { name: "arrivée", description: place.description },
      },
    },
    town: {
      description: "Commune d'un code postal ; les noms de toutes quand il en dessert plusieurs.",
      parameters: {
        postcode: {
          name: "code_postal",
          description: "Code postal français, en nombre ou en texte ; un zéro initial perdu est rétabli.",
        },
        written: {
          name: "commune",
          description: "Commune telle qu'elle est écrite dans le fichier : donne alors son nom officiel.",
        },
      },
    },
    siret: {
      description: "Dit si un numéro SIRET est valide (14 chiffres et clé de contrôle).",
      parameters: {
        siret: { name: "siret", description: "Numéro SIRET, en nombre ou en texte, avec ou sans espaces." },
      },
    },
    share: {
      description: "Part locale de montants, entre 0 et 1, ou l'une de ses bornes.",
      parameters: {
        amounts: { name: "montants", description: "Cellules des montants, avoirs en négatif." },
        answers: {
          name: "réponses",
          description: "Cellules « oui », « non », « à vérifier » ou « non localisé », autant que de montants.",
        },
        part: {
          name: "résultat",
          description:
            "« part » (par défaut : local ÷ total), « basse » ou « haute » (si tout l'incertain était local).",
        },
      },
    },
  },
  levels: { commune: "commune", epci: "EPCI", departement: "département", region: "région", country: "pays" },
  parts: { share: "part", low: "basse", high: "haute" },
  refusals: {
    askedWrongly: {
      level: "Niveau « {text} » inconnu. Écrivez {choices}.",
      perimeter:
        "Périmètre « {text} » inconnu. Écrivez par exemple « département:62 », « rayon:50@62041 », « France », ou le nom d'un périmètre choisi dans le volet.",
      postcode: "« {text} » n'est pas un code postal français.",
      lostDigits:
        "Excel a perdu des chiffres de « {text} ». Mettez la colonne au format Texte, puis ressaisissez le numéro.",
      sizes:
        "{amounts} {amounts|montant|montants} pour {answers} {answers|réponse|réponses} : prenez autant de cellules des deux côtés.",
      amount: "Ligne {row} : « {text} » n'est pas un montant.",
      answer: "Ligne {row} : « {text} » n'est ni « oui », ni « non », ni « à vérifier », ni « non localisé ».",
      part: "Résultat « {text} » inconnu. Écrivez {choices}.",
    },
    notKnown: {
      empty: "Aucun lieu n'est indiqué.",
      unlocated: "« {text} » ne permet pas de situer le lieu.",
      abroad: "« {text} » est à l'étranger ({country}).",
      several: "« {text} » peut être dans plusieurs zones : {names}. Précisez la commune.",
      none: "« {text} » n'a pas de zone de ce niveau.",
      tooWide: "« {text} » est trop imprécis pour une distance. Précisez la commune.",
      noPoint: "« {text} » n'a pas de point connu sur la carte.",
      unknownPostcode: "Le code postal {text} ne dessert aucune commune (CEDEX ou erreur de saisie).",
      otherTown: "{text} ne dessert pas « {town} », mais : {names}.",
      total: "Total nul ou négatif : aucune part ne peut être calculée.",
      outside: "Part hors de 0 à 100 % (avoirs) : seuls les montants parlent.",
      tooOld:
        "Cette version d'Excel ne sait pas appeler les fonctions d'Allotir. Il faut Excel pour Microsoft 365, Excel 2021 à jour ou Excel sur le web.",
      workbook: "Excel n'a pas pu lire les périmètres du classeur. Terminez la saisie en cours, puis recalculez.",
    },
  },
} as const;
