import path from "node:path";
import { chromium } from "playwright-core";
import webpack, { type Configuration } from "webpack";
import { serve } from "./server";

const root = path.resolve(__dirname, "../../..");
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Builds the page once, serves it, and starts the one browser that all stories share. */
export default async function setUp(): Promise<void> {
  await build();
  const server = await serve(
    path.join(root, ".cache/practice"),
    path.join(root, "node_modules/@microsoft/office-js/dist"),
  );
  const browser = await chromium.launchServer({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: FLAGS,
  });
  process.env["ALLOTIR_PAGE"] = server.address;
  process.env["ALLOTIR_BROWSER"] = browser.wsEndpoint();
  globalThis.endStage = async () => {
    await browser.close();
    await server.close();
  };
}

declare global {
  var endStage: (() => Promise<void>) | undefined;
}

function build(): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the configuration is CommonJS, as webpack wants it
  const configure: (env: object, argv: object) => Configuration = require(path.join(root, "webpack.config.js"));
  // React as it ships answers sooner than with its checks for developers; making the files small would take a minute. Stories know parts by name.
  const compiler = webpack({
    ...configure({ practice: true }, { mode: "production" }),
    optimization: { minimize: false, chunkIds: "named" },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failure = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : undefined);
      compiler.close(() => (failure ? reject(failure) : resolve()));
    });
  });
}
