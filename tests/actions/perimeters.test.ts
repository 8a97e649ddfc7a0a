import { correctLocality } from "../../src/actions/suppliers/correct";
import { abroadPerimeter, canteenChoices, drawnPerimeter, readDrawnList } from "../../src/actions/perimeters/drawn";
import { addPerimeter, radiusAround, removePerimeter, renamePerimeter } from "../../src/actions/perimeters/perimeters";
import { answerFor } from "../../src/actions/study/answers";
import { ACTIONS } from "../../src/actions/registry";
import { EMPTY_STUDY } from "../../src/actions/study/study";
import { bookOf, startedExcel } from "../excel/support";
import { studied, WORK } from "./support";

const ACHATS = [
  ["Fournisseur", "Code postal", "Commune", "Montant HT"],
  ["Ferme du Val", "62000", "Arras", 100],
  ["Coop du Bourg", "59000", "Lille", 200],
  ["Bier NV", "B-1000", "Bruxelles", 300],
  ["Fish Ltd", "SE1 7PB", "London", 400],
];

test("several perimeters side by side, drawn, abroad and around a site; a new name keeps the answers and comes back with the workbook", () =>
  startedExcel(bookOf({ Achats: ACHATS }), async () => {
    const { codes } = await readDrawnList("62\nLille (59)");
    let study = await studied(["departement:62"]);
    study = addPerimeter(study, await drawnPerimeter(codes, "PAT du Nord", "fr"));
    study = addPerimeter(study, await radiusAround(5, "62041", "fr"));
    const belgium = await abroadPerimeter("BE", "", "fr");
    const london = await abroadPerimeter("GB", "sw, se", "fr");
    if (!belgium || !london) throw new Error("not read");
    expect([belgium.name, london.name]).toEqual(["pays Belgique", "codes postaux SW, SE (Royaume-Uni)"]);
    study = await ACTIONS.locating.run(addPerimeter(addPerimeter(study, belgium), london), WORK);
    expect(study.suppliers?.map(({ local }) => local)).toEqual([
      ["yes", "yes", "yes", "no", "no"],
      ["no", "yes", "no", "no", "no"],
      ["no", "no", "no", "yes", "no"],
      ["no", "no", "no", "no", "yes"],
    ]);
    const key = study.suppliers?.[2]?.key ?? "";
    const renamed = renamePerimeter(correctLocality(study, [key], 1, "yes"), 1, " PAT élargi ");
    const fewer = await ACTIONS.locating.run(removePerimeter(renamed, 0), WORK);
    expect(answerFor(fewer, key, 0)).toBe("yes");
    expect(fewer.share?.perimeters[0]).toMatchObject({
      perimeter: { name: "PAT élargi" },
      whole: { amounts: { yes: 60_000 } },
    });
    expect((await ACTIONS.reading.run(EMPTY_STUDY, WORK)).perimeters).toEqual(fewer.perimeters);
  }));

test("two perimeters never bear the same name", () => {
  const study = {
    ...EMPTY_STUDY,
    perimeters: [
      { kind: "france", name: "A" },
      { kind: "departement", code: "62", name: "B" },
    ] as const,
  };
  expect(renamePerimeter(study, 0, "B")).toBe(study);
  expect(renamePerimeter(study, 0, "  ")).toBe(study);
});

test("what cannot be read is explained, with what to type instead", async () => {
  const { unknown, ambiguous } = await readDrawnList("Plouf\nSaint-Denis");
  expect(unknown).toEqual(["Plouf"]);
  expect(ambiguous).toEqual([
    {
      text: "Saint-Denis",
      candidates: expect.stringContaining("93") as string,
      example: expect.stringMatching(/^Saint-Denis \(\d+\)$/) as string,
    },
  ]);
  const retyped = await readDrawnList(ambiguous[0]?.example ?? "");
  expect(retyped.codes).toHaveLength(1);
});

test("ma-cantine's five definitions by name", async () => {
  const choices = await canteenChoices("62041", "fr");
  expect(choices.map(({ definition, choice }) => [definition, choice?.name])).toEqual([
    ["PAT", undefined],
    ["COMMUNE", "intercommunalité CU d'Arras"],
    ["DEPARTEMENT", "département Pas-de-Calais (62)"],
    ["REGION", "région Hauts-de-France"],
    ["KM", "200 km à vol d'oiseau depuis Arras (62041)"],
  ]);
});
