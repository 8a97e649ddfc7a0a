import { communeNumbers } from "../../src/territory/communeNumbers";

const numberOf = communeNumbers({
  codes: ["01001", "2A033", "2B033", "62041", "97411"],
  formers: [
    { code: "62999", current: "62041", name: "" },
    { code: "2A033", current: "62041", name: "" },
    { code: "01002", current: "99999", name: "" },
  ],
});

test("a commune is found by its code, Corsican ones too, and by a former code", () => {
  expect(["01001", "2A033", "2B033", "62041", "97411", "62999"].map(numberOf)).toEqual([0, 1, 2, 3, 4, 3]);
});

test.each(["", "62", "6204", "620410", "62O41", "2C004", "A2004", "2-004", "01002", "00000", "99999"])(
  "« %s » is no commune",
  (code) => {
    expect(numberOf(code)).toBe(-1);
  },
);
