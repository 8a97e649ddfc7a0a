import {
  answerQuestion,
  chooseColumn,
  chooseHeaderRow,
  chooseSheet,
  dropRows,
  keepRow,
  startOver,
} from "../../src/actions/study/choose";
import { acceptOffer, refuseOffer } from "../../src/actions/study/layouts";
import { leaveOutSelection } from "../../src/actions/study/leaveOut";
import { outlineOf } from "../../src/actions/study/outline";
import { ACTIONS } from "../../src/actions/registry";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import { saveXlsx } from "../../src/workbook/files/save";
import { bookOf, startedExcel } from "../excel/support";
import { opened, studied, WORK } from "./support";

const HEADERS = ["Fournisseur", "Code postal", "Montant commandé HT", "Montant payé HT", "Objet"];
const YEAR = (scale: number) => [
  HEADERS,
  ["Ferme du Val", "62000", 10 * scale, 9 * scale, "Lait"],
  ["Coop du Bourg", "59000", 20 * scale, 18 * scale, "Pain"],
  ["Coop du Bourg", "59000", 20 * scale, 18 * scale, "Pain"],
];
const MOVED = [
  ["Site", "Objet", ...HEADERS.slice(0, 4)],
  ["Arras", "Lait", "Ferme du Val", "62000", 110, 90],
  ["Lens", "Pain", "Coop du Bourg", "59000", 290, 270],
];

/** What a browser keeps for a page. */
function withDevice(): Map<string, string> {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
  return kept;
}
afterEach(() => Reflect.deleteProperty(globalThis, "localStorage"));

const totalOf = ({ reading }: Study): number =>
  reading?.ok ? reading.table.lines.reduce((sum, { amountCents }) => sum + amountCents, 0) : NaN;
const read = (): Promise<Study> => ACTIONS.reading.run(EMPTY_STUDY, WORK);

describe("choices offered again for the next table of the same layout", () => {
  test("in another workbook, its columns moved; what this machine keeps holds nothing of the purchases", async () => {
    const kept = withDevice();
    await startedExcel(bookOf({ Achats: YEAR(10) }), async () => {
      const chosen = answerQuestion(chooseColumn(await read(), "amount", 3), "duplicates", "leaveOut");
      await studied(["departement:62"], keepRow(chosen, 4));
    });
    expect([...kept.values()].join()).not.toMatch(/Ferme|Coop|62000|keepRows/);
    await startedExcel(bookOf({ "Achats 2025": MOVED }), async () => {
      const next = await read();
      expect([totalOf(next), next.offer]).toMatchObject([36_000, { lines: 2, totalCents: 40_000 }]);
      expect(totalOf(acceptOffer(next))).toBe(40_000);
      expect([refuseOffer(next).offer, totalOf(refuseOffer(next))]).toEqual([undefined, 36_000]);
    });
    await startedExcel(
      bookOf({
        Autre: [
          ["Supplier", "Amount"],
          ["A LTD", 1],
          ["B LTD", 2],
        ],
      }),
      async () => {
        expect((await read()).offer).toBeUndefined();
      },
    );
  });

  test("for another sheet of the same workbook", async () => {
    const book = bookOf({ "2024": YEAR(10), "2025": MOVED });
    await startedExcel(book, async () => {
      await studied(["departement:62"], chooseColumn(chooseSheet(await read(), "2024"), "amount", 3));
    });
    await startedExcel(opened("achats.xlsx", saveXlsx(book)), async () => {
      const other = chooseSheet(await read(), "2025");
      expect([totalOf(other), other.offer?.totalCents]).toEqual([36_000, 40_000]);
    });
  });

  test("a table that was read by its choices alone is read so again", async () => {
    const book = bookOf({
      Achats: [
        ["x", "y", "z"],
        ["Ferme du Val", "Lait", 12],
        ["Coop du Bourg", "Pain", 13],
      ],
    });
    await startedExcel(book, async () => {
      const chosen = chooseColumn(chooseColumn(chooseHeaderRow(await read(), 1), "supplier", 1), "amount", 3);
      expect(totalOf(chosen)).toBe(2500);
      await studied(["departement:62"], chosen);
    });
    await startedExcel(opened("achats.xlsx", saveXlsx(book)), async () => expect(totalOf(await read())).toBe(2500));
  });
});

describe("rows by hand", () => {
  test("left out, put back, and everything undone", async () => {
    await startedExcel(bookOf({ Achats: [...YEAR(1), ["", "", "", 45, ""]] }), async () => {
      const first = await read();
      const without = dropRows(first, [2, 99]);
      expect([totalOf(first), totalOf(without), totalOf(keepRow(without, 2))]).toEqual([4500, 3600, 4500]);
      const withTotal = keepRow(first, 5);
      expect([
        totalOf(withTotal),
        totalOf(dropRows(withTotal, [5])),
        dropRows(withTotal, [5]).choices.dropRows,
      ]).toEqual([9000, 4500, []]);
      expect(dropRows(first, [99])).toBe(first);
      expect([totalOf(startOver(without)), startOver(without).choices]).toEqual([4500, {}]);
    });
  });

  test("those selected in the sheet; the same study when none of them counts", async () => {
    const book = bookOf({ Achats: YEAR(1), Listes: [["a"]] });
    await startedExcel(book, async () => {
      const first = await read();
      const [purchases, lists] = book.sheets;
      if (!purchases || !lists) throw new Error("no sheets");
      const select = (sheet: typeof purchases, top: number, rows: number) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(sheet.name).activate();
          context.workbook.worksheets
            .getItem(sheet.name)
            .getRange(`A${top}:B${top + rows - 1}`)
            .select();
          await context.sync();
        });
      await select(purchases, 1, 3);
      expect(totalOf(await leaveOutSelection(first))).toBe(1800);
      await select(lists, 2, 1);
      expect(await leaveOutSelection(first)).toBe(first);
    });
  });
});

test("a sheet that could not be read offers its columns, by their headers", async () => {
  await startedExcel(
    bookOf({
      Liste: [
        ["Nom", "Ville", "Téléphone"],
        ["Ferme A", "Reims", "0326000000"],
        ["Ferme B", "Arras", "0321000000"],
      ],
    }),
    async () => {
      expect(outlineOf(await read())).toMatchObject({
        headers: ["Nom", "Ville", "Téléphone"],
        firstColumn: 1,
        columns: {},
      });
    },
  );
});
