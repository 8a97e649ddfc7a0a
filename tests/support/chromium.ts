import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/**
 * The browser of stories and benchmarks: the one that the variable CHROMIUM names, or Debian's. Its programme without windows comes first:
 * a page costs it a quarter of the work beside the page's own.
 */
export function chromiumPath(): string {
  return process.env["CHROMIUM"] ?? PLACES.find((place) => existsSync(place)) ?? "chromium";
}
