import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.ALLOTIR_TERRITORY_FILES ?? join("..", "shared", "territory");

/** Rows of an official table kept beside the project; undefined (and said so) where it is absent. */
export function officialRows(file: string): string[][] | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) {
    console.warn(`${path} is absent: its test is skipped`);
    return undefined;
  }
  const cut = file.endsWith(".csv")
    ? (line: string) =>
        [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2] ?? "")
    : (line: string) => line.split("\t");
  return readFileSync(path, "utf8").trim().split(/\r?\n/).slice(1).map(cut);
}

export const pathOf = (file: string) => join(folder, file);
