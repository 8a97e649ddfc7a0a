import { choosePerimeters } from "../../src/actions/perimeters/perimeters";
import { Session } from "../../src/actions/session/session";
import { updateBetween } from "../../src/actions/session/update";
import { answerFor } from "../../src/actions/study/answers";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import { correctLocality } from "../../src/actions/suppliers/correct";
import { bookOf, startedExcel } from "../excel/support";
import { rowOf } from "./support";

const ROWS = [
  ["Fournisseur", "Code postal", "Montant HT"],
  ["Ferme du Val", "62000", 1200],
  ["Coop du Bourg", "59000", 300],
  ["Laiterie Haute", "62100", 500],
];

async function located(session: Session): Promise<Study> {
  const read = await session.run("reading");
  if (!read) throw new Error("not read");
  session.change(await choosePerimeters(read, ["departement:62"], "fr"));
  const study = await session.run("locating");
  if (!study?.share) throw new Error("not located");
  return study;
}

const keyOf = (study: Study, name: string): string =>
  study.suppliers?.find((supplier) => supplier.name === name)?.key ?? "";

describe("a session", () => {
  it("keeps what is edited while an action runs, and the next writing counts it", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      const session = new Session("fr");
      const study = await located(session);
      const writing = session.run("writing");
      await Promise.resolve();
      session.change(correctLocality(session.state().study, [keyOf(study, "Coop du Bourg")], 0, "yes"));
      await writing;
      expect(answerFor(session.state().study, keyOf(study, "Coop du Bourg"), 0)).toBe("yes");
      expect(session.state()).toMatchObject({ busy: false, failure: undefined });
      await session.run("writing");
      expect(rowOf(book, "Part locale", "Local")[1]).toBe(2000);
    });
  });

  it("follows what is typed in our sheets, and asks the workbook nothing for a change in the buyer's own", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      const session = new Session("fr");
      const study = await located(session);
      await session.run("writing");
      const key = keyOf(study, "Coop du Bourg");
      session.hear({ sheet: "a sheet of the buyer's", address: "C3" });
      expect(session.state()).toMatchObject({ isStale: true, busy: false });
      const [worksheet = ""] = [...(session.state().study.ownSheets ?? [])].find(([, id]) => id === "suppliers") ?? [];
      typeCorrection(book, "Coop du Bourg", "oui");
      session.hear({ sheet: worksheet, address: "P4" });
      await until(() => answerFor(session.state().study, key, 0) === "yes" && !session.state().busy);
      expect(session.state().study.share?.perimeters[0]?.whole.amounts.yes).toBe(200_000);
    });
  });

  it("runs one action after the other and tells a failure without holding the next", async () => {
    await startedExcel(bookOf({ Achats: ROWS }), async () => {
      const session = new Session("fr");
      const first = session.run("reading");
      const second = session.run("locating");
      expect(session.state().busy).toBe(true);
      await Promise.all([first, second]);
      expect(session.state()).toMatchObject({ busy: false, failure: undefined });
      expect(session.state().study.suppliers).toHaveLength(3);
    });
  });

  it("shows at once that it was asked to stop, until the work has ended", async () => {
    await startedExcel(
      bookOf({ Achats: ROWS }),
      async () => {
        const session = new Session("fr");
        const reading = session.run("reading");
        await until(() => session.state().running !== undefined);
        expect(session.state().running?.isStopping).toBe(false);
        session.state().running?.cancel();
        expect(session.state().running?.isStopping).toBe(true);
        await reading;
        expect(session.state()).toMatchObject({ running: undefined, failure: { code: "cancelled" } });
      },
      { faults: [{ kind: "slow", request: 1, milliseconds: 1500 }] },
    );
  });
});

describe("an update of a study", () => {
  const base: Study = { ...EMPTY_STUDY, corrections: { a: { x: "yes" } }, placements: { a: "62041" } };

  it("brings what an action changed over what was edited meanwhile", () => {
    const after: Study = { ...base, placements: { a: "62041", b: "59350" }, writtenAt: new Date(0) };
    const now: Study = { ...base, corrections: { a: { x: "no" } } };
    expect(updateBetween(base, after, "now")(now)).toEqual({ ...after, corrections: { a: { x: "no" } } });
  });

  it("leaves the later word where both changed the same thing", () => {
    const [after, now] = [
      { ...base, placements: { a: "1" } },
      { ...base, placements: { a: "2" } },
    ];
    expect(updateBetween(base, after, "now")(now).placements).toEqual({ a: "2" });
    expect(updateBetween(base, after, "change")(now).placements).toEqual({ a: "1" });
  });

  it("drops what was found from a reading that is no longer the present one", () => {
    const after: Study = { ...base, suppliers: [] };
    const now: Study = { ...base, perimeters: [{ kind: "france" }] };
    expect(updateBetween(base, after, "now")(now).suppliers).toBeUndefined();
  });
});

async function until(isSo: () => boolean): Promise<void> {
  for (let wait = 0; wait < 2000 && !isSo(); wait++) await new Promise((resolve) => setTimeout(resolve, 10));
}

function typeCorrection(book: ReturnType<typeof bookOf>, supplier: string, word: string): void {
  const sheet = book.sheet("Fournisseurs");
  const used = sheet?.usedArea(true);
  if (!sheet || !used) throw new Error("no sheet");
  const cells = Array.from({ length: used.rows }, (_, row) =>
    Array.from({ length: used.columns }, (__, column) => String(sheet.value(row, column) ?? "")),
  );
  const column = cells.flatMap((row) => row.findIndex((text) => text.startsWith("Correction"))).find((at) => at >= 0);
  const row = cells.findIndex((texts) => texts.includes(supplier));
  book.setCells(sheet, row, column ?? 0, [[{ value: word }]], "user");
}
