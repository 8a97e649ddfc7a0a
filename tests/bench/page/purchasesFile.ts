import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fifteenColumns } from "../purchases";
import { writeWorkbook } from "../writeWorkbook";

/** A file of many lines of purchases, as a buyer keeps them; to be taken away at the end. */
export function purchasesFile(lines: number): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "purchases-"));
  const path = join(folder, "achats.xlsx");
  writeWorkbook(path, { Achats: fifteenColumns(lines) });
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
