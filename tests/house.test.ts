import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const { forbidden } = jest.requireActual<{
  forbidden: { name: string; from: { path?: string }; to: { pathNot?: string; circular?: boolean } }[];
}>("../.dependency-cruiser.cjs");

/** Rooms that each room may import, itself apart, as the check of import directions holds them. */
const held = (): Record<string, string[]> =>
  Object.fromEntries(
    forbidden.flatMap(({ from, to }) => {
      const room = /^\^src\/(\w+)\/$/.exec(from.path ?? "")?.[1];
      const allowed = /^\^src\/\(([\w|]+)\)\/$/.exec(to.pathNot ?? "")?.[1];
      return room && allowed ? [[room, allowed.split("|").filter((other) => other !== room)]] : [];
    }),
  );

/** The same, as the table of the architecture says it. */
function told(): Record<string, string[]> {
  const lines = readFileSync("docs/architecture.md", "utf8").split("\n");
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, room, , may = ""] = /^\| `src\/(\w+)` \|(.*)\|([^|]*)\|$/.exec(line) ?? [];
      return room ? [[room, [...may.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name)]] : [];
    }),
  );
}

const sorted = (table: Record<string, string[]>) =>
  Object.entries(table)
    .map(([room, others]) => `${room} → ${[...others].sort().join(", ")}`)
    .sort();

test("the table of the architecture says what is checked, no more and no less", () => {
  expect(sorted(told())).toEqual(sorted(held()));
  expect(Object.keys(held()).sort()).toEqual(readdirSync("src").sort());
});

test("circles are looked for, type imports included", () => {
  expect(forbidden.filter(({ to }) => to.circular)).toEqual([
    expect.objectContaining({ from: {}, to: { circular: true } }) as unknown,
  ]);
});

test("no folder of the sources holds more than 20 files", () => {
  const folders = readdirSync("src", { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  const full = folders
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((folder) => ({
      folder,
      files: readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).length,
    }))
    .filter(({ files }) => files > 20);
  expect(full).toEqual([]);
});
