import fc from "fast-check";
import { centsOfNumber, readAmount, type AmountReading } from "../../src/reading/amounts/amount";
import { decideMark } from "../../src/reading/amounts/decimalMark";

const cents = (value: string | number, mark: "," | "." = ","): number | string => {
  const reading: AmountReading = readAmount(value, mark);
  return "cents" in reading && reading.kind === "amount" ? reading.cents : reading.kind;
};

test.each<[string | number, number]>([
  ["1 234,56 €", 123_456],
  ["1\u00a0234,56 €", 123_456],
  ["1\u202f234,56 €", 123_456],
  ["1\u2009234,56", 123_456],
  ["1'234.50", 123_450],
  ["1’234.50", 123_450],
  ["14 237.50", 1_423_750],
  ["15.808,00€", 1_580_800],
  ["64 000", 6_400_000],
  [" £38,314.46 ", 3_831_446],
  ["£126,611.50", 12_661_150],
  ["2400000.0000", 240_000_000],
  ["0.1", 10],
  ["1 234,56 € HT", 123_456],
  ["232 000 \ufffd", 23_200_000],
  ["1 234 567,8", 123_456_780],
  ["12,345.6", 1_234_560],
  [",5", 50],
  ["EUR 12,00", 1200],
  ["'12,50", 1250],
  [0, 0],
  [1.005, 101],
  [-1.005, -101],
  [10_786.435, 1_078_644],
  [33.333, 3333],
])("%p is %p cents", (text, expected) => expect(cents(text)).toBe(expected));

test.each([
  "1 234,56-",
  "(1 234,56)",
  "-1 234,56",
  "−1 234,56",
  "1234.56 CR",
  "- 1 234,56 €",
  "-£1,234.56",
  "£-1,234.56",
  "(£1,234.56)",
  "– 1 234,56",
])("%p is negative", (text) => expect(cents(text)).toBe(-123_456));

test.each<[string, string]>([
  ["", "missing"],
  ["-", "missing"],
  ["n/a", "missing"],
  ["#", "missing"],
  ["néant", "missing"],
  ["12.5O", "unreadable"],
  ["A price", "unreadable"],
  ["#REF!", "unreadable"],
  ["1,23E+05", "unreadable"],
  ["12/05/2024", "unreadable"],
  ["1.2.3", "unreadable"],
  ["20 %", "unreadable"],
  ["Total : 73 243,56", "total"],
  ["99999999999999999", "huge"],
])("%p is %s", (text, kind) => expect(cents(text)).toBe(kind));

test("a text that can be read both ways follows its column", () => {
  expect([cents("1.234", ","), cents("1.234", "."), cents("1,234", ","), cents("1,234", ".")]).toEqual([
    123_400, 123, 123, 123_400,
  ]);
  expect(decideMark(["1.234", "12,50", "3,00"])).toEqual({ mark: ",", undecided: 0 });
  expect(decideMark(["1,234", "12.50"])).toEqual({ mark: ".", undecided: 0 });
  expect(decideMark(["1.234", "5.678", 12])).toEqual({ mark: ",", undecided: 2 });
});

test("two amounts in a cell are one sum", () => {
  expect(readAmount("\nLot 2: 10869,56\nLot 4: 13377,13", ".")).toEqual({
    kind: "several",
    cents: 2_424_669,
    count: 2,
  });
});

test("every amount comes back from every spelling, to the cent", () => {
  const spellings: readonly ((whole: string, part: string) => string)[] = [
    (whole, part) => `${whole},${part}`,
    (whole, part) => `${whole}.${part}`,
    (whole, part) => `${whole.replace(/\B(?=(\d{3})+$)/g, "\u202f")},${part} €`,
    (whole, part) => `${whole.replace(/\B(?=(\d{3})+$)/g, ".")},${part}`,
    (whole, part) => `£${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${part}`,
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
      fc.nat(spellings.length - 1),
      fc.nat(2),
      (wanted, spelling, sign) => {
        const size = Math.abs(wanted);
        const text = spellings[spelling]?.(String(Math.floor(size / 100)), String(size % 100).padStart(2, "0")) ?? "";
        const signed = wanted >= 0 ? text : sign === 0 ? `-${text}` : sign === 1 ? `(${text})` : `${text}-`;
        expect(cents(signed)).toBe(wanted);
        expect(centsOfNumber(wanted / 100)).toBe(wanted);
      },
    ),
  );
});
