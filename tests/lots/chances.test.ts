import fc from "fast-check";
import { normalBelow, winChances } from "../../src/lots/chances";
import { estimateCapacity } from "../../src/lots/capacity";

const chance = fc.double({ min: 0.001, max: 0.95, noNaN: true });
const win = (answers: readonly number[]) => {
  const wins = new Float64Array(answers.length);
  const nobody = winChances(Float64Array.from(answers), answers.length, wins);
  return { wins: [...wins], nobody };
};

describe("chances of winning", () => {
  test("Σw + π0 = 1", () => {
    fc.assert(fc.property(fc.array(chance, { maxLength: 30 }), (answers) => {
      const { wins, nobody } = win(answers);
      expect(wins.reduce((sum, each) => sum + each, nobody)).toBeCloseTo(1, 9);
    }));
  });

  test("one more bidder never raises another's chance", () => {
    fc.assert(fc.property(fc.array(chance, { minLength: 1, maxLength: 20 }), chance, (answers, more) => {
      const [before, after] = [win(answers).wins, win([...answers, more]).wins];
      before.forEach((each, index) => expect(after[index]!).toBeLessThanOrEqual(each + 1e-12));
    }));
  });

  test("counted by hand: two bidders at ½ and ½", () => {
    const { wins, nobody } = win([0.5, 0.5]);
    expect(wins[0]).toBeCloseTo(0.375, 12);
    expect(nobody).toBe(0.25);
  });

  test("Φ at known points", () => {
    expect(normalBelow(0)).toBeCloseTo(0.5, 7);
    expect(normalBelow(1.959964)).toBeCloseTo(0.975, 6);
    expect(normalBelow(-1)).toBeCloseTo(0.1586553, 6);
  });
});

describe("capacity", () => {
  test("1.5 × the best year, or 12 × the 90th percentile of an active month", () => {
    const twoYears = [{ cents: 1000, year: 2024 }, { cents: 3000, year: 2025 }];
    expect(estimateCapacity(twoYears)).toEqual({ cents: 4500, provenCents: 3000 });
    const months = Array.from({ length: 10 }, (_, month) => ({ cents: (month + 1) * 100, year: 2025, date: `2025-${String(month + 1).padStart(2, "0")}-05` }));
    expect(estimateCapacity(months)).toEqual({ cents: 12 * 900, provenCents: 5500 });
  });

  test("nothing sold, nothing invented; a credit note alone proves nothing", () => {
    expect(estimateCapacity([])).toEqual({ cents: 0, provenCents: 0 });
    expect(estimateCapacity([{ cents: -500, year: 2025 }])).toEqual({ cents: 0, provenCents: 0 });
  });
});
