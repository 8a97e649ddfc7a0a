import { describePlan } from "../../src/actions/lots/describe";
import { editDraft } from "../../src/actions/lots/draft";
import { defaultLotSettings } from "../../src/actions/lots/settings";
import { CARDS, type CardId } from "../../src/actions/presentation/cards";
import { judge, type Exercise } from "../../src/actions/presentation/exercise";
import { exercisesOf } from "../../src/actions/presentation/exercises";
import { largeViewSchema } from "../../src/actions/presentation/largeSchema";
import { largeViewOf } from "../../src/actions/presentation/largeView";
import { storyOf, type Story } from "../../src/actions/presentation/story";
import { storyTitle, tellCard } from "../../src/actions/presentation/tell";
import { ACTIONS } from "../../src/actions/registry";
import type { LotsFound } from "../../src/actions/study/lotsResult";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import type { Language } from "../../src/texts/format";
import { bookOf, startedExcel } from "../excel/support";
import { WORK } from "./support";

type Rows = readonly (readonly (string | number)[])[];

/** Two families in two places: the wholesaler alone can carry a whole family, each farm one product. */
const purchases = (carrots = 40000): Rows => [
  ["Fournisseur", "Code postal", "Famille", "Sous-famille", "Site de livraison", "Montant HT", "Exercice"],
  ["Gros du Sud", "13001", "Légumes", "Carottes", "Arras", carrots, 2025],
  ["Gros du Sud", "13001", "Légumes", "Salades", "Lens", 30000, 2025],
  ["Gros du Sud", "13001", "Viandes", "Bœuf", "Arras", 60000, 2025],
  ...[1, 2, 3, 4].map(() => ["Ferme du Porc", "62300", "Viandes", "Porc", "Lens", 12500, 2025]),
];
const SUPPLIERS: Rows = [
  ["Raison sociale", "Code postal", "Produits fournis", "Zones desservies", "Capacité annuelle (€ HT)"],
  ["Gros du Sud", "13001", "Légumes ; Viandes", "Toutes", 500000],
  ["Ferme Carotte", "62000", "Carottes", "Toutes", 45000],
  ["Ferme Salade", "62000", "Salades", "Toutes", 35000],
  ["Ferme Verte", "62000", "Légumes", "Toutes", 45000],
  ["Boucherie Bœuf", "62100", "Bœuf", "Toutes", 65000],
  ["Ferme du Porc", "62300", "Porc", "Toutes", 55000],
  ["Petite Étable", "62300", "Bœuf", "Toutes", 20000],
];
const BOOK = { Achats: purchases(), Sourcing: SUPPLIERS };

const played = (study: Study, card: CardId): Promise<Study> =>
  ACTIONS.presenting.run({ ...study, presentation: { ...study.presentation, card } }, WORK);

const START: Study = { ...EMPTY_STUDY, lotSettings: defaultLotSettings("2026-04-01") };

function told(study: Study, language: Language = "fr"): Story {
  return storyOf(study, found(study), language, { now: undefined, then: undefined });
}
function found({ lots }: Study): LotsFound {
  if (!lots?.ok) throw new Error("not split");
  return lots;
}
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const sentences = (study: Study, card: CardId): string[] => tellCard(card, told(study)).sentences.map(plain);

test("from a workbook where nothing was done, each card does its step and says what it shows; back and forth", async () => {
  const book = bookOf(BOOK);
  await startedExcel(book, async () => {
    const need = await played(START, "need");
    expect(need.perimeters).toMatchObject([{ kind: "departement", code: "62" }]);
    expect(sentences(need, "need")[0]).toBe(
      "Une année d'achats, c'est 180 000 € HT : 4 produits livrés en 2 lieux, en 2 lots aujourd'hui.",
    );
    const families = await played(need, "families");
    expect(sentences(families, "families")).toEqual([
      "Avec un lot par famille (2 lots), 1 fournisseur connu sur 7 peut porter seul au moins un lot, dont 0 local.",
      expect.stringContaining("vaut 110 000 € par an : 1 fournisseur peut le porter seul."),
    ]);
    expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Allotissement", "Répartition"]));

    const cut = await played(families, "cut");
    // Vegetables: 3 farms besides the wholesaler; meat: 2. The farm of all vegetables is the one that the whole family was too large for.
    expect(sentences(cut, "cut")[0]).toBe(
      "« Légumes » (70 000 € par an), coupée en 2 lots : 1 fournisseur capable avant, 4 après, dont 3 locaux.",
    );
    expect(sentences(cut, "cut")[1]).toMatch(/tient dans la capacité de Ferme (Carotte|Verte) \(45 000 €\)/);
    expect(found(cut).history.present.plan.lots).toHaveLength(3);

    const lots = await played(cut, "lots");
    expect(found(lots).history.present.plan.lots).toHaveLength(4);
    expect(storyTitle(told(lots))).toBe("De 2 à 4 lots");
    expect(sentences(lots, "lots")[0]).toBe(
      "Avec 4 lots, 6 fournisseurs peuvent porter au moins un lot (5 locaux), contre 1 (0) avec les 2 lots actuels.",
    );
    const back = await played(lots, "families");
    expect(found(back).history.present.plan).toEqual(found(families).history.present.plan);
    const law = await played(back, "law");
    expect(sentences(law, "law")[0]).toContain("elle se juge sur 720 000 € HT, tous lots ensemble, sur 48 mois.");
    // Only the buyer says that lots of their own file were awarded.
    expect(sentences(await played(law, "after"), "after")[0]).toContain("J'ai attribué ces lots");
    expect(book.sheets.map(({ name }) => name)).not.toContain("Résultats");
  });
});

test("the figures follow the file: other amounts, other sentences", async () => {
  await startedExcel(bookOf({ ...BOOK, Achats: purchases(44000) }), async () => {
    expect(sentences(await played(START, "need"), "need")[0]).toContain("184 000 €");
  });
});

test("leaving gives the buyer's own draft back, and takes away what had not been written before", async () => {
  const book = bookOf(BOOK);
  await startedExcel(book, async () => {
    const split = await played(START, "need");
    const [first, second] = found(split).history.present.plan.lots;
    const own = editDraft(
      { ...split, presentation: undefined },
      { kind: "merge", lots: [first!.id, second!.id] },
    ).study;
    const shown = await played(own, "cut");
    expect(found(shown).history.present.plan).not.toEqual(found(own).history.present.plan);
    const left = await ACTIONS.leaving.run(shown, WORK);
    expect([left.presentation, found(left).history]).toEqual([undefined, found(own).history]);
    expect(book.sheets.map(({ name }) => name)).not.toContain("Allotissement");

    const written = await ACTIONS.writingLots.run(left, WORK);
    await ACTIONS.leaving.run(await played(written, "lots"), WORK);
    const sheet = book.sheet("Allotissement");
    const firstCells = Array.from({ length: 40 }, (_, row) => [sheet?.value(row, 0), sheet?.value(row, 3)]);
    expect(firstCells).toContainEqual(["Nombre de lots", 1]);
  });
});

test("without purchases nothing is played, and nothing is lost", async () => {
  const book = bookOf({ Notes: [["À faire"], ["Rappeler la cantine"]] });
  await startedExcel(book, async () => {
    const study = await played(START, "lots");
    expect([study.reading?.ok, study.lots, book.sheets.length]).toEqual([false, undefined, 1]);
    expect((await ACTIONS.leaving.run(study, WORK)).presentation).toBeUndefined();
  });
});

test("exercises accept the product's own answer and explain a wrong one; the large view holds five figures", async () => {
  await startedExcel(bookOf(BOOK), async () => {
    const study = await played(START, "exercises");
    const story = told(study);
    const exercises = new Map(exercisesOf(story).map((one) => [one.id, one]));
    expect([...exercises.keys()]).toEqual(["merge", "first", "who", "procedure"]);
    for (const exercise of exercises.values()) expect(judge(exercise, ` ${exercise.answer} `).right).toBe(true);

    const merge = exercises.get("merge")!;
    const { lots } = describePlan(found(study).study, found(study).history.present.plan, "fr");
    const pair = lots.filter(({ title }) => merge.question.includes(title));
    const merged = editDraft(study, { kind: "merge", lots: pair.map(({ lot }) => lot.id) }).study;
    const after = describePlan(found(merged).study, found(merged).history.present.plan, "fr");
    const whole = after.lots.find(({ lot }) => lot.id === pair[0]!.lot.id)!;
    expect(merge.answer).toBe(String(whole.capable.length));
    const union = new Set(pair.flatMap(({ capable }) => capable.map(({ key }) => key))).size;
    const wrong = judge(merge, String(union));
    expect([wrong.right, plain(wrong.sentences[0]!)]).toEqual([
      false,
      `${union}, ce sont ceux qui peuvent porter l'un ou l'autre.`,
    ]);

    // Every wrong choice is answered by what is true of that choice.
    const others = ({ options = [], answer }: Exercise) => options.filter(({ value }) => value !== answer);
    for (const id of ["first", "who"] as const)
      for (const { value, label } of others(exercises.get(id)!)) {
        const { right, sentences: said } = judge(exercises.get(id)!, value);
        expect([right, said[0]]).toEqual([false, expect.stringContaining(label)]);
      }
    expect(exercises.get("procedure")?.answer).toBe("no");

    for (const card of CARDS) {
      const view = largeViewSchema.parse(largeViewOf(card, told(study, "en")));
      expect(view.figures).toHaveLength(5);
      expect(view.sentences).toHaveLength(2);
      expect(JSON.stringify(view)).not.toMatch(/\{\w+/);
    }
  });
});
