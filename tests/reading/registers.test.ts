import fc from "fast-check";
import { asked, read } from "./support/table";
import { register, yearly } from "./support/registers";

test("whatever the register, the amount of co-holders counts once, to the cent, and is asked about", () => {
  fc.assert(
    fc.property(register, ({ grid, totalCents, shared }) => {
      const table = read(grid);
      expect(table.lines.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(totalCents);
      expect(asked(table)).toEqual(shared > 0 ? ["coHolders"] : []);
      expect(table.lines.filter(({ sharedWith }) => sharedWith?.length).length).toBeGreaterThanOrEqual(2 * shared);
    }),
    { numRuns: 60, seed: 21 },
  );
});

test("whatever the table of years, each cell that holds an amount is a line of its year", () => {
  fc.assert(
    fc.property(yearly, ({ grid, cells }) => {
      const table = read(grid);
      expect(
        table.lines.map(({ year, text, amountCents }) => ({ year, supplier: text.supplier, cents: amountCents })),
      ).toEqual(cells);
      expect(asked(table)).toEqual(["periodColumns"]);
    }),
    { numRuns: 60, seed: 22 },
  );
});
