export const method = {
  title: "Méthode",
  done: "Établi le {date} avec Allotir {version}.",
  what: "Objet",
  whatText:
    "Part des achats passés auprès de fournisseurs situés dans le périmètre choisi, sur les lignes de la feuille « {sheet} » ({lines} {lines|ligne retenue|lignes retenues} le {date}).",
  perimeter: "Périmètre",
  perimeterText:
    "Un fournisseur est dit local pour « {perimeter} » lorsque le lieu retenu dans la feuille « {suppliers} » s'y trouve.",
  low: "Taux bas",
  lowText: "Montant local ÷ montant total retenu.",
  high: "Taux haut",
  highText:
    "(Local + à vérifier + non localisé) ÷ total retenu. Ce qui n'est pas localisé n'est jamais compté comme non local : il élargit l'intervalle.",
  noRate: "Absence de taux",
  noRateText:
    "Si le total est nul ou négatif, ou si les avoirs font sortir la part de 0 à 100 %, les montants sont donnés sans taux, avec la raison.",
  credits: "Avoirs",
  creditsText: "Les montants négatifs restent négatifs, au numérateur comme au dénominateur.",
  count: "Nombre de fournisseurs",
  countText: "Un fournisseur compte dès que son montant net n'est pas nul sur la période.",
  rounding: "Arrondis",
  roundingText:
    "Chaque ligne est arrondie au centime ; les parts d'un même total sont arrondies au plus fort reste, pour faire 100,0 %.",
  control: "Contrôle",
  controlText:
    "La somme des lignes retenues est rapprochée au centime de la colonne d'origine sur la feuille « {share} », lignes écartées et corrigées déduites : l'écart doit être nul. Tous les montants sont des formules sur les cellules de la feuille « {sheet} » et se vérifient ligne à ligne.",
  byHand: "Réponses données à la main",
  byHandText:
    "{n} dans les colonnes « Correction » de la feuille « {suppliers} » ; elles l'emportent sur ce qui est proposé et restent visibles à côté.",
  basis: "Base des montants",
  basisHT: "Montants hors taxes, colonne « {column} ».",
  basisTTC:
    "Montants toutes taxes comprises, colonne « {column} » : ils ne se comparent pas à des montants hors taxes.",
  basisUnknown:
    "La feuille ne dit pas si la colonne « {column} » est hors taxes ou toutes taxes comprises : à préciser avant toute publication.",
  basisConverted:
    "La colonne « {column} » est toutes taxes comprises. Les montants hors taxes sont obtenus en divisant par 1 + taux ; les taux ci-dessous sont une hypothèse à vérifier, et se modifient.",
  written: "Montants tels qu'écrits",
  inThousands: "La colonne « {column} » est en milliers d'euros.",
  inMillions: "La colonne « {column} » est en millions d'euros.",
  turned:
    "La colonne « {column} » porte les achats en négatif, comme un compte de fournisseurs : leur signe est changé.",
  writtenText:
    "Chaque montant écrit est multiplié par le facteur ci-dessous avant toute addition : total retenu + lignes écartées = {factor} × la colonne de la feuille « {sheet} ».",
  factor: "Facteur appliqué",
  beside: "À côté du tableau",
  besideText: "Non lu, car hors du tableau des achats : {lists}.",
  besideList: "« {label} » ({address}, {rows} {rows|ligne|lignes})",
  sources: "Sources",
  sourcesText:
    "Communes, départements et régions : code officiel géographique de l'Insee, millésime 2026 ; intercommunalités : liste de 2025. Lieux des fournisseurs : colonnes de la feuille, annuaire public des entreprises lorsque l'acheteur l'a interrogé, puis corrections de l'acheteur ; la colonne « Établi d'après » de la feuille « {suppliers} » le dit pour chacun.",
  limits: "Limites",
  limitsText:
    "Fournisseur local ne veut pas dire produit local. Le siège peut différer de l'établissement facturé ; grossistes, centrales d'achat et sociétés d'affacturage sont à regarder à part.",
  notice: "Droit",
  noticeText:
    "La localisation sert au sourcing et au suivi ; elle ne peut être ni un critère ni une condition. Ce document n'est pas un avis juridique.",
  later: "Ajouter des lignes",
  laterText:
    "Les formules sont prêtes jusqu'à la ligne {row} de « {sheet} » : des lignes collées sous le tableau sont comptées d'elles-mêmes. Un fournisseur inconnu y est marqué « à placer » et compté comme non localisé.",
  vatTitle: "Taux de TVA appliqués (à vérifier)",
  vatFamily: "Famille",
  vatPercent: "Taux en pourcent",
  vatDefault: "Autres familles",
  rowOf: "{sheet}, ligne {row}",
  exceptionsTitle: "Lignes écartées de la feuille « {sheet} », et montants lus à part",
  exceptionsNote:
    "« oui » dans « À remettre » compte la ligne pour son montant lu ; un montant dans « Montant décidé » l'emporte sur tout.",
  exceptions: {
    rows: "Ligne",
    reason: "Motif",
    label: "Libellé",
    count: "Nombre",
    read: "Montant lu",
    proposed: "Montant proposé",
    putBack: "À remettre",
    decided: "Montant décidé",
    counts: "Compte pour",
    inForce: "Motif en vigueur",
    key: "Contenu reconnu",
  },
  more: "… et {count} {count|autre ligne|autres lignes} sans montant",
  reasons: {
    subtotal: "sous-total",
    total: "total",
    section: "titre de rubrique",
    header: "en-tête répété",
    amountMissing: "montant absent",
    amountUnreadable: "montant illisible",
    cancelled: "annulé",
    hidden: "ligne masquée",
    suspectedTotal: "total probable",
    beside: "hors du tableau",
    duplicate: "doublon",
    byHand: "écartée à la main",
    noSupplierNoAmount: "ni fournisseur ni montant",
    severalAmounts: "plusieurs montants dans la cellule",
    convertedFromTtc: "converti depuis le TTC",
    otherCurrency: "autre devise",
    oldVersion: "ancienne version",
    shared: "part d'un montant commun à plusieurs lignes",
    receipt: "recette",
    onlyInclVat: "montant TTC seulement",
    readByHand: "montant lu à part",
    laterTotal: "total, sous-total ou report ajouté depuis",
  },
};
