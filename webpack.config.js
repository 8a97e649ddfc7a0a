/* Two builds from one list of rules: the product (`dist/`, what Excel loads) and, with `--env practice`, the page that runs it without Excel. */
const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const CopyPlugin = require("copy-webpack-plugin");
const { version } = require("./package.json");
const { MinifyPlugin } = require("./.ci/minify.cjs");
const { NoticesPlugin } = require("./.ci/notices.cjs");
const { PolicyPlugin } = require("./.ci/policy.cjs");

/** What index.html of the practice page, the pane beside it and the pane inside Excel load: only the script that comes first differs. */
const EXCEL_CLIENT = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const PRACTICE_CLIENT =
  '<script src="/office-js/excel-web-16.00.js"></script><script>parent.practice.join(window);</script>';
/** The same for the page of the projector, which Office shows in a window of its own. */
const PRACTICE_DIALOG_CLIENT = PRACTICE_CLIENT.replace("join(", "joinDialog(");

/** Address in the manifest of this repository; ALLOTIR_URL puts the one where `dist/` is served in its place. */
const MANIFEST_URL = "https://localhost:3000";

/** Puts in a file that Excel reads the true address and the version of package.json. */
const addressed = (from, to) => ({
  from,
  to,
  transform: (text) =>
    text
      .toString()
      .replaceAll(MANIFEST_URL, process.env.ALLOTIR_URL?.replace(/\/$/, "") ?? MANIFEST_URL)
      .replace("<Version>0.0.0.0</Version>", `<Version>${version}.0</Version>`),
});

/** Copies a path when it exists: data and samples may be made by a later step of the build. */
const copy = (from, to) => ({ from, to, noErrorOnMissing: true });

/** @param {{practice?: boolean}} env @param {{mode?: string}} argv @returns {import("webpack").Configuration} */
module.exports = (env = {}, argv = {}) => {
  const practice = Boolean(env.practice);
  const production = (argv.mode ?? (practice ? "development" : "production")) === "production";
  return {
    name: practice ? "practice" : "product",
    mode: production ? "production" : "development",
    context: __dirname,
    target: ["web", "es2020"],
    entry: {
      taskpane: ["./src/taskpane/underPolicy.ts", "./src/functions/start.ts", "./src/taskpane/index.tsx"],
      large: ["./src/taskpane/underPolicy.ts", "./src/taskpane/large/index.tsx"],
      ...(practice
        ? { practice: "./src/practice/index.tsx" }
        : { functions: { import: "./src/functions/withoutPane.ts", filename: "functions.js" } }),
    },
    output: {
      path: path.resolve(__dirname, practice ? ".cache/practice" : "dist"),
      filename: practice ? "[name].js" : "[name].[contenthash:8].js",
      chunkFilename: practice ? "part-[name].js" : "part-[name].[contenthash:8].js",
      publicPath: practice ? "/" : "auto",
      clean: true,
    },
    devtool: false,
    cache: {
      type: "filesystem",
      cacheDirectory: path.resolve(__dirname, "node_modules/.cache/webpack"),
      buildDependencies: { config: [__filename, path.resolve(__dirname, ".ci/transpile.cjs")] },
    },
    resolve: {
      extensions: [".ts", ".tsx", ".js", ".json"],
      fallback: { fs: false, crypto: false, stream: false, path: false },
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: path.resolve(__dirname, ".ci/transpile.cjs"),
        },
        { test: /\.css$/, type: "asset/source" },
      ],
    },
    plugins: [
      page("taskpane.html", "./src/taskpane/taskpane.html", ["taskpane"], practice ? PRACTICE_CLIENT : EXCEL_CLIENT),
      page(
        "large.html",
        "./src/taskpane/large/large.html",
        ["large"],
        practice ? PRACTICE_DIALOG_CLIENT : EXCEL_CLIENT,
      ),
      ...(practice ? [page("index.html", "./src/practice/index.html", ["practice"], "")] : []),
      new PolicyPlugin(["taskpane.html", "large.html", "aide.html", "help.html"]),
      ...(practice ? [] : [new NoticesPlugin()]),
      new CopyPlugin({
        patterns: [
          copy("assets", "assets"),
          copy("src/taskpane/help/*.html", "[name][ext]"),
          addressed("manifest.xml", "manifest.xml"),
          copy("src/taskpane/commands/*.json", "[name][ext]"),
          ...(practice ? [] : [addressed("src/functions/metadata", ".")]),
        ],
      }),
    ],
    optimization: {
      ...(production && { minimizer: [new MinifyPlugin({ namesKept: practice })] }),
      ...(practice && {
        // A browser reads and runs a script in one go: where workbook and pane share a thread, they come in pieces.
        splitChunks: { chunks: "all", maxInitialSize: 400_000 },
        // Stories know the parts of the page by name.
        ...(production && { chunkIds: "named" }),
      }),
    },
    performance: { hints: false },
    stats: practice ? "errors-warnings" : "normal",
  };
};

function page(filename, template, chunks, client) {
  return new HtmlPlugin({
    filename,
    template,
    chunks,
    inject: "body",
    scriptLoading: "blocking",
    templateParameters: { client },
    minify: false,
  });
}
