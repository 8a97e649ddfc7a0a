import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PROCESS } from "./standing";

/** Ends the run's LibreOffice, with the processes it started. */
export default function tearDown(): void {
  const folder = process.env["ALLOTIR_OFFICE"] ?? "";
  const started = join(folder, PROCESS);
  if (existsSync(started)) end(Number(readFileSync(started, "utf8")));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function end(group: number): void {
  try {
    process.kill(-group);
  } catch {
    // It had ended by itself.
  }
}
