import { placeAll, readPastedPlaces, waysToPlace } from "../../src/actions/suppliers/ways";
import { ACTIONS } from "../../src/actions/registry";
import { bookOf, startedExcel } from "../excel/support";
import { studied, WORK } from "./support";

const BOOK = {
  Achats: [
    ["Fournisseur", "SIRET", "Famille", "Montant HT"],
    ["Ferme du Val", "", "Légumes", 600],
    ["FERME DU VAL", "", "Légumes", 100],
    ["Coop du Bourg", "73282932000074", "Légumes", 200],
    ["Grossiste Inconnu", "", "Viande", 100],
  ],
  Fournisseurs: [
    ["Fournisseur", "SIRET", "Code postal", "Commune", "Familles", "Capacité annuelle"],
    ["Ferme du val", "", "62000", "Arras", "Légumes", 90000],
    ["Coopérative", "73282932000074", "59000", "Lille", "Légumes", 50000],
  ],
};
const within = <T>(work: () => Promise<T>) => startedExcel(bookOf(BOOK), work);

test("a file without places: what each way would settle, the list by number or name", () =>
  within(async () => {
    const study = await studied(["departement:62"]);
    const ways = await waysToPlace(study);
    expect(ways).toMatchObject({
      missing: { count: 3, cents: 100_000 },
      totalCents: 100_000,
      numbers: { count: 1, cents: 20_000 },
      list: { count: 2, cents: 90_000 },
    });
    expect(study.share?.perimeters[0]?.whole.rate).toMatchObject({ low: 0, high: 1 });
    const placed = await ACTIONS.locating.run(placeAll(study, ways.list.placements), WORK);
    expect(placed.share?.perimeters[0]?.whole.rate).toMatchObject({ low: 0.7, high: 0.8 });
    expect((await waysToPlace(placed)).missing).toEqual({ count: 1, cents: 10_000 });
  }));

test("two columns pasted: names, numbers, places; what is not understood is told", () =>
  within(async () => {
    const study = await studied(["departement:62"]);
    const pasted = await readPastedPlaces(
      study,
      "ferme du val\t62000 Arras\nCoop du Bourg;Lille (59)\r\n732 829 320 00074\tLille\nPersonne\tArras\nGrossiste Inconnu\tNulle Part Ailleurs\n\n",
    );
    expect(pasted.unknownSuppliers).toEqual(["Personne"]);
    expect(pasted.unknownPlaces).toEqual(["Grossiste Inconnu\tNulle Part Ailleurs"]);
    expect(Object.values(pasted.placements).sort()).toEqual(["59350", "62041"]);
    const placed = await ACTIONS.locating.run(placeAll(study, pasted.placements), WORK);
    expect(placed.share?.perimeters[0]?.whole.rate).toMatchObject({ low: 0.7, high: 0.8 });
  }));
