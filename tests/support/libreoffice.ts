import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasLibreOffice) console.warn("LibreOffice (soffice) is absent: what it would judge is skipped.");

/** LibreOffice trusts the values saved in a file unless it is told to calculate everything again. */
export const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

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
    mkdirSync(join(folder, "profile/user"), { recursive: true });
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const names = [...workbooks.keys()];
    names.forEach((name, index) =>
      writeFileSync(join(folder, `${index}.${from}`), workbooks.get(name) ?? new Uint8Array()),
    );
    const sources = names.map((_, index) => join(folder, `${index}.${from}`));
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
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
