import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { serve } from "../../browser/stage/server";
import { chromiumPath } from "../../support/chromium";

/** A build of the practice page, served. */
export interface BuiltPage {
  readonly name: "now" | "before-house";
  readonly address: string;
  close(): Promise<void>;
}

const FOLDERS = { "before-house": resolve(".cache/before-house"), now: resolve(".") } as const;

/** Builds the page as it ships, now and where « before-house » is checked out (`bash tests/bench/before-house.sh`), and serves both. */
export async function builtPages(only?: string): Promise<BuiltPage[]> {
  const names = (["before-house", "now"] as const).filter(
    (name) => existsSync(FOLDERS[name]) && (!only || only === name),
  );
  return Promise.all(names.map((name) => builtPage(name, FOLDERS[name])));
}

async function builtPage(name: BuiltPage["name"], folder: string): Promise<BuiltPage> {
  const words = ["--env", "practice", "--mode", "production", "--no-optimization-minimize"];
  const { status, stdout } = spawnSync("node", [join(folder, "node_modules/webpack/bin/webpack.js"), ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout);
  const served = await serve(join(folder, ".cache/practice"), join(folder, "node_modules/@microsoft/office-js/dist"));
  return { name, ...served };
}

export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
}
