import { utils, write } from "@e965/xlsx";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fifteenColumns } from "../purchases";

/** A file of many lines of purchases, as a buyer keeps them; to be taken away at the end. */
export function purchasesFile(lines: number): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "purchases-"));
  const path = join(folder, "achats.xlsx");
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([...fifteenColumns(lines)]), "Achats");
  writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer);
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
