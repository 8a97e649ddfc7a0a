import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for the run's LibreOffice, which starts when a test first needs it. */
export default function setUp(): void {
  process.env["ALLOTIR_OFFICE"] = mkdtempSync(join(tmpdir(), "office-"));
}
