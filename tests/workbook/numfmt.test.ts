import { dateToSerial, format, formatColor, isDateFormat, parseValue } from "numfmt";

/* What we rely on in numfmt 3: version 4 names the number that a text means `value`, and no longer reads no-break spaces. */

test.each([
  ["1234.5", 1234.5],
  ["1,234.5", 1234.5],
  ["1\u00a0234.5", 1234.5],
  ["1\u202f234", 1234],
  ["12%", 0.12],
  ["(5)", -5],
  ["€5", 5],
  ["5 €", 5],
  ["2024-05-06", 45_418],
  ["12:30", 0.520_833_333_333_333_4],
])("the number that « %s » means stands in `v`", (text, number) => {
  expect(parseValue(text)?.v).toBe(number);
});

test("what is no number is null", () => {
  expect(parseValue("62000 Arras")).toBeNull();
});

test("formats, colours, dates", () => {
  const shown = format("#,##0.00 €", 1_234_567.8, { locale: "fr", throws: true });
  expect(shown.replace(/[\u00a0\u202f]/g, " ")).toBe("1 234 567,80 €");
  expect(format("dd/mm/yyyy", 45_000, { locale: "fr" })).toBe("15/03/2023");
  expect(formatColor("[Red]0", 1, { throws: false })).toBe("red");
  expect([isDateFormat("dd/mm"), isDateFormat("0.00")]).toEqual([true, false]);
  expect(dateToSerial(new Date(2024, 4, 6), { ignoreTimezone: true })).toBe(45_418);
});
