/** Who sells: what may be added to « Part locale ». */
export const sellers = {
  title: "Compléments de « Part locale »",
  help: "Facultatif : chaque case cochée allonge « Part locale » et ajoute des colonnes à « Fournisseurs » et à vos lignes, à la prochaine écriture. Rien n'est coché au départ.",
  parts: {
    roles: "Rôle des vendeurs : producteurs, transformateurs, grossistes…",
  },
  between: "de {low} à {high}",
  makers: "Dont producteurs et transformateurs locaux : {rate} = {amounts} / {total}",
  roleNote:
    "C'est le rôle de celui qui vend, non l'origine du produit. Bas : lieu et rôle sûrs ; haut : si tout l'incertain en était. Le rôle se corrige à l'étape « Fournisseurs » ou dans la feuille.",
  byRole: "Par rôle",
  localPart: "{cents} · local {localCents}",
  role: "Rôle du vendeur",
  proposedRole: "Proposition : {role}",
};
