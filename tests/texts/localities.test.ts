import { localityNamed } from "../../src/texts/localities";

describe("an answer in a cell", () => {
  it.each([
    ["oui", "yes"],
    ["Oui ", "yes"],
    ["yes", "yes"],
    ["NON", "no"],
    ["à vérifier", "check"],
    ["A  VERIFIER", "check"],
    ["to check", "check"],
    ["non localisé", "unlocated"],
  ])("« %s » is read in either language, whatever its accents", (text, answer) => {
    expect(localityNamed(text)).toBe(answer);
  });

  it.each(["", "peut-être", "ouï-dire", "1"])("« %s » is none", (text) => {
    expect(localityNamed(text)).toBeUndefined();
  });
});
