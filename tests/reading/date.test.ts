import { decideOrder, readDate } from "../../src/reading/cells/date";

test.each([
  ["22-Apr-10", "2010-04-22"],
  ["07.03.12", "2012-03-07"],
  ["07/03/12", "2012-03-07"],
  ["07/03/2012", "2012-03-07"],
  ["2022/01/13", "2022-01-13"],
  ["2022-01-13", "2022-01-13"],
  ["2010-05-10T10:30:00Z", "2010-05-10"],
  ["1er mars 2024", "2024-03-01"],
  ["3 août 2024", "2024-08-03"],
  ["40863", "2011-11-16"],
])("%s is %s", (text, date) => expect(readDate(text, "dayFirst")).toBe(date));

test.each(["2022-02-31", "Commission Permanente du 22 mai 2023", "31/02/2024", "abc", "", "12"])(
  "%p is no date",
  (text) => expect(readDate(text, "dayFirst")).toBeUndefined(),
);

test("serials count from 1900, or from 1904 where the workbook does", () => {
  expect([readDate(45_292, "dayFirst"), readDate(45_292 - 1462, "dayFirst", true), readDate(12, "dayFirst")]).toEqual([
    "2024-01-01",
    "2024-01-01",
    undefined,
  ]);
});

test("the order of day and month is the column's", () => {
  expect(decideOrder(["05/13/2024", "05/06/2024"])).toEqual({ order: "monthFirst", mixed: false });
  expect(decideOrder(["13/05/2024", "05/06/2024"])).toEqual({ order: "dayFirst", mixed: false });
  expect(decideOrder(["13/05/2024", "05/13/2024"]).mixed).toBe(true);
  expect([readDate("05/06/2024", "monthFirst"), readDate("13/05/2024", "monthFirst")]).toEqual([
    "2024-05-06",
    "2024-05-13",
  ]);
});
