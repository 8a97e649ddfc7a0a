import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(__dirname, "../..", process.env.ALLOTIR_REAL_FILES ?? "../shared/real");

/** Public files to try the product on; they are no part of the project. */
export const hasRealFiles = existsSync(folder);
if (!hasRealFiles) console.warn(`No real files in ${folder}: tests on them are skipped.`);

export function realFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)));
}
