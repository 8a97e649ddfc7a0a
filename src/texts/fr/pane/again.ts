/** A workbook that is opened again, and what is taken back. */
export const again = {
  /** What an action has done, told aloud. */
  done: {
    reading: "Lecture finie : {lines} {lines|ligne|lignes}, {totalCents}.",
    locating: "Calcul fini. Part locale : {shares}.",
    splitting: "Calcul fini : {n} {n|lot|lots}.",
    writing: "Écrit dans le classeur.",
    removing: "Retiré du classeur.",
  },
  /** Names of the parts of fields, told aloud. */
  controls: { open: "Ouvrir la liste", more: "Augmenter", less: "Diminuer", clear: "Effacer" },
  removal: {
    title: "Retirer ce qu'Allotir a écrit ?",
    lotsTitle: "Retirer « Allotissement » ?",
    go: "{sheets} {sheets|feuille|feuilles} et {columns} {columns|colonne|colonnes} ajoutées à vos tableaux partent. Vos propres cellules restent.",
    lotsGo:
      "La feuille « Allotissement » part ; la part locale reste. Vos numéros de lot et intitulés sont gardés pour la prochaine écriture.",
    notes: "Les notes et graphiques que vous y avez ajoutés partent aussi.",
    keep: "Garder mes corrections et mes choix, pour pouvoir rétablir",
    lotsGone: "« Allotissement » a été retiré. Vos numéros de lot et intitulés sont gardés pour la prochaine écriture.",
    cancel: "Annuler",
    remove: "Retirer",
    restore: "Rétablir",
    kept: "Tout ce qu'Allotir avait écrit a été retiré. Vos corrections sont gardées : « Rétablir » remet tout en place.",
  },
  reopened: {
    title: "Allotir connaît ce classeur",
    treated: "Ce classeur a été traité le {on}.",
    treatedRate: "Ce classeur a été traité le {on} : {rate} d'achats locaux, {perimeter}.",
    chosen: "Vos choix faits dans ce classeur sont gardés.",
    takenBack: "Ce qu'Allotir avait écrit a été retiré ; vos corrections sont gardées.",
    update: "Mettre à jour",
    see: "Voir",
    startOver: "Repartir de zéro",
  },
  since: {
    intro: "Depuis le {on} : {news}.",
    suppliers: "{n} {n|nouveau fournisseur|nouveaux fournisseurs} ({names})",
    more: "{names} et {n} de plus",
    gone: "{n} {n|fournisseur|fournisseurs} en moins",
    lines: "{n} {n|ligne|lignes} de plus",
    fewerLines: "{n} {n|ligne|lignes} de moins",
    total: "total de {beforeCents} à {nowCents}",
  },
  unreadable:
    "Ce que ce classeur gardait de vos choix n'a pas pu être lu. Nous l'avons mis de côté sans y toucher ; vérifiez territoire et corrections avant d'écrire.",
} as const;
