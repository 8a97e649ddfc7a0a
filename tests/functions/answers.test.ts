import fc from "fast-check";
import { answerTo } from "../../src/functions/answers";
import { FUNCTIONS, type FunctionKey } from "../../src/functions/functions";
import { loadTerritory, type Territory } from "../../src/territory/territory";
import type { Language } from "../../src/texts/format";

let territory: Territory;
beforeAll(async () => void (territory = await loadTerritory()));

/** What the function answers to single values, or the reason why it does not. */
function ask(key: FunctionKey, values: readonly unknown[], language: Language = "fr"): unknown {
  const args = FUNCTIONS[key].parameters.map(({ type }, index) =>
    type === "cells" && !Array.isArray(values[index]) ? [[values[index]]] : values[index],
  );
  try {
    return answerTo(key, args, territory, language);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return `! ${"kind" in error ? String(error.kind) : error.name} ${error.message.replace(/\u00a0/g, " ")}`;
  }
}

describe("zone of a place", () => {
  test.each([
    ["62041", "département", "Pas-de-Calais"],
    ["62041", undefined, "Pas-de-Calais"],
    ["62041", "code département", "62"],
    ["62000 Arras", "commune", "Arras"],
    ["62000 Arras", "code commune", "62041"],
    [62000, "EPCI", "CU d'Arras"],
    ["62000 Arras", "Région", "Hauts-de-France"],
    ["62000 Arras", "code région", "32"],
    ["Arras (62)", "commune", "Arras"],
    ["commune:62041", "commune", "Arras"],
    ["Pas-de-Calais", "région", "Hauts-de-France"],
    ["62", "département", "Pas-de-Calais"],
    [1000, "code département", "01"],
    ["2A004", "commune", "Ajaccio"],
    ["12 rue du Bac, 62000 ARRAS", "commune", "Arras"],
    ["B-7000 Mons", "pays", "Belgique"],
    ["B-7000 Mons", "code pays", "BE"],
    ["62000 Arras", "pays", "France"],
    ["62000 Arras", "town", "Arras"],
  ])("%s, %s: %s", (place, level, expected) => expect(ask("zone", [place, level])).toBe(expected));

  it("reads postcode and town in two cells, in any order", () => {
    expect(ask("zone", [[[62000, "ARRAS"]], "commune"])).toBe("Arras");
    expect(ask("zone", [[["Arras"], ["62000"]], "commune"])).toBe("Arras");
    expect(ask("zone", [[["Arras", 62]], "commune"])).toBe("Arras");
  });

  test.each([
    ["", "commune", "! notKnown Aucun lieu n'est indiqué."],
    [
      "62000 Arras",
      "canton",
      "! askedWrongly Niveau « canton » inconnu. Écrivez « commune », « EPCI », « département », « région », « pays ».",
    ],
    ["B-7000 Mons", "région", "! notKnown « B-7000 Mons » est à l'étranger (Belgique)."],
    ["xyzzy", "région", "! notKnown « xyzzy » ne permet pas de situer le lieu."],
  ])("refuses %s, %s", (place, level, expected) => expect(ask("zone", [place, level])).toBe(expected));

  it("does not choose among the communes of a postcode", () => {
    expect(ask("zone", ["62128", "commune"])).toMatch(
      /^! notKnown « 62128 » peut être dans plusieurs zones : .+…\. Précisez la commune\.$/,
    );
  });

  it("answers in English under its English name", () => {
    expect(ask("zone", ["B-7000 Mons", "country"], "en")).toBe("Belgium");
    expect(ask("zone", ["7800 Athus", ""])).toMatch(
      /^! notKnown « 7800 Athus » peut être dans plusieurs zones : France, Belgique/,
    );
    expect(ask("zone", ["1000 Bourg-en-Bresse", ""])).toBe("Ain");
    expect(ask("zone", ["62000", "canton"], "en")).toBe(
      "! askedWrongly Unknown level “canton”. Write “town”, “EPCI”, “department”, “region”, “country”.",
    );
  });
});

describe("local or not", () => {
  test.each([
    ["62000 Arras", "département:62", "oui"],
    ["62000 Arras", "departement:Pas-de-Calais", "oui"],
    ["59000 Lille", "département:62", "non"],
    ["59000 Lille", "région:32", "oui"],
    ["59000 Lille", "région:Hauts-de-France", "oui"],
    ["59000 Lille", "rayon:50@62041", "oui"],
    ["59000 Lille", "rayon:50 km@62000 Arras", "oui"],
    ["75001 Paris", "rayon:50@62041", "non"],
    ["62000 Arras", "commune:62041", "oui"],
    ["62000 Arras", "commune:Arras (62)", "oui"],
    ["62000 Arras", "liste:59,80", "non"],
    ["62000 Arras", "France", "oui"],
    ["B-7000 Mons", "France", "non"],
    ["B-7000 Mons", "pays:Belgique", "oui"],
    ["Arras", "département:62", "à vérifier"],
    ["", "département:62", "non localisé"],
  ])("%s in %s: %s", (place, perimeter, expected) => expect(ask("local", [place, perimeter])).toBe(expected));

  it("answers in English under its English name", () => {
    expect(ask("local", ["62000 Arras", "department:62"], "en")).toBe("yes");
    expect(ask("local", ["Arras", "département:62"], "en")).toBe("to check");
  });
});

describe("distance", () => {
  it("is nil from a place to itself, the same both ways, and as the crow flies", () => {
    expect(ask("distance", ["62000 Arras", "62041"])).toBe(0);
    const there = ask("distance", ["62000 Arras", "59000 Lille"]);
    expect(there).toBe(ask("distance", ["59000 Lille", "62000 Arras"]));
    expect(there).toBeGreaterThan(40);
    expect(there).toBeLessThan(46);
  });
  test.each([
    [
      "62000 Arras",
      "Pas-de-Calais",
      "! notKnown « Pas-de-Calais » est trop imprécis pour une distance. Précisez la commune.",
    ],
    ["62000 Arras", "Bruxelles", "! notKnown « Bruxelles » est à l'étranger (Belgique)."],
    ["", "Arras", "! notKnown Aucun lieu n'est indiqué."],
  ])("refuses %s, %s", (from, to, expected) => expect(ask("distance", [from, to])).toBe(expected));
});

describe("commune of a postcode", () => {
  test.each([
    [75001, undefined, "Paris"],
    ["59 000", "", "Lille"],
    [62000, undefined, "Arras, Dainville"],
    [1000, undefined, "Bourg-en-Bresse, Saint-Denis-lès-Bourg"],
    ["62128", "henin sur cojeul", "Hénin-sur-Cojeul"],
    ["62128 HENINEL", undefined, "Héninel"],
  ])("%s, %s: %s", (postcode, written, expected) => expect(ask("town", [postcode, written])).toBe(expected));
  test.each([
    ["62007", undefined, "! notKnown Le code postal 62007 ne dessert aucune commune (CEDEX ou erreur de saisie)."],
    ["abc", undefined, "! askedWrongly « abc » n'est pas un code postal français."],
    ["62000", "Lille", "! notKnown 62000 ne dessert pas « Lille », mais : Arras, Dainville."],
  ])("refuses %s, %s", (postcode, written, expected) => expect(ask("town", [postcode, written])).toBe(expected));
});

describe("SIRET", () => {
  test.each([
    ["732 829 320 00074", true],
    [73282932000074, true],
    ["73282932000075", false],
    ["732829320", false],
    ["", false],
    ["35600000049837", true],
  ])("%s: %s", (siret, expected) => expect(ask("siret", [siret])).toBe(expected));
  it("says that Excel has lost digits", () => {
    expect(ask("siret", ["7,33E+13"])).toBe(
      "! askedWrongly Excel a perdu des chiffres de « 7,33E+13 ». Mettez la colonne au format Texte, puis ressaisissez le numéro.",
    );
  });
});

describe("share of a range", () => {
  const share = (rows: readonly (readonly [unknown, unknown])[], part?: string, language: Language = "fr"): unknown =>
    ask("share", [rows.map(([amount]) => [amount]), rows.map(([, answer]) => [answer]), part], language);
  const LINES = [
    [600, "oui"],
    [200, "non"],
    [150, "à vérifier"],
    [50, "non localisé"],
  ] as const;

  it("gives the share and its bounds, from answers in both languages", () => {
    expect(share(LINES)).toBe(0.6);
    expect(share(LINES, "basse")).toBe(0.6);
    expect(share(LINES, "Haute")).toBe(0.8);
    expect(
      share(
        [
          [600, "yes"],
          [200, "NO"],
          [200, "to check"],
        ],
        "high",
        "en",
      ),
    ).toBe(0.8);
    expect(
      share([
        [600, true],
        [400, false],
      ]),
    ).toBe(0.6);
  });
  it("takes whole columns: title above, empty cells below, and no answer as not located", () => {
    expect(
      share(
        [
          ["Montant HT", "Local"],
          [75, "oui"],
          [25, ""],
          ["", ""],
          [undefined, null],
        ],
        "haute",
      ),
    ).toBe(1);
    expect(
      share(
        [
          ["Montant HT", "Local"],
          [75, "oui"],
          [25, ""],
        ],
        "basse",
      ),
    ).toBe(0.75);
  });
  it("counts cents, so that sums are exact", () => {
    expect(
      share([
        [0.1, "oui"],
        [0.2, "oui"],
        [0.3, "non"],
      ]),
    ).toBe(0.5);
    expect(
      share([
        ["1 200,50 €", "oui"],
        ["1.200,50", "non"],
        ["-", "non"],
      ]),
    ).toBe(0.5);
  });
  test.each([
    [
      [[100, "peut-être"]],
      undefined,
      "! askedWrongly Ligne 1 : « peut-être » n'est ni « oui », ni « non », ni « à vérifier », ni « non localisé ».",
    ],
    [
      [
        [1, "oui"],
        ["à voir", "oui"],
      ],
      undefined,
      "! askedWrongly Ligne 2 : « à voir » n'est pas un montant.",
    ],
    [[[1, "oui"]], "médiane", "! askedWrongly Résultat « médiane » inconnu. Écrivez « part », « basse », « haute »."],
    [
      [
        [1, "oui"],
        [-1, "non"],
      ],
      undefined,
      "! notKnown Total nul ou négatif : aucune part ne peut être calculée.",
    ],
    [
      [
        [2, "oui"],
        [-1, "non"],
      ],
      undefined,
      "! notKnown Part hors de 0 à 100 % (avoirs) : seuls les montants parlent.",
    ],
  ] as const)("refuses %j, %s", (rows, part, expected) => expect(share(rows, part)).toBe(expected));
  it("lies between its bounds, whatever the amounts", () => {
    const line = fc.tuple(
      fc.integer({ min: 1, max: 1e8 }).map((cents) => cents / 100),
      fc.constantFrom("oui", "non", "à vérifier", "non localisé"),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const [part, low, high] = [undefined, "basse", "haute"].map((what) => share(lines, what) as number);
        expect(low).toBe(part);
        expect(high).toBeGreaterThanOrEqual(part!);
        const sum = (wanted: readonly string[]) =>
          lines.reduce(
            (total, [amount, answer]) => total + (wanted.includes(answer) ? Math.round(amount * 100) : 0),
            0,
          );
        expect(part).toBe(sum(["oui"]) / sum(["oui", "non", "à vérifier", "non localisé"]));
        expect(high).toBe(
          sum(["oui", "à vérifier", "non localisé"]) / sum(["oui", "non", "à vérifier", "non localisé"]),
        );
      }),
    );
  });
  it("wants as many answers as amounts", () => {
    expect(ask("share", [[[1], [2]], [["oui"]]])).toBe(
      "! askedWrongly 2 montants pour 1 réponse : prenez autant de cellules des deux côtés.",
    );
  });
});
