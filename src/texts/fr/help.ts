/** The help that the pane opens at each step. */
export const help = {
  close: "Fermer l'aide",
  title: "Aide : {step}",
  terms: "Les mots",
  manual: "Toute l'aide",
  present: "Présentation guidée",
  sample: "Essayer sur l'exemple",
  steps: {
    purchases: {
      what: "Allotir lit la feuille ouverte : il trouve la ligne de titres, les colonnes et les lignes d'achat.",
      check:
        "Regardez le total et les premières lignes. Ce qui est douteux est sous « À décider », avec la réponse retenue ; « Montrer » va à la cellule.",
      next: "Une colonne mal comprise se corrige dans « Colonnes reconnues ». Vos cellules ne changent jamais.",
    },
    territory: {
      what: "Choisissez ce que « local » veut dire pour vous : une commune, un département, un rayon, ou votre propre liste.",
      check: "Plusieurs périmètres se comparent côte à côte, à partir des mêmes fournisseurs.",
      next: "Le lieu sert à connaître le marché et à suivre vos achats ; il n'est jamais un critère.",
    },
    suppliers: {
      what: "Chaque fournisseur porte son lieu, la raison, et un état : sûr, à vérifier, non localisé.",
      check: "Commencez par les plus gros montants à vérifier ou non localisés : ce sont eux qui font la fourchette.",
      next: "« Corriger » donne sa commune ou votre réponse ; deux noms d'une même entreprise se regroupent ici.",
    },
    share: {
      what: "Le taux se lit en entier : ce qui est local sur ce qui est compté, sa base, sa période, son périmètre.",
      check: "Ce qui reste douteux fait une fourchette ; le contrôle tombe au centime avec votre tableau.",
      next: "« Écrire dans le classeur » ajoute des formules qui suivent vos corrections ; « Retirer » les enlève.",
    },
    lots: {
      what: "Allotir part du besoin par produit et par lieu, et montre ce que change le nombre de lots.",
      check: "Regardez les fournisseurs capables de chaque lot : moins de trois, et le lot risque d'être infructueux.",
      next: "Le découpage proposé se fusionne, se coupe, se déplace ; l'onglet Règles dit la procédure, Sourcing qui chercher.",
    },
  },
} as const;
