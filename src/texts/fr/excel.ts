export const excel = {
  functionsNotLoaded: "Les communes n'ont pas pu être chargées. Vérifiez la connexion, puis recalculez (Ctrl+Alt+F9).",
  failures: {
    cellBeingEdited: "Une cellule est en cours de saisie. Terminez-la (touche Entrée ou Échap), puis recommencez.",
    sheetProtected:
      "La feuille « {sheet} » est protégée : rien n'a été écrit. Ôtez la protection (onglet Révision) ou travaillez sur une copie, puis recommencez.",
    workbookProtected:
      "La structure du classeur est protégée : Allotir ne peut pas y ajouter de feuille. Ôtez la protection du classeur (onglet Révision), puis recommencez.",
    tooLarge:
      "Une seule ligne de la feuille dépasse ce qu'Excel accepte de transmettre. Raccourcissez le texte le plus long, puis recommencez.",
    gone: "La place prévue n'est plus libre ({address}). Rien n'a été écrit. Cliquez sur « Relire », puis recommencez.",
    notSupported:
      "Cette version d'Excel ne sait pas faire ce travail : {detail}. Essayez avec Excel 2021, Microsoft 365 ou Excel sur le web.",
    cancelled: "Arrêté à votre demande. Rien n'a été laissé à moitié écrit.",
    busy: "Excel est occupé. Attendez quelques secondes, puis recommencez.",
    unexpected:
      "Excel a répondu par une erreur : {detail}. Rien n'a été laissé à moitié écrit. Enregistrez votre classeur, puis recommencez.",
  },
};
