import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** LibreOffice trusts the values saved in a file unless it is told to calculate everything again. */
export const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The document that stays open, so that LibreOffice does not end after a conversion, and the mark it leaves beside what it has opened. */
const DOCUMENT = "open.fods";
const OPENED = `.~lock.${DOCUMENT}#`;
const EMPTY = `<?xml version="1.0"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="open"/></office:spreadsheet></office:body>
</office:document>`;

/** Where the process of a run's LibreOffice is written: the run ends it. */
export const PROCESS = "process";

/** The profile of the run's one LibreOffice, which converts for every runner of tests: starting it takes longer than converting. */
export function standingOffice(): string {
  const folder = process.env["ALLOTIR_OFFICE"];
  if (!folder) throw new Error("the run of tests did not set LibreOffice up");
  const profile = join(folder, "profile");
  if (isFirst(folder)) start(folder, profile);
  for (let waited = 0; !existsSync(join(folder, OPENED)) && waited < 60_000; waited += 100) pause(100);
  return profile;
}

function isFirst(folder: string): boolean {
  try {
    writeFileSync(join(folder, PROCESS), "", { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}

function start(folder: string, profile: string): void {
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
  writeFileSync(join(folder, DOCUMENT), EMPTY);
  const office = spawn(
    "soffice",
    [`-env:UserInstallation=file://${profile}`, "--headless", "--norestore", "--nologo", join(folder, DOCUMENT)],
    { detached: true, stdio: "ignore" },
  );
  office.unref();
  writeFileSync(join(folder, PROCESS), String(office.pid));
}

/** Tests that convert do so without giving way. */
const pause = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};
