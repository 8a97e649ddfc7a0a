export const sellers = {
  roles: {
    title: "Par rôle du vendeur ({basis}, dans les filtres)",
    note: "Rôle de celui qui vend, et non origine du produit : un producteur peut revendre, un grossiste peut vendre local. Corrigez dans « {suppliers} », colonne « Rôle d'après vous ».",
    others: "Inconnu",
  },
  makers: {
    title: "Dont producteurs et transformateurs locaux ({basis})",
    note: "Bas : lieu et rôle sûrs, ou donnés par vous. Haut : le même si tout ce qui est incertain (rôle inconnu ou à vérifier, lieu incertain) en était. Parts du total des achats.",
    filtered: "Dans les filtres",
    local: "Producteurs et transformateurs – {perimeter}",
    uncertain: "Incertain – {perimeter}",
    low: "Part basse – {perimeter}",
    high: "Part haute – {perimeter}",
  },
};
