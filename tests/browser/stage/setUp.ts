import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack, { type Configuration } from "webpack";
import { serve } from "./server";

const root = path.resolve(__dirname, "../../..");
/** Builds the page once (unless ALLOTIR_BUILT says that it has just been built) and serves it; each runner of stories has a browser of its own, whose profile lasts as long as the run. */
export default async function setUp(): Promise<void> {
  if (!process.env["ALLOTIR_BUILT"]) await build();
  const server = await serve(
    path.join(root, ".cache/practice"),
    path.join(root, "node_modules/@microsoft/office-js/dist"),
  );
  const profiles = mkdtempSync(path.join(tmpdir(), "stories-"));
  process.env["ALLOTIR_PAGE"] = server.address;
  process.env["ALLOTIR_PROFILES"] = profiles;
  globalThis.endStage = async () => {
    await server.close();
    rmSync(profiles, { recursive: true, force: true });
  };
}

declare global {
  var endStage: (() => Promise<void>) | undefined;
}

function build(): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the configuration is CommonJS, as webpack wants it
  const configure: (env: object, argv: object) => Configuration = require(path.join(root, "webpack.config.js"));
  // React as it ships answers sooner than with its checks for developers.
  const compiler = webpack(configure({ practice: true }, { mode: "production" }));
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failure = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : undefined);
      compiler.close(() => (failure ? reject(failure) : resolve()));
    });
  });
}
