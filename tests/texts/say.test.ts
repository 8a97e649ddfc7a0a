import * as fr from "../../src/texts/fr";
import { textsOf } from "../../src/texts";
import { clock } from "../../src/texts/format";
import { inClauses, inSentences, saidOf } from "../../src/texts/join";
import { around, say, sayingIn, unfilled } from "../../src/texts/say";
import type { PlacesOf, Template } from "../../src/texts/text";
import fc from "fast-check";

const bare = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("say", () => {
  it("fills places in each language's way", () => {
    expect(bare(say("{totalCents} en {n} {n|ligne|lignes}", { totalCents: 123456, n: 1200 }, "fr"))).toBe(
      "1 234,56 € en 1 200 lignes",
    );
    expect(bare(say("{totalCents} in {n} {n|line|lines}", { totalCents: -123456, n: 1200 }, "en"))).toBe(
      "-€1,234.56 in 1,200 lines",
    );
  });
  it("takes 0 as singular in French, plural in English", () => {
    expect(say("{n} {n|ligne|lignes}", { n: 0 }, "fr")).toBe("0 ligne");
    expect(say("{n} {n|line|lines}", { n: 0 }, "en")).toBe("0 lines");
  });
  it("leaves rows and years bare, rates in percent", () => {
    expect(bare(say("{row} {firstYear} {lowRate}", { row: 1234, firstYear: 2025, lowRate: 0.4127 }, "fr"))).toBe(
      "1234 2025 41,3 %",
    );
  });
  it("refuses in tests a place that nobody filled; users read a gap", () => {
    expect(() => say("{a} {b}", { a: "x" }, "fr")).toThrow("{b}");
    const refusing = unfilled.shown;
    unfilled.shown = () => "…";
    expect(say("{a} {b}", { a: "x" }, "fr")).toBe("x …");
    unfilled.shown = refusing;
  });
  it("tells the time as each language does", () => {
    const at = (hours: number) => new Date(2026, 10, 30, hours, 5);
    expect([clock(at(3), "fr"), clock(at(14), "fr")]).toEqual(["03:05", "14:05"]);
    expect([clock(at(3), "en"), clock(at(14), "en")].map(bare)).toEqual(["3:05 am", "2:05 pm"]);
  });
  it("gives what stands before and after a live value", () => {
    const text: Template<"sheet" | "n"> = "Feuille « {sheet} » : {n} réponses";
    expect(around(text, "n", { sheet: "Achats" }, "fr").map(bare)).toEqual(["Feuille « Achats » : ", " réponses"]);
  });
});

/** Whether a catalogue holds a text whose places are not known to the types. */
type Wide<Node> = Node extends string
  ? string extends Node
    ? true
    : never
  : string extends keyof Node
    ? never // found by a code: a record of words
    : { [Key in keyof Node]: Wide<Node[Key]> }[keyof Node];

test("a text with places is refused by type where one is missing, unknown, or none is filled", () => {
  const literal: [Wide<typeof fr>] extends [never] ? true : false = true;
  const places: PlacesOf<"{n} {n|ligne|lignes} de {sheet}">[] = ["n", "sheet"];
  expect([literal, places.length]).toEqual([true, 2]);
  const { rowOf } = textsOf("en").report.method;
  const tell = sayingIn("en");
  expect(tell(rowOf, { sheet: "A", row: 3 })).toBe("A, row 3");
  // @ts-expect-error a place is missing
  expect(() => tell(rowOf, { sheet: "A" })).toThrow("{row}");
  // @ts-expect-error nothing is filled
  expect(() => tell(rowOf)).toThrow("{sheet}");
  // @ts-expect-error no such place
  tell(rowOf, { sheet: "A", row: 3, colour: "red" });
  // @ts-expect-error not to be shown as it stands
  const shown: string = rowOf;
  expect(shown).toContain("{row}");
});

test("parts join without gap, orphan sign or double space, whatever has nothing to say", () => {
  const part = fc.oneof(
    fc.constantFrom("", "  ", undefined, false as const),
    fc.constantFrom("un fait", " Deux.", "trois "),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      for (const text of [inSentences(parts), inClauses(parts, "fr"), inClauses(parts, "en")]) {
        expect(text).not.toMatch(/^[\s;]|[\s;]$| {2}|; ;/);
        for (const said of parts) expect(text).toContain(said ? said.trim() : "");
      }
    }),
  );
  expect([inClauses(["a", "b"], "fr"), inClauses(["a", "b"], "en")]).toEqual(["a ; b", "a; b"]);
  expect([saidOf("Lot", 3, "fr"), saidOf("Lot", 3, "en")]).toEqual(["Lot\u00a0: 3", "Lot: 3"]);
});
