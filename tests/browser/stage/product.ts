import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { BrowserContext, Page, Route } from "playwright-core";

const root = path.resolve(__dirname, "../../..");
const DIST = path.join(root, "dist");
const CLIENT = path.join(root, "node_modules/@microsoft/office-js/dist");
/** Where the product's page takes Microsoft's client. */
export const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** The pane and the page for a projector are each joined to the workbook in its own way. */
const JOINED = '\n;parent.practice[location.pathname === "/large.html" ? "joinDialog" : "join"](window);';

/** Builds the product where it has not been built: `npm test` has just done so. */
export function buildProduct(): void {
  if (!existsSync(path.join(DIST, "taskpane.html")))
    execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "ignore" });
}

/** Serves `dist` in place of the practice page's own pane. */
export async function serveProduct(context: BrowserContext): Promise<void> {
  await context.route(
    (url) => url.hostname === "127.0.0.1",
    async (route) => {
      const file = path.join(DIST, path.normalize(new URL(route.request().url()).pathname));
      const isProducts = file.endsWith(".html") || /\.[0-9a-f]{8}\.js$/.test(file);
      await (isProducts && existsSync(file) ? route.fulfill({ path: file }) : route.fallback());
    },
  );
}

/** Microsoft's network: absent, or with the client as it is installed here, joined to the practice workbook or (outside Excel) alone. */
export async function serveMicrosoft(context: BrowserContext, wanted: "none" | "alone" | "joined"): Promise<void> {
  await context.route(`${CDN}**`, async (route) => {
    if (wanted === "none") return route.abort();
    if (wanted === "alone") return answer(route, new URL(route.request().url()).pathname.replace("/lib/1/hosted/", ""));
    return answer(route, "excel-web-16.00.js", JOINED);
  });
}

async function answer(route: Route, file: string, after = ""): Promise<void> {
  const source = path.join(CLIENT, path.normalize(file));
  if (!existsSync(source)) return route.fulfill({ status: 404 });
  return route.fulfill({ contentType: "text/javascript", body: (await readFile(source, "utf8")) + after });
}

/** What the page and its frames did against their policy, as the browser tells it. */
export function breachesOf(page: Page): string[] {
  const breaches: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy"))
      breaches.push(`${message.location().url}: ${message.text()}`);
  });
  return breaches;
}
