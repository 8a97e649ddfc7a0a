import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { reading as english } from "../../src/texts/en/reading";
import { reading as french } from "../../src/texts/fr/reading";

const folder = join(__dirname, "../../src/reading");
const source = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .filter((file) => /uestions|suspects|sheets.read/.test(file))
  .map((file) => readFileSync(join(folder, file), "utf8"))
  .join("\n");
const keysOf = (value: unknown, path = ""): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    : [path];
const placesOf = (text: string): string =>
  [...text.matchAll(/\{(\w+)/g)]
    .map((match) => match[1])
    .sort()
    .join();

test("every question that the reader asks has its words", () => {
  const codes = [...source.matchAll(/(?:code: |about\(|[?:] \{ code: )"(\w+)"/g)].map((match) => match[1] ?? "");
  expect(codes.length).toBeGreaterThan(15);
  for (const code of codes) expect(Object.keys(french.questions)).toContain(code);
});

test("French and English say the same things with the same values", () => {
  expect(keysOf(english)).toEqual(keysOf(french));
  for (const [code, { text }] of Object.entries(french.questions))
    expect([code, [...new Set(placesOf(text).split(","))]]).toEqual([
      code,
      [...new Set(placesOf(english.questions[code as keyof typeof english.questions].text).split(","))],
    ]);
});
