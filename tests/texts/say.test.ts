import { say } from "../../src/texts/say";

const bare = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("say", () => {
  it("fills places in each language's way", () => {
    expect(bare(say("{totalCents} en {n} {n|ligne|lignes}", { totalCents: 123456, n: 1200 }, "fr"))).toBe(
      "1 234,56 € en 1 200 lignes",
    );
    expect(bare(say("{totalCents} in {n} {n|line|lines}", { totalCents: -123456, n: 1200 }, "en"))).toBe(
      "-€1,234.56 in 1,200 lines",
    );
  });
  it("takes 0 as singular in French, plural in English", () => {
    expect(say("{n} {n|ligne|lignes}", { n: 0 }, "fr")).toBe("0 ligne");
    expect(say("{n} {n|line|lines}", { n: 0 }, "en")).toBe("0 lines");
  });
  it("leaves rows and years bare, rates in percent", () => {
    expect(bare(say("{row} {firstYear} {lowRate}", { row: 1234, firstYear: 2025, lowRate: 0.4127 }, "fr"))).toBe(
      "1234 2025 41,3 %",
    );
  });
  it("shows a place that nobody filled rather than hiding it", () => {
    expect(say("{a} {b}", { a: "x" }, "fr")).toBe("x {b}");
  });
});
