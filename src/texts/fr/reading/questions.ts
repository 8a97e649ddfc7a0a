const carryOn = { carryOn: "Continuer" } as const;
const choose = "Je choisis moi-même dans « Colonnes »";

export const questions = {
  noHeader: {
    text: "Feuille {sheet} : aucun en-tête n'a été trouvé, le sens des colonnes est déduit de leur contenu. « {value} » ({cell}) serait un fournisseur, « {amount} » ({amountCell}) un montant.",
    choices: { asGuessed: "C'est juste", choose },
  },
  doubtfulHeader: {
    text: "Feuille {sheet}, {cell} : l'intitulé « {header} » ne dit pas ce que contient la colonne {column} (« {value} » en {exampleCell}), lue comme celle des fournisseurs.",
    choices: { asGuessed: "La colonne {column} est la bonne", choose },
  },
  doubtfulAmountHeader: {
    text: "Feuille {sheet}, {cell} : l'intitulé « {header} » ne dit pas ce que contient la colonne {column} (« {value} » en {exampleCell}), lue comme celle des montants.",
    choices: { asGuessed: "La colonne {column} est la bonne", choose },
  },
  sectionSuppliers: {
    text: "Feuille {sheet} : aucune colonne ne nomme le fournisseur ; il est lu dans les titres placés au-dessus des lignes (« {supplier} » en {cell}, {count} {count|titre|titres} de ce genre).",
    choices: { suppliers: "C'est juste", other: "Ce ne sont pas des fournisseurs : ne pas lire cette feuille" },
  },
  supplierColumn: {
    text: "Feuille {sheet} : aucun intitulé connu ne désigne le fournisseur. La colonne {column} « {header} » est lue comme telle (« {value} » en {cell}) ; autres possibles : {others}.",
    choices: {},
    each: "Colonne {column} « {header} » ({cell} : {value})",
  },
  periodColumns: {
    text: "Feuille {sheet} : les colonnes {first} à {last} sont des exercices ou des mois ({count} colonnes). Chaque montant est lu comme une ligne, avec sa période.",
    choices: { byPeriod: "Lire une ligne par montant", leave: "Ne pas lire ce tableau" },
  },
  amountColumn: {
    text: "Feuille {sheet} : plusieurs colonnes de montants. {column} « {header} » est retenue (« {value} » en {cell}) ; autres possibles : {others}.",
    choices: {},
    each: "Colonne {column} « {header} » ({cell} : {value})",
  },
  onlyInclVat: {
    text: "Feuille {sheet}, colonne {column} (« {value} » en {cell}) : les montants sont TTC et aucune colonne HT n'a été trouvée. Les parts sont calculées en TTC, sauf si vous les convertissez.",
    choices: { keepInclVat: "Garder les montants TTC", choose },
    each: "Convertir en HT au taux de {percent} % (modifiable famille par famille dans « Méthode »)",
  },
  pairDoubtful: {
    text: "Feuille {sheet} : les colonnes {column} et {other} ne sont pas dans le rapport d'un HT à son TTC (« {value} » en {cell}, « {otherValue} » en {otherCell}).",
    choices: { asGuessed: "La colonne {column} est bien HT", choose },
  },
  idsLost: {
    text: "Feuille {sheet}, colonne {column} : {count} {count|numéro SIRET a été détruit|numéros SIRET ont été détruits} par le tableur (« {value} » en {cell}). Les fournisseurs sont regroupés par leur nom. Demandez une extraction où le SIRET est du texte.",
    choices: { groupByName: "Regrouper par nom" },
  },
  accentsLost: {
    text: "Feuille {sheet}, {cell} : des lettres accentuées étaient déjà perdues dans le fichier (« {value} »). La lecture n'en souffre pas ; les noms resteront ainsi.",
    choices: carryOn,
  },
  severalAmounts: {
    text: "Feuille {sheet}, {cell} : « {value} » contient plusieurs montants, lus comme une seule ligne de {amountCents} ({count} {count|ligne|lignes} de ce genre).",
    choices: { keep: "Garder leur somme", leaveOut: "Laisser ces lignes de côté" },
  },
  hugeAmounts: {
    text: "Feuille {sheet}, {cell} : « {value} » dépasse tout achat vraisemblable ({count} {count|ligne|lignes} de ce genre).",
    choices: { leaveOut: "Laisser de côté" },
  },
  amountsUnreadable: {
    text: "Feuille {sheet}, {cell} : « {value} » n'est pas un montant ({count} {count|ligne|lignes} de ce genre). Corrigez la cellule, puis relisez.",
    choices: { leaveOut: "Laisser de côté en attendant" },
  },
  amountsMissing: {
    text: "Feuille {sheet} : {count} {count|ligne n'a|lignes n'ont} pas de montant, la première en {cell}. Elles ne comptent pas pour zéro : elles sont mises de côté.",
    choices: { leaveOut: "Mettre de côté" },
  },
  amountOnlyRows: {
    text: "Feuille {sheet}, {cell} : « {value} » est seul sur sa ligne, sans fournisseur ni objet ({count} {count|ligne|lignes} de ce genre). C'est sans doute un total.",
    choices: { leaveOut: "Laisser de côté", keep: "Compter comme un achat" },
  },
  sumRows: {
    text: "Feuille {sheet}, {cell} : « {value} » est la somme exacte des lignes du dessus, sur une ligne sans fournisseur ({count} {count|ligne|lignes} de ce genre). C'est sans doute un sous-total.",
    choices: { leaveOut: "Laisser de côté", keep: "Compter comme un achat du fournisseur du dessus" },
  },
  fullSumRows: {
    text: "Feuille {sheet}, {cell} : « {value} » est la somme exacte des lignes du dessus, mais sa ligne est remplie comme celle d'un achat ({count} {count|ligne|lignes} de ce genre).",
    choices: { keep: "Compter comme un achat", leaveOut: "C'est un sous-total : laisser de côté" },
  },
  notPurchases: {
    text: "Feuille {sheet} : ces montants ne sont pas des achats.",
    choices: { leave: "Ne pas les compter", readAnyway: "Les lire tout de même comme des achats" },
  },
  notAwarded: {
    text: "Feuille {sheet}, {cell} : « {value} » n'est pas un fournisseur ({count} {count|ligne|lignes} sans titulaire).",
    choices: { leaveOut: "Ne pas compter {count|cette ligne|ces lignes}", keep: "Compter comme des achats" },
  },
  receipts: {
    text: "Feuille {sheet} : {count} {count|ligne est une recette|lignes sont des recettes}, pas {count|un achat|des achats} (« {value} » en {cell}).",
    choices: { leaveOut: "Ne pas les compter", keep: "Les compter comme des achats" },
  },
  labelCredits: {
    text: "Feuille {sheet}, {cell} : « {value} » se présente comme un avoir, mais son montant est positif ({count} {count|ligne|lignes} de ce genre).",
    choices: { subtract: "Les retrancher", asWritten: "Les compter telles quelles" },
  },
  unknownDirections: {
    text: "Feuille {sheet}, {cell} : rien ne dit si « {words} » désigne un achat, un avoir ou une recette ({count} {count|ligne|lignes}).",
    choices: {
      count: "Ce sont des achats",
      subtract: "Ce sont des avoirs, à retrancher",
      leaveOut: "Ce ne sont pas des achats",
    },
  },
  cancelledLines: {
    text: "Feuille {sheet} : {count} {count|ligne porte|lignes portent} un statut d'annulation ou de rejet, la première en {cell} (« {value} »).",
    choices: { leaveOut: "Ne pas les compter", keep: "Les compter" },
  },
  totalDisagrees: {
    text: "Feuille {sheet}, {cell} : le total écrit est {statedCents}, mais les lignes font {foundCents}. Les lignes font foi.",
    choices: carryOn,
  },
  namedTotals: {
    text: "Feuille {sheet}, {cell} : la ligne de « {supplier} » ({value}) se présente comme un total, mais les lignes du dessus ne font pas ce montant ({count} {count|ligne|lignes} de ce genre).",
    choices: { leaveOut: "Laisser de côté", keep: "Compter comme un achat" },
  },
  headingTotals: {
    text: "Feuille {sheet}, {cell} : la ligne « {supplier} » ({value}) est la somme exacte des lignes placées sous elle ({count} {count|ligne|lignes} de ce genre). C'est sans doute le sous-total d'une famille.",
    choices: { leaveOut: "Laisser de côté", keep: "Compter comme un achat" },
  },
  negativeAmounts: {
    text: "Feuille {sheet}, colonne {column} : presque tous les montants sont négatifs (« {value} » en {cell}), comme dans un compte de fournisseurs.",
    choices: {
      asWritten: "Les garder négatifs : ce sont des avoirs",
      turn: "Changer leur signe : ce sont des achats",
    },
  },
  datesUnreadable: {
    text: "Feuille {sheet}, {cell} : « {value} » n'est pas une date lisible ({count} {count|ligne|lignes} de ce genre). Ces lignes comptent, mais sans exercice.",
    choices: carryOn,
  },
  suspectedTotal: {
    text: "Feuille {sheet}, {cell} (« {supplier} », {amountCents}) : ce montant égale ou dépasse toutes les autres lignes réunies ({othersCents}). C'est sans doute un total.",
    choices: { leaveOut: "Laisser de côté", keep: "Compter comme un achat" },
  },
  giantLine: {
    text: "Feuille {sheet}, {cell} (« {supplier} », {amountCents}) : cet achat dépasse à lui seul toutes les autres lignes réunies ({othersCents}).",
    choices: { keep: "C'est un achat", leaveOut: "Laisser de côté" },
  },
  decimalMark: {
    text: "Feuille {sheet}, {cell} : rien ne dit si « {value} » compte en milliers ou avec trois décimales ({count} {count|cellule|cellules} de ce genre, colonne {column}).",
    choices: { comma: "La virgule sépare les centimes", dot: "Le point sépare les centimes" },
  },
  dateOrder: {
    text: "Feuille {sheet}, colonne {column} : le jour et le mois n'y sont pas toujours dans le même ordre (« {value} » en {cell}).",
    choices: { dayFirst: "Jour puis mois", monthFirst: "Mois puis jour" },
  },
  suppliersMissing: {
    text: "Feuille {sheet} : {count} {count|ligne n'a|lignes n'ont} pas de nom de fournisseur, la première en ligne de {cell}.",
    choices: { fillDown: "Même fournisseur que la ligne du dessus", keepUnknown: "Compter comme non localisées" },
  },
  hiddenRows: {
    text: "Feuille {sheet} : {visible} {visible|ligne visible|lignes visibles} sur {total} : un filtre cache les autres, la première en ligne de {cell}.",
    choices: { all: "Compter toutes les lignes", visibleOnly: "Compter seulement les lignes visibles" },
  },
  duplicates: {
    text: "Feuille {sheet} : {count} {count|ligne répète|lignes répètent} mot pour mot une autre, la première en ligne de {cell}.",
    choices: { keep: "Les garder", leaveOut: "Ne compter chacune qu'une fois" },
  },
  oldVersions: {
    text: "Feuille {sheet}, colonne « {header} » : {count} {count|ligne est une ancienne version|lignes sont d'anciennes versions} de leur marché, la première en ligne de {cell}.",
    choices: { leaveOut: "Ne compter que la dernière version", keep: "Les compter : leurs montants s'ajoutent" },
  },
  alikeFamilies: {
    text: "Feuille {sheet} : « {one} » ({lines} {lines|ligne|lignes}) et « {other} » ({otherLines}) sont sans doute une seule famille ({count} {count|famille écrite|familles écrites} de plusieurs façons).",
    choices: { asOne: "N'en faire qu'une famille", apart: "Les garder séparées" },
  },
  basis: {
    text: "Feuille {sheet} : rien ne dit si les montants de la colonne « {header} » sont hors taxes ou TTC. La phrase du rapport doit le dire.",
    choices: { unspecified: "Ne pas le préciser", HT: "Hors taxes (HT)", TTC: "Toutes taxes comprises (TTC)" },
  },
  coHolders: {
    text: "Feuille {sheet} : le montant du marché « {contract} » (« {value} » en {cell}) figure sur les {lines} lignes de ses cotitulaires ({contracts} {contracts|marché|marchés} de ce genre, {repeatedCents} seraient comptés en trop).",
    choices: {
      share: "Compter le montant une fois, réparti à parts égales entre cotitulaires",
      each: "Chaque ligne est un achat",
    },
  },
  repeatedAmounts: {
    text: "Feuille {sheet} : {contracts} {contracts|marché a|marchés ont} le même montant sur chacune de leurs lignes (« {value} » en {cell}) : c'est peut-être le total du marché répété ({repeatedCents} seraient comptés en trop).",
    choices: { keep: "Chaque ligne est un achat", once: "Compter le montant une fois, réparti entre ses lignes" },
  },
  stackedTables: {
    text: "Feuille {sheet} : un second tableau de mêmes colonnes commence sous un titre, en ligne de {cell}. Ses lignes sont lues avec celles du premier.",
    choices: { together: "Les compter ensemble", firstOnly: "Lire seulement le premier" },
  },
  anotherTable: {
    text: "Feuille {sheet} : deux tableaux se suivent. Celui de la ligne {ownRow} est lu ({ownRows} {ownRows|ligne|lignes}) ; celui de la ligne {row} (« {value} ») ne l'est pas.",
    choices: {},
    each: "Lire le tableau de la ligne {row} (« {value} », {rows} {rows|ligne|lignes})",
  },
  sideBySide: {
    text: "Feuille {sheet} : deux tableaux d'achats sont côte à côte. Celui des colonnes {range} est lu ({rows} {rows|ligne|lignes}, à partir de {cell}) ; celui des colonnes {other}, en {otherCell}, ne l'est pas. Pour les compter ensemble, placez-les l'un sous l'autre.",
    choices: {},
    each: "Lire les colonnes {range} ({rows} {rows|ligne|lignes})",
  },
  besideColumns: {
    text: "Feuille {sheet}, {cell} : « {value} » (colonnes {range}) est séparé du tableau par une colonne vide. Est-ce une liste à part ?",
    choices: { apart: "Oui, c'est à côté du tableau", join: "Non, ces colonnes font partie du tableau" },
  },
  onlyInclVatRows: {
    text: "Feuille {sheet} : {count} {count|ligne n'a|lignes n'ont} pas de montant HT mais un montant TTC, la première en ligne de {cell}. Taux le plus courant du fichier : {percent} %.",
    choices: {
      leaveOut: "Les laisser de côté",
      convert: "Les compter, converties en HT (TVA de la ligne, sinon taux le plus courant)",
    },
  },
  twoSides: {
    text: "Feuille {sheet} : la colonne {column} dit ce qui est à retrancher de la colonne {amount}, « {value} » en {cell} par exemple ({count} {count|ligne|lignes} d'avoir ou d'annulation).",
    choices: { subtract: "Retrancher", asWritten: "Compter la colonne {amount} telle quelle" },
  },
  currencies: {
    text: "Feuille {sheet} : plusieurs devises se côtoient (« {value} » en {cell}). Seuls les montants en {counted} sont comptés ; {count} {count|ligne|lignes} en {others} {count|est laissée|sont laissées} de côté.",
    choices: {},
    each: "Compter les montants en {currency}",
  },
  thousands: {
    text: "Feuille {sheet}, colonne {column} : l'intitulé « {header} » annonce des montants à multiplier par {times} (« {value} » en {cell}).",
    choices: { multiply: "Les multiplier par {times}", asWritten: "Ce sont déjà des euros" },
  },
  otherSheets: {
    text: "{count|Une autre feuille contient|Plusieurs feuilles contiennent} un tableau du même genre. « {sheet} » est lue ({lines} lignes, {totalCents}) ; « {other} » a {otherLines} lignes pour {otherTotalCents}.",
    choices: {
      together:
        "Lire ensemble les {n} feuilles de même présentation : {sheets} ({lines} {lines|ligne|lignes}, {totalCents})",
    },
    each: "Lire « {sheet} » ({lines} lignes, {totalCents})",
  },
} as const;
