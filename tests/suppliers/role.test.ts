import { roleOf, type Role } from "../../src/suppliers/role";
import { keptOf, searchSchema } from "../../src/suppliers/registerAnswer";

const told = (name: string, activity?: string) => roleOf({ names: [name], flags: [] }, activity);

test.each([
  ["01.13Z", "producer"],
  ["03.21Z", "producer"],
  ["10.71C", "processor"],
  ["46.31Z", "wholesaler"],
  ["47.21Z", "retailer"],
  ["49.41A", "service"],
] as const)("activity %s: %s, for certain", (code, role) =>
  expect(told("SARL Dupont", code)).toMatchObject({ role, certainty: "sure", evidence: { code: "activity" } }),
);
test("an activity that says nothing, or that the name disputes", () => {
  expect(told("SARL Dupont", "32.50A")).toEqual({ role: "unknown", certainty: "unknown" });
  expect(told("Ferme du Bois", "46.31Z")).toMatchObject({ role: "wholesaler", certainty: "check" });
  expect(told("Coopérative du Val", "46.31Z")).toMatchObject({ role: "cooperative", certainty: "check" });
});
test("a name is never certain, but for a GAEC; two roles in a name are unknown", () => {
  expect(told("GAEC des Tilleuls")).toMatchObject({ role: "producer", certainty: "sure" });
  expect(told("EARL du Bois")).toMatchObject({ role: "producer", certainty: "check" });
  expect(told("Transports de la Ferme")).toEqual({ role: "unknown", certainty: "unknown" });
  expect(told("Biocoop Arras").role).toBe("unknown");
  expect(roleOf({ names: ["Pomona"], flags: ["wholesaler"] })).toMatchObject({
    role: "wholesaler",
    certainty: "check",
  });
});

test("the register's answer keeps the establishment's activity, else the company's", () => {
  const answer = (site: object) =>
    keptOf(
      "73282932000074",
      searchSchema.parse({
        results: [
          {
            siren: "732829320",
            activite_principale: "46.31Z",
            matching_etablissements: [{ siret: "73282932000074", ...site }],
          },
        ],
      }),
    ).activity;
  expect(answer({ activite_principale: "01.13Z" })).toBe("01.13Z");
  expect(answer({})).toBe("46.31Z");
});

test("of 200 invented suppliers, 95 % at least are right or unknown, and none is wrong and certain", () => {
  const invented = ROLES.flatMap(({ role, names }) =>
    PEOPLE.flatMap((who) => names.map((name) => ({ role, name: name.replace("*", who) }))),
  ).slice(0, 240);
  expect(invented.length).toBeGreaterThanOrEqual(200);
  const wrong = invented.filter(({ role, name }) => !["unknown", role].includes(told(name).role));
  expect(wrong.length / invented.length).toBeLessThanOrEqual(0.05);
  expect(wrong.filter(({ name }) => told(name).certainty === "sure")).toEqual([]);
  expect(invented.filter(({ role, name }) => told(name).role === role).length / invented.length).toBeGreaterThan(0.6);
});

const PEOPLE = [
  "Martin",
  "du Bois",
  "Lefebvre et fils",
  "des Quatre Vents",
  "de la Vallée",
  "Durand",
  "du Moulin",
  "Vasseur",
];
const ROLES: readonly { readonly role: Role; readonly names: readonly string[] }[] = [
  { role: "producer", names: ["GAEC *", "EARL *", "Ferme *", "Les Vergers *", "SCEA *", "Maraîchage *", "Rucher *"] },
  {
    role: "processor",
    names: ["Boulangerie *", "Fromagerie *", "Conserverie *", "Moulins *", "SARL Laiterie *", "Brasserie artisanale *"],
  },
  { role: "cooperative", names: ["Coopérative *", "SICA *", "Coop agricole *"] },
  { role: "wholesaler", names: ["* Distribution", "Grossiste *", "Marée *", "Mareyage *"] },
  { role: "retailer", names: ["Primeurs *", "Épicerie *", "Boucherie *", "Poissonnerie *"] },
  {
    role: "service",
    names: ["Transports *", "Nettoyage *", "Cabinet *", "Traiteur *", "Restaurant La Ferme *", "Imprimerie *"],
  },
];
