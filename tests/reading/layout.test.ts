import { choicesForLayout, layoutKey } from "../../src/reading/sheets/layout";
import type { ReadChoices } from "../../src/reading/columns/purchases";
import { drawn, read } from "./support/table";

const table = read(
  drawn("Tiers|Date|Nature|Montant engagé|Montant mandaté\nA SA|01/02/2024|x|1|2\nB SA|01/02/2024|y|3|4"),
);
const choices: ReadChoices = {
  sheet: "2023",
  columns: { amount: 4, family: null },
  basis: "HT",
  keepRows: [7],
  answers: { duplicates: "keep", otherSheets: "2023" },
};
const remembered = { [layoutKey(table)]: { headers: table.headers, firstColumn: table.firstColumn, choices } };

test("the same headers in capitals are the same layout", () => {
  const again = read(
    drawn("TIERS|DATE|NATURE|MONTANT ENGAGE|MONTANT MANDATE\nC SA|01/02/2024|x|1|2\nD SA|01/02/2024|y|3|4"),
  );
  expect(layoutKey(again)).toBe(layoutKey(table));
  expect(choicesForLayout(remembered, again)).toMatchObject({
    columns: { amount: 4, family: null },
    basis: "HT",
    keepRows: [7],
    answers: { duplicates: "keep" },
  });
  expect(choicesForLayout(remembered, again)?.sheet).toBeUndefined();
});

test("extra and moved columns do not block: columns are found by their header", () => {
  const moved = read(
    drawn(
      "|Service|Montant engagé|Tiers|Date|Nature|Montant mandaté\n|S|1|C SA|01/02/2024|x|2\n|S|3|D SA|01/02/2024|y|4",
    ),
  );
  const offered = choicesForLayout(remembered, moved);
  expect(offered?.columns).toEqual({ amount: 3, family: null });
  expect(offered?.keepRows).toBeUndefined();
});

test("another layout gets nothing", () => {
  expect(choicesForLayout(remembered, read(drawn("Supplier|Amount\nA LTD|1\nB LTD|2")))).toBeUndefined();
});
