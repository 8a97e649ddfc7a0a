import { draftGrounds } from "../../src/law/grounds";
import { law as french } from "../../src/texts/fr/law";

describe("not splitting", () => {
  const facts = { lots: 36, thinLots: 4, emptyLots: 1, tinyLots: 2, lotsPerPerson: 18 };

  test("the grounds of L2113-11, the last one for utilities only", () => {
    expect(draftGrounds("local", facts).map(({ ground, available }) => [ground, available])).toEqual([
      ["cannotOrganise", true],
      ["restrictsCompetition", true],
      ["technicallyDifficultOrCostlier", true],
      ["riskOfNoOffers", false],
    ]);
    expect(draftGrounds("entity", facts).at(-1)?.reasons).toEqual([
      { code: "emptyLots", values: { lots: 36, emptyLots: 1 } },
    ]);
  });

  test("no reason is drafted that the facts do not support", () => {
    const none = draftGrounds("entity", { lots: 5, thinLots: 0, emptyLots: 0, tinyLots: 0 });
    expect(none.flatMap((ground) => ground.reasons)).toEqual([]);
  });

  test("every drafted reason has its words, with its figures in them", () => {
    for (const { ground, reasons } of draftGrounds("entity", facts)) {
      const words: Readonly<Record<string, string>> = french.grounds[ground].reasons;
      for (const { code, values } of reasons)
        for (const name of Object.keys(values)) expect(words[code]).toContain(`{${name}}`);
    }
  });
});
