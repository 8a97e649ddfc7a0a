import { pageFor, pagesTallFor } from "../../src/report/plan/page";

describe("pages of A4 at eight points", () => {
  it("are upright where the columns fit, then lying, then several side by side", () => {
    expect(
      [
        [60, 50],
        [100, 70],
        [150, 100],
      ].map(pageFor),
    ).toEqual([
      { landscape: false, pagesWide: 1 },
      { landscape: true, pagesWide: 1 },
      { landscape: true, pagesWide: 2 },
    ]);
  });

  it("are as many as lines fill, the heading that each repeats counted", () => {
    expect([1, 48, 49, 94, 95].map((lines) => pagesTallFor(lines, 2))).toEqual([1, 1, 2, 2, 3]);
  });
});
