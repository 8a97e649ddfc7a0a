import { capacityOf } from "../../src/suppliers/capacity";

test("1.5 × the best year, when purchases are even", () => {
  expect(capacityOf({ months: { "2024-01": 100, "2024-06": 100, "2025": 300 } })).toEqual({
    yearlyCents: 1200,
    floorCents: 300,
    origin: "estimated",
  });
  expect(capacityOf({ months: { "2025": 300 } })).toEqual({ yearlyCents: 450, floorCents: 300, origin: "estimated" });
});

test("12 × the 90th percentile of an active month, when it is larger; credit notes are not active months", () => {
  expect(capacityOf({ months: { "2025-01": 1000, "2025-02": 10, "2025-03": -5 } })).toEqual({
    yearlyCents: 12_000,
    floorCents: 1005,
    origin: "estimated",
  });
});

test("the buyer's figure comes first; nothing is invented", () => {
  expect(capacityOf({ months: { "2025": 300 } }, 5000)).toEqual({ yearlyCents: 5000, floorCents: 300, origin: "told" });
  expect(capacityOf({ months: {} })).toBeUndefined();
  expect(capacityOf({ months: { "2025-01": -300 } })).toBeUndefined();
});
