import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { standingOffice } from "./office/standing";

// Asked of the shell: LibreOffice itself takes a second to tell its version.
export const hasLibreOffice = spawnSync("sh", ["-c", "command -v soffice"]).status === 0;
if (!hasLibreOffice) console.warn("LibreOffice (soffice) is absent: what it would judge is skipped.");

const FILTERS = { xlsx: "xlsx:Calc MS Excel 2007 XML", xls: "xls:MS Excel 97", ods: "ods:calc8" } as const;

/** The same workbooks, every formula calculated by LibreOffice, saved by it as .xlsx: one start for all. */
export const recalculated = (workbooks: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> =>
  converted(workbooks, "xlsx", "xlsx");

/** The same workbooks, opened as files that end with `from`, saved by LibreOffice as another kind. */
export function converted(
  workbooks: ReadonlyMap<string, Uint8Array>,
  from: "xlsx" | "xls" | "ods",
  to: keyof typeof FILTERS,
): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "judge-"));
  try {
    const names = [...workbooks.keys()];
    names.forEach((name, index) =>
      writeFileSync(join(folder, `${index}.${from}`), workbooks.get(name) ?? new Uint8Array()),
    );
    const sources = names.map((_, index) => join(folder, `${index}.${from}`));
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${standingOffice()}`,
        "--headless",
        "--convert-to",
        FILTERS[to],
        "--outdir",
        join(folder, "out"),
        ...sources,
      ],
      { stdio: "ignore", timeout: 240_000 },
    );
    return new Map(
      names.map((name, index) => [name, new Uint8Array(readFileSync(join(folder, "out", `${index}.${to}`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
