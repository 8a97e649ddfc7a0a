import fc from "fast-check";
import { normalBelow, winChances } from "../../src/lots/supply/chances";

const chance = fc.double({ min: 0.001, max: 0.95, noNaN: true });
const win = (answers: readonly number[]) => {
  const wins = new Float64Array(answers.length);
  const nobody = winChances(Float64Array.from(answers), answers.length, wins);
  return { wins: [...wins], nobody };
};

describe("chances of winning", () => {
  test("Σw + π0 = 1", () => {
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 30 }), (answers) => {
        const { wins, nobody } = win(answers);
        expect(wins.reduce((sum, each) => sum + each, nobody)).toBeCloseTo(1, 9);
      }),
    );
  });

  test("one more bidder never raises another's chance", () => {
    fc.assert(
      fc.property(fc.array(chance, { minLength: 1, maxLength: 20 }), chance, (answers, more) => {
        const [before, after] = [win(answers).wins, win([...answers, more]).wins];
        before.forEach((each, index) => expect(after[index]!).toBeLessThanOrEqual(each + 1e-12));
      }),
    );
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
