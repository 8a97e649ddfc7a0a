/** What the invented restaurant and canteens buy: seven families, one per present lot. Yearly budgets in € HT over all zones. */
export interface Family {
  readonly name: string;
  /** Number of the present lot. */
  readonly lot: number;
  readonly products: readonly Product[];
}
export interface Product {
  readonly name: string;
  readonly yearlyEuros: number;
  /** Delivered in the first `zones` of `ZONES`. */
  readonly zones: number;
  readonly labels: readonly string[];
}

export const ZONES = ["Arrageois", "Lens-Hénin", "Béthunois", "Boulonnais", "Calaisis", "Audomarois-Ternois"] as const;
export type Zone = (typeof ZONES)[number];

const product = (name: string, yearlyEuros: number, zones: number, ...labels: string[]): Product => ({
  name,
  yearlyEuros,
  zones,
  labels,
});

export const FAMILIES: readonly Family[] = [
  {
    name: "Fruits et légumes",
    lot: 1,
    products: [
      product("Légumes frais", 72000, 6, "Carottes, poireaux, choux", "Légumes de saison"),
      product("Pommes de terre", 31000, 5, "Pommes de terre lavées", "Pommes de terre épluchées sous vide"),
      product("Fruits de saison", 48000, 6, "Pommes et poires", "Fraises et rhubarbe"),
      product("Salades et crudités", 22000, 4, "Endives, laitues", "Crudités prêtes à l'emploi"),
      product("Agrumes et fruits exotiques", 21000, 3, "Oranges, clémentines", "Bananes, kiwis"),
      product("Légumes surgelés", 26000, 4, "Haricots verts surgelés", "Petits pois surgelés"),
    ],
  },
  {
    name: "Viandes et charcuterie",
    lot: 2,
    products: [
      product("Bœuf et veau", 96000, 6, "Bœuf à braiser", "Steak haché façon bouchère"),
      product("Porc", 42000, 5, "Rôti de porc", "Sauté de porc"),
      product("Volaille", 64000, 6, "Cuisses de poulet", "Escalopes de dinde"),
      product("Agneau", 15000, 2, "Épaule d'agneau"),
      product("Charcuterie", 27000, 4, "Jambon cuit", "Pâté de campagne"),
    ],
  },
  {
    name: "Produits laitiers et œufs",
    lot: 3,
    products: [
      product("Lait et crème", 27000, 4, "Lait demi-écrémé", "Crème fraîche"),
      product("Yaourts et desserts lactés", 38000, 5, "Yaourt nature", "Crème dessert"),
      product("Fromages", 46000, 6, "Tomme à la coupe", "Fromage portion"),
      product("Beurre", 18000, 3, "Beurre doux 10 kg"),
      product("Œufs", 17000, 3, "Œufs plein air calibre M", "Œufs liquides pasteurisés"),
    ],
  },
  {
    name: "Boulangerie et pâtisserie",
    lot: 4,
    products: [
      product("Pain frais", 52000, 6, "Baguettes", "Pain de campagne"),
      product("Viennoiserie", 14000, 3, "Croissants", "Pains au lait"),
      product("Pâtisserie", 23000, 4, "Tartes aux pommes", "Tartes au sucre"),
    ],
  },
  {
    name: "Poissons",
    lot: 5,
    products: [
      product("Poisson frais", 58000, 6, "Filet de lieu noir", "Maquereaux, harengs"),
      product("Poisson surgelé", 33000, 4, "Colin surgelé", "Cubes de poisson blanc"),
      product("Coquillages", 13000, 2, "Moules de bouchot"),
      product("Poisson fumé et salé", 15000, 3, "Harengs fumés", "Saumon fumé"),
    ],
  },
  {
    name: "Épicerie",
    lot: 6,
    products: [
      product("Pâtes, riz et semoule", 29000, 5, "Coquillettes", "Riz long"),
      product("Légumes secs", 17000, 3, "Lingots du Nord", "Lentilles vertes"),
      product("Conserves", 24000, 4, "Tomates pelées 5/1", "Compote de pommes"),
      product("Huiles et condiments", 18000, 3, "Huile de colza", "Vinaigre, moutarde"),
      product("Biscuits et confitures", 20000, 4, "Gaufres fourrées", "Confiture de rhubarbe"),
    ],
  },
  {
    name: "Boissons",
    lot: 7,
    products: [
      product("Jus de fruits", 22000, 4, "Jus de pomme", "Jus de poire"),
      product("Eaux", 15000, 3, "Eau plate 1,5 L"),
      product("Bières et cidres", 11000, 2, "Bière ambrée 75 cl", "Cidre brut"),
      product("Café, thé et chicorée", 18000, 3, "Café moulu", "Chicorée soluble"),
    ],
  },
];
