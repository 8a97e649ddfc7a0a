import fc from "fast-check";
import { identify, isSiren, isSiret } from "../../src/suppliers/identify";

test("La Poste's SIRETs, and one that passes Luhn although its SIREN does not", () => {
  expect(isSiret("35600000009075")).toBe(true);
  expect(isSiret("35600000000048")).toBe(true);
  expect(isSiret("35600000009076")).toBe(false);
  expect(isSiret("11122233344455")).toBe(false);
});

test.each([
  ["123\u00a0456\u00a0782\u202f00011", "invalid"],
  ["732 829 320 00074", "siret"],
  ["732.829.320-00074", "siret"],
  ["732\u00a0829\u00a0320\u202f00074", "siret"],
  ["\ufeff73282932000074\u200b", "siret"],
  ["73282932000074.00", "siret"],
  ["73282932000074.", "siret"],
  ["732829320", "siren"],
  ["8,03E+13", "lost"],
  ["8.03E+13", "lost"],
  ["7,17E+13", "lost"],
  ["80300000000000", "lost"],
  ["22040000000000", "lost"],
  ["FR 44 732829320", "vat"],
  ["FR 05 732829320", "invalid"],
  ["FR0A481458735", "vat"],
  ["FR76000023315", "invalid"],
  ["W123456789", "rna"],
  ["W9C1234567", "rna"],
  ["0", "none"],
  ["000000000", "none"],
  ["", "none"],
  ["#", "none"],
  ["N/A", "none"],
  ["TVA INTRO CO", "none"],
  ["BE0403170701", "foreign"],
  ["GB 888 8402 17", "foreign"],
  ["DE811569869", "foreign"],
  ["1234567", "ridet"],
  ["123456", "ridet"],
  ["12345678901234", "invalid"],
  ["98765", "invalid"],
])("« %s » is %s", (cell, kind) => expect(identify(cell).kind).toBe(kind));

test("zeros lost at the left are put back only when the number becomes valid", () => {
  expect(identify("450002300028").kind).toBe("invalid");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), (number) => {
      const siren = withLuhn(`0${String(number).padStart(7, "0")}`);
      const siret = withLuhn(`${siren}0001`);
      if (/0{8,}$/.test(siret)) return;
      expect(isSiret(siret)).toBe(true);
      const bare = siret.replace(/^0+/, "");
      if (bare.length === 12 || bare.length === 13)
        expect(identify(bare)).toEqual({ kind: "siret", siret, siren, repaired: true });
    }),
  );
});

test("law: one wrong digit is always seen", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10_000_000, max: 99_999_999 }),
      fc.nat(8),
      fc.integer({ min: 1, max: 9 }),
      (number, at, step) => {
        const siren = withLuhn(String(number));
        const wrong = siren.slice(0, at) + String((Number(siren[at]) + step) % 10) + siren.slice(at + 1);
        expect(isSiren(siren)).toBe(true);
        expect(isSiren(wrong)).toBe(false);
      },
    ),
  );
});

function withLuhn(digits: string): string {
  const found = [..."0123456789"].find((last) => {
    const whole = [...(digits + last)].reverse().map(Number);
    return (
      whole.reduce((sum, digit, at) => sum + (at % 2 === 1 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit), 0) %
        10 ===
      0
    );
  });
  return digits + (found ?? "");
}
