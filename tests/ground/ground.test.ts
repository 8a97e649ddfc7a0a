import fc from "fast-check";
import { blockOf, cellAddress, columnLetters, columnNumber } from "../../src/ground/address";
import { count, countsOf, mostFrequent } from "../../src/ground/counts";
import { today } from "../../src/ground/day";
import { folded, foldedSmall } from "../../src/ground/folding";
import { sumOf, sumOfCents } from "../../src/ground/money";
import { separatedCell } from "../../src/ground/separated";

test("spellings meet without accents, ligatures and case", () => {
  expect(folded("Cœur d'Été")).toBe("COEUR D'ETE");
  expect(foldedSmall("ŒUFS Ægir ﬁn")).toBe("oeufs aegir fin");
});

test("folding twice changes nothing", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => folded(folded(text)) === folded(text)));
});

test("what comes most often, the first among equals", () => {
  expect(mostFrequent(countsOf(["b", "a", "a", "b"]))).toBe("b");
  expect(mostFrequent(countsOf(["b", "a", "a"]))).toBe("a");
  expect(mostFrequent(new Map())).toBeUndefined();
  const euros = new Map([["x", 5]]);
  count(euros, "x", -2);
  expect(euros.get("x")).toBe(3);
});

test("sums in cents", () => {
  expect(sumOfCents([{ amountCents: 10 }, { amountCents: -3 }])).toBe(7);
  expect(sumOf([1, 2], (cents) => cents * 2)).toBe(6);
});

test("today is the day on the calendar, also just after midnight", () => {
  expect(today(new Date(2026, 0, 2, 0, 5))).toBe("2026-01-02");
});

test("a cell with its separator, a quote or a line break is quoted", () => {
  expect(["a;b", "a,b", 'a"b', "a\nb"].map((text) => separatedCell(text, ";"))).toEqual([
    '"a;b"',
    "a,b",
    '"a""b"',
    '"a\nb"',
  ]);
});

test("letters and numbers of columns are inverse", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => columnNumber(columnLetters(column)) === column),
  );
  expect(blockOf(`${cellAddress(2, 28)}:$AC$3`)).toEqual({ top: 2, left: 28, bottom: 3, right: 29 });
});
