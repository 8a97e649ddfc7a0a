/** Who sells: what may be added to « Part locale ». */
export const sellers = {
  title: "Compléments de « Part locale »",
  help: "Facultatif : chaque case cochée allonge « Part locale » et ajoute des colonnes à « Fournisseurs » et à vos lignes, à la prochaine écriture. Rien n'est coché au départ.",
  parts: {
    roles: "Rôle des vendeurs : producteurs, transformateurs, grossistes…",
    sizes: "Taille et statut des vendeurs : PME, ESS, inclusion, bio ; concentration et dépendance",
    leaks: "Ce qui part hors du périmètre et ce qui pourrait revenir",
    egalim: "EGalim : produits durables et de qualité, bio, viandes et poissons",
    tracking: "Feuille « Suivi » : effets par année, calculés et déclarés",
  },
  between: "de {low} à {high}",
  makers: "Dont producteurs et transformateurs locaux : {rate} = {amounts} / {total}",
  roleNote:
    "C'est le rôle de celui qui vend, non l'origine du produit. Bas : lieu et rôle sûrs ; haut : si tout l'incertain en était. Le rôle se corrige à l'étape « Fournisseurs » ou dans la feuille.",
  byRole: "Par rôle",
  localPart: "{cents} · local {localCents}",
  turnover: "Chiffre d'affaires annuel (€ HT)",
  role: "Rôle du vendeur",
  proposedRole: "Proposition : {role}",
  sizeNote:
    "D'après l'annuaire public (étape « Fournisseurs ») : ce qu'il n'a pas dit reste inconnu et élargit la fourchette. Un vendeur bio ne vend pas que du bio.",
  sizeNothing:
    "L'annuaire n'a encore rien dit d'aucun fournisseur : à l'étape « Fournisseurs », interrogez-le sur tous.",
  sizeLine: "{rate} du montant, {numbers} des fournisseurs",
  sizeLocal: "et dans {perimeter} : {rate}",
  concentration: "{n} {n|premier fournisseur|premiers fournisseurs} : {cents}, {part}",
  dependency: "{name} : vos achats font {part} de son chiffre d'affaires",
  inclusion: {
    fileName: "marche-inclusion.csv",
    keep: "Enregistrer pour le Marché de l'inclusion",
    copy: "Copier pour le Marché de l'inclusion",
    about: "Les cinq colonnes qu'il attend : fournisseur, SIRET, dépense, catégorie, entité.",
  },
  spaser: {
    fileName: "indicateurs-spaser.csv",
    keep: "Enregistrer les indicateurs du SPASER",
    copy: "Copier les indicateurs du SPASER",
    about: "Chaque indicateur avec ses deux bornes, son dénominateur et sa période.",
  },
  leaksNote:
    "Sur le dernier exercice. Potentiel : le plus petit de ce qui part et de la capacité restante de fournisseurs connus sur place. La localisation n'est ni un critère ni une condition d'un marché.",
  leak: "Hors du périmètre : {outside} influençables, {fixed} non influençables. {n} {n|fournisseur local connu|fournisseurs locaux connus}. Potentiel : {potential}",
  trackingNote:
    "Écrite avec « Part locale » : taux, fournisseurs nouveaux, producteurs (si « Rôle des vendeurs » est coché), attributions (si « Résultats » est écrit), commandes et livraisons. Cibles, responsables et ce que vous seul savez s'y saisissent.",
  noFamily: "sans famille",
  fixedTitle: "Fournisseurs hors du périmètre non influençables (cochez)",
} as const;
