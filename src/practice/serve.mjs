// `npm start`: builds the practice page in memory, serves it with Microsoft's client straight from node_modules, and prints its address.
import { createRequire } from "node:module";
import { createServer } from "node:net";
import path from "node:path";
import webpack from "webpack";
import DevServer from "webpack-dev-server";

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, "../..");
const configure = require(path.join(root, "webpack.config.js"));

/** The wished port, or one that the system chooses when it is taken. */
function freePort(wished) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () => (wished === 0 ? reject(new Error("no free port")) : resolve(freePort(0))));
    probe.listen(wished, "localhost", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const started = Date.now();
const port = await freePort(Number(process.env.PORT ?? 3000));
const https = Boolean(process.env.HTTPS);
const compiler = webpack({
  ...configure({ practice: true }, { mode: "development" }),
  infrastructureLogging: { level: "warn" },
});
const server = new DevServer(
  {
    host: "localhost",
    port,
    server: https ? "https" : "http",
    hot: false,
    liveReload: false,
    client: false,
    setupExitSignals: true,
    static: [
      {
        directory: path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist"),
        publicPath: "/office-js",
        watch: false,
      },
    ],
    headers: { "Cache-Control": "no-store" },
    devMiddleware: { stats: "errors-warnings" },
  },
  compiler,
);

compiler.hooks.done.tap("address", (stats) => {
  if (stats.hasErrors()) return;
  console.log(
    `\n  Allotir:  ${https ? "https" : "http"}://localhost:${port}/\n  (ready in ${((Date.now() - started) / 1000).toFixed(1)} s; Ctrl+C to stop)\n`,
  );
});
console.log("Allotir: preparing the page…");
await server.start();
