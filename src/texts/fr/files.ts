/** Words about opening and saving files. */
export const files = {
  notFound: "« {name} » est introuvable. Vérifiez son nom et son dossier.",
  notWritten:
    "« {name} » ne peut pas être écrit. Vérifiez que le dossier existe, et fermez le fichier s'il est ouvert ailleurs.",
  unknownPart: "« {typed} » n'est pas un complément : {parts}.",
  noPerimeter:
    "Rien ne dit quel territoire est le vôtre dans ce fichier. Ajoutez --perimeter, par exemple --perimeter departement:62.",
  unknownWord: "« {word} » n'est pas une option connue, ou il lui manque une valeur.",
  unknownColumn:
    "« {typed} » ne désigne pas une colonne. Écrivez SENS=LETTRE (ou SENS=none), avec un sens parmi : {meanings}.",
  unknownAnswer: "« {typed} » n'est pas une réponse attendue. Réponses possibles : {offered}.",
  adding: {
    button: "Ajouter d'autres fichiers…",
    help: "D'autres années, d'autres services : leurs feuilles sont copiées à la fin de ce classeur, puis lues avec les vôtres. Les fichiers eux-mêmes ne changent pas.",
    kept: "Ces copies sont à vous : « Retirer » ne les enlève pas. Supprimez-les vous-même si vous n'en voulez plus.",
    inserted:
      "« {file} » : {n} {n|feuille copiée|feuilles copiées} par Excel ({sheets}). Dans Excel sur le web, les graphiques, les commentaires et les tableaux croisés ne sont pas repris.",
    values:
      "« {file} » : {n} {n|feuille recopiée|feuilles recopiées} en valeurs ({sheets}). La mise en forme, les graphiques et les commentaires ne sont pas repris.",
    formulas: "{n} {n|formule est remplacée|formules sont remplacées} par {n|son résultat|leurs résultats}.",
    notTaken: {
      ours: "« {sheet} », écrite par Allotir, n'est pas reprise.",
      hidden: "« {sheet} », masquée, n'est pas reprise.",
      empty: "« {sheet} », vide, n'est pas reprise.",
    },
    apart:
      "{n|N'est pas lue|Ne sont pas lues} avec les autres : {sheets} (autres colonnes, montants HT ou TTC autrement, ou lignes déjà présentes). Choisissez-la dans « Feuille » pour la lire à part.",
    nothing: "« {name} » ne contient aucune feuille remplie : rien n'a été ajouté.",
  },
  refused: {
    encrypted:
      "« {name} » est protégé par un mot de passe. Ouvrez-le dans Excel, enlevez le mot de passe, enregistrez, puis recommencez.",
    notAWorkbook:
      "« {name} » n'est ni un classeur ni un tableau en texte. Choisissez un fichier .xlsx, .xlsm, .xls, .ods ou .csv.",
    exchangeFormat:
      "« {name} » est au format {format}, qui ne se lit pas ici. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le en .xlsx, puis recommencez.",
    empty: "« {name} » est vide. Choisissez un autre fichier.",
    tooLarge:
      "« {name} » demande plus de place qu'un tableau d'achats n'en prend (il est très grand, ou il annonce bien plus de cellules qu'il n'en contient). Gardez les lignes utiles dans un nouveau classeur, enregistrez-le, puis recommencez.",
    stalled:
      "« {name} » est trop long à lire : la lecture a été arrêtée. Ouvrez-le dans Excel, enregistrez-le en .xlsx, puis recommencez.",
    damaged:
      "« {name} » est abîmé et n'a pas pu être ouvert. Ouvrez-le dans Excel, enregistrez-le de nouveau, puis recommencez.",
  },
  warnings: {
    accentsLost:
      "Des accents manquent déjà dans ce fichier (signe �). Pour les retrouver, refaites l'export depuis le logiciel d'origine.",
    oldEncoding: "Ce fichier vient d'un ancien format de texte : vérifiez que les accents sont justes.",
    exportedTwice:
      "Ce fichier a été exporté deux fois (chaque ligne était entre guillemets). Les colonnes ont été rétablies.",
    openQuote:
      "Un guillemet n'est pas refermé : les guillemets ont été gardés comme de simples signes. Vérifiez les colonnes.",
    macrosKept:
      "Ce classeur contient des macros. Elles sont gardées et ne sont pas exécutées ici ; enregistrez-le en .xlsm.",
    otherKind: "Ce fichier sera enregistré comme un nouveau classeur .xlsx. L'original n'est pas modifié.",
    emptySigns: "Ce fichier contenait des signes vides (NUL), qui ont été ôtés. Vérifiez les lignes.",
    cellsBeyond:
      "Des cellules placées au-delà de la feuille (1 048 576 lignes, 16 384 colonnes) n'ont pas été lues : il peut manquer des lignes.",
    longTexts: "Des textes de plus de 32 767 signes, plus qu'une cellule n'en contient, ont été coupés.",
    cutShort:
      "Ce fichier est coupé, ou une partie n'y est pas refermée : ce qui suit n'a pas été lu, il peut manquer des lignes.",
    partsNotCarried: "Les graphiques et les images de ce fichier ne sont pas repris dans le nouveau classeur.",
  },
} as const;
