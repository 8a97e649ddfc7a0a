export const excel = {
  functionsNotLoaded: "Les communes n'ont pas pu être chargées. Vérifiez la connexion, puis recalculez (Ctrl+Alt+F9).",
  failures: {
    cellBeingEdited: "Une cellule est en cours de saisie. Terminez-la (touche Entrée ou Échap), puis recommencez.",
    sheetProtected:
      "La feuille « {sheet} » est protégée : rien n'a été écrit. Ôtez la protection (onglet Révision) ou travaillez sur une copie, puis recommencez.",
    workbookProtected:
      "La structure du classeur est protégée : Allotir ne peut ni ajouter ni retirer de feuille. Ôtez la protection du classeur (onglet Révision), puis recommencez.",
    protected:
      "Excel refuse d'écrire : une feuille ou le classeur est protégé, ou ouvert en lecture seule. Ôtez la protection (onglet Révision) ou enregistrez une copie, puis recommencez.",
    tooLarge:
      "Excel n'a pas accepté autant de données d'un coup. Fermez d'autres classeurs et recommencez ; sur le web, essayez avec l'application de bureau.",
    placeTaken:
      "Les cellules {address} de la feuille « {sheet} », où vont les colonnes d'Allotir, contiennent quelque chose qui n'est pas à lui. Rien n'a été écrit. Déplacez ou effacez ce contenu, ou annulez votre dernier changement (Ctrl+Z), puis recommencez.",
    gone: "Une feuille ou des cellules ont été supprimées pendant le travail. Cliquez sur « Relire », puis recommencez.",
    unfinished:
      "L'écriture n'a pas pu se terminer ; « Part locale » le dit en tête. Ce que vous avez saisi est gardé. Cliquez sur « Mettre à jour le classeur » pour la finir, ou rouvrez Allotir.",
    notTakenBack:
      "Le retrait n'a pas pu se terminer. Ce que vous avez saisi est gardé. Cliquez de nouveau sur « Retirer » pour le finir, ou rouvrez Allotir.",
    notSupported:
      "Cette version d'Excel ne sait pas faire ce travail. Essayez avec Microsoft 365, Excel 2021 ou Excel sur le web.",
    connectionLost:
      "La connexion avec Excel a été perdue. Vérifiez le réseau, rouvrez le volet d'Allotir, puis recommencez.",
    cancelled: "Arrêté à votre demande. Rien n'a été laissé à moitié écrit.",
    busy: "Excel est occupé. Attendez quelques secondes, puis recommencez.",
    unexpected:
      "Excel a répondu par une erreur qu'Allotir ne connaît pas (code {reason}). Enregistrez votre classeur, puis recommencez.",
  },
} as const;
