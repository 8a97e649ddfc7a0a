import { leadersOf, oneForEachGroup } from "../../src/suppliers/leaders";
import type { LocatedSupplier } from "../../src/suppliers/supplier";
import { purchases } from "./lines";
import { suppliersOf } from "./support/atOnce";

const located = (...groups: (string | undefined)[]): LocatedSupplier[] =>
  suppliersOf(purchases(...groups.map((_, at) => ({ supplier: `Ferme ${at}`, postcode: "62000" })))).map(
    (supplier, at) => ({
      ...supplier,
      group: groups[at],
      amountCents: [100, 300, 300, 50][at] ?? 0,
      months: { "2025-03": 10 },
      local: [at === 1 ? "yes" : "no"],
    }),
  );

test("the largest of a group stands for it, the first of equals; one without a group stands for itself", () => {
  expect(leadersOf(located("a", "a", "a", undefined))).toEqual([1, 1, 1, 3]);
  expect(leadersOf(located(undefined, "a", undefined, "a"))).toEqual([0, 1, 2, 1]);
});

test("one supplier for each group, with the lines, months and spellings of all, at the place of the largest", () => {
  const [farm, other, ...none] = oneForEachGroup(located("a", "a", undefined, "a"));
  expect(farm).toMatchObject({
    name: "Ferme 1",
    local: ["yes"],
    amountCents: 450,
    lineCount: 3,
    months: { "2025-03": 30 },
    names: ["Ferme 1", "Ferme 0", "Ferme 3"],
  });
  expect(farm?.signatures).toHaveLength(3);
  expect([other?.name, none]).toEqual(["Ferme 2", []]);
});
