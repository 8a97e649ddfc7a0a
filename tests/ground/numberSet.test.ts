import fc from "fast-check";
import { NumberSet } from "../../src/ground/numberSet";

test("holds what a set holds, beyond 2^32 too", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(50), fc.integer({ min: 0, max: 2 ** 53 - 1 }))), (values) => {
      const set = new NumberSet();
      const known = new Set<number>();
      for (const value of values) {
        expect(set.add(value)).toBe(!known.has(value));
        known.add(value);
      }
      expect(set.size).toBe(known.size);
    }),
  );
});

test("ten thousand numbers that follow one another, then again", () => {
  const set = new NumberSet();
  const added = (): number =>
    Array.from({ length: 10_000 }, (_, at) => set.add(4_294_967_000 + at)).filter(Boolean).length;
  expect([added(), added(), set.size]).toEqual([10_000, 0, 10_000]);
});
