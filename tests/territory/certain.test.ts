/** « Sûr » is said only where everything that the line holds leads to one département, or to one country abroad. */
import fc from "fast-check";
import type { ColumnKinds } from "../../src/territory/places/clues";
import { countryOf, foreignCountries } from "../../src/territory/places/countries";
import { placeWords } from "../../src/territory/places/names";
import { locate } from "../../src/territory/places/locate";
import type { PlaceHints } from "../../src/territory/places/place";
import { loadTerritory, type Territory } from "../../src/territory/territory";

let territory: Territory;
beforeAll(async () => void (territory = await loadTerritory()));

/** What a cell was made from: départements and countries that it allows, each apart when it names several places. */
interface Said {
  /** A town, which may be only the beginning of a commune's name: « BOULOGNE ». */
  readonly town?: string;
  readonly text: string;
  /** One entry a place named: the areas (« 62 », « BE ») that it allows; no entry: the cell says nothing of a place. */
  readonly allows: readonly (readonly string[])[];
}
const departmentsOf = (codes: readonly string[]): string[] => [
  ...new Set(codes.map((code) => territory.commune(code)!.department)),
];
const EUROPEAN = ["AT", "BE", "CH", "DK", "LU", "NL", "NO", "PT"];

/** Cells made with their truth, without asking the reader under test. */
function cells() {
  const some = territory.communes.filter((_, at) => at % 37 === 0);
  const commune = fc.constantFrom(...some);
  const postcodes = Array.from({ length: 98_900 }, (_, at) => String(at).padStart(5, "0")).filter(
    (code) => territory.communesOfPostcode(code).length > 0,
  );
  const five = fc.constantFrom(...postcodes.filter((_, at) => at % 7 === 0)).map((text): Said => ({
    text,
    allows: [[...departmentsOf(territory.communesOfPostcode(text)), "DE", "ES", "IT"]],
  }));
  const four = fc.constantFrom(...postcodes.filter((code) => code.startsWith("0"))).map((code): Said => ({
    text: code.slice(1),
    allows: [[...departmentsOf(territory.communesOfPostcode(code)), ...EUROPEAN]],
  }));
  const prefixed = fc.constantFrom("B-7500 BE", "L8211 LU", "CH-1204 CH", "D-66111 DE").map((one): Said => ({
    text: one.slice(0, -3),
    allows: [[one.slice(-2)]],
  }));
  const french = five.map(({ text, allows }): Said => ({ text: `F-${text}`, allows }));
  const town = commune.map(({ name }): Said => ({
    town: name,
    text: name,
    allows: [[...departmentsOf(territory.namedAnywhere(name)), "abroad"]],
  }));
  const department = fc
    .constantFrom(...territory.departments)
    .chain(({ code, name }) => fc.constantFrom(code, name).map((text): Said => ({ text, allows: [[code]] })));
  const townWithDepartment = fc
    .tuple(town, department, fc.constantFrom("{t} ({d})", "{t}, {d}", "{d} - {t}", "{t} - {d}"))
    .map(([one, two, form]): Said => ({
      town: one.text,
      text: (/^\D/.test(two.text) ? "{t} ({d})" : form).replace("{t}", one.text).replace("{d}", two.text),
      allows: [...one.allows, ...two.allows],
    }));
  const pair = (cell: fc.Arbitrary<Said>) =>
    fc.tuple(cell, cell, fc.constantFrom(" / ", " et ", ";", "\n")).map(([one, two, between]): Said => ({
      text: one.text + between + two.text,
      allows: [...one.allows, ...two.allows],
    }));
  const country = fc
    .constantFrom("France", "Belgique", "Allemagne")
    .map((text): Said => ({ text, allows: [[countryOf(text)!]] }));
  const nothing = fc.constant<Said>({ text: "", allows: [] });
  return fc.record({
    postcode: fc.oneof(nothing, five, five, four, prefixed, french, pair(five), pair(fc.oneof(five, four))),
    commune: fc.oneof(nothing, town, town, townWithDepartment, pair(town)),
    department: fc.oneof({ weight: 4, arbitrary: nothing }, { weight: 1, arbitrary: department }),
    country: fc.oneof({ weight: 5, arbitrary: nothing }, { weight: 1, arbitrary: country }),
    insee: fc.oneof(
      { weight: 5, arbitrary: nothing },
      { weight: 1, arbitrary: commune.map(({ code, department: of }): Said => ({ text: code, allows: [[of]] })) },
    ),
  });
}

/** A département agrees with France; any name may be a town's abroad too. */
const agrees = (allowed: readonly string[], area: string): boolean =>
  allowed.includes(area) ||
  (allowed.includes("FR") && !foreignCountries().includes(area)) ||
  (allowed.includes("abroad") && foreignCountries().includes(area));

/** Whether a commune of the département has a name that begins so: its département tells which « BOULOGNE » is meant. */
const begins = (town: string, area: string): boolean =>
  territory
    .communesOfDepartment(area)
    .some((code) => bareWords(territory.commune(code)!.name).startsWith(`${bareWords(town)} `));
const bareWords = (name: string): string => placeWords(name).replace(/^(?:L|LA|LE|LES) /, "");

/** Lines whose town stands where its postcode leads are what files are made of: half of those tried. */
const tried = () =>
  fc.tuple(cells(), fc.boolean(), fc.boolean()).map(([said, coherent, mostlyFive]) => {
    const served = coherent ? territory.communesOfPostcode(said.postcode.text.padStart(5, "0")) : [];
    const home = served[0] === undefined ? undefined : territory.commune(served[0]);
    const commune = home ? { town: home.name, text: home.name, allows: [[home.department]] } : said.commune;
    return { said: { ...said, commune }, kinds: { mostlyFive } satisfies ColumnKinds };
  });

test("nothing is certain whose evidence allows another département", () => {
  let certain = 0;
  fc.assert(
    fc.property(tried(), ({ said, kinds }) => {
      const hints: PlaceHints = Object.fromEntries(Object.entries(said).map(([cell, { text }]) => [cell, text]));
      const { certainty, country, department, otherCountries } = locate(hints, territory, kinds);
      if (certainty !== "sure") return;
      certain++;
      const area = country === "FR" ? department : country;
      expect(otherCountries).toBeUndefined();
      expect(area).toBeDefined();
      for (const [cell, { text, town, allows }] of Object.entries(said))
        for (const allowed of allows)
          if (!agrees(allowed, area!) && !(town && begins(town, area!)))
            throw new Error(`${cell} « ${text} » allows ${allowed.join()}, said ${area}`);
    }),
    { numRuns: 2_500 },
  );
  expect(certain).toBeGreaterThan(400);
});

test("four digits are certain only with their town, their country or their column", () => {
  fc.assert(
    fc.property(cells(), ({ postcode, commune }) => {
      if (!/^\d{4}$/.test(postcode.text)) return;
      const place = locate({ postcode: postcode.text, commune: commune.text }, territory);
      const served = territory.communesOfPostcode(`0${postcode.text}`);
      if (place.certainty === "sure")
        expect(territory.named(commune.text.replace(/\W*\(.*\)$|,.*$|^\w+ - /, ""), served)).not.toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test("two places in a cell are never certain, unless they are the same", () => {
  fc.assert(
    fc.property(cells(), ({ postcode, commune }) => {
      const two = (said: Said) => / \/ | et |;|\n/.test(said.text) && said.allows.length > 1;
      const sameTwice = postcode.text.split(/ \/ | et |;|\n/);
      if (!two(postcode) || sameTwice[0] === sameTwice[1]) return;
      expect(locate({ postcode: postcode.text }, territory).certainty).not.toBe("sure");
      expect(locate({ postcode: postcode.text, commune: commune.text }, territory).certainty).not.toBe("sure");
    }),
    { numRuns: 2_000 },
  );
});
