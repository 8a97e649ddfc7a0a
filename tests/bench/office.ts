import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ALWAYS_RECALCULATE } from "../support/office/standing";

/** The processor seconds (user and system, all threads) that LibreOffice takes to open, recalculate and save a file; what it writes stands in `folder`. */
export function libreOffice(file: string, folder: string): number {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
  const command = `soffice "-env:UserInstallation=file://${profile}" --headless --convert-to "xlsx:Calc MS Excel 2007 XML" --outdir "${folder}/out" "${file}" >/dev/null 2>&1; times`;
  const { stdout } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
  const spent = stdout.trim().split("\n").at(-1) ?? "";
  return [...spent.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}
