import { answerQuestion } from "../../src/actions/study/choose";
import { defaultLotSettings } from "../../src/actions/lots/settings";
import { ACTIONS } from "../../src/actions/registry";
import { EMPTY_STUDY } from "../../src/actions/study/study";
import { bookOf, startedExcel } from "../excel/support";
import { studied, WORK } from "./support";

const ROWS = [
  ["Fournisseur", "Code postal", "Famille", "Montant TTC"],
  ["Ferme du Val", "62000", "Légumes", 105.5],
  ["Coop du Bourg", "59000", "Légumes", 211],
  ["Boucherie", "62100", "Viandes", 1055],
];

test("amounts turned into HT are those of the suppliers, of the share and of the lots alike", async () => {
  await startedExcel(bookOf({ Achats: ROWS }), async () => {
    const read = answerQuestion(await ACTIONS.reading.run(EMPTY_STUDY, WORK), "onlyInclVat", "ht:5.5");
    const located = await studied(["departement:62"], read);
    const { suppliers, share, lots } = await ACTIONS.splitting.run(
      { ...located, lotSettings: defaultLotSettings("2026-04-01") },
      WORK,
    );
    expect(suppliers?.map(({ amountCents }) => amountCents)).toEqual(expect.arrayContaining([10_000, 20_000, 100_000]));
    expect([share?.totalCents, share?.basis]).toEqual([130_000, "HT"]);
    expect(lots?.ok && lots.study.classified.need.atoms.reduce((sum, { cents }) => sum + cents, 0)).toBe(130_000);
  });
});
