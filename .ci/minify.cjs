/* The scripts of the practice page without what only people read: a page that opens reads them anew. Names stay, for whoever looks into a failure. */
const esbuild = require("esbuild");

/** @type {esbuild.TransformOptions} */
const SHORT = { minifyWhitespace: true, minifySyntax: true, target: "es2020", legalComments: "none" };

class MinifyPlugin {
  /** @param {import("webpack").Compiler} compiler */
  apply({ hooks, webpack: { Compilation, sources } }) {
    hooks.thisCompilation.tap("minify", (compilation) => {
      const size = { name: "minify", stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE };
      compilation.hooks.processAssets.tapPromise(size, async (assets) => {
        const scripts = Object.entries(assets).filter(([name]) => name.endsWith(".js"));
        await Promise.all(
          scripts.map(async ([name, script]) => {
            const { code } = await esbuild.transform(script.source().toString(), SHORT);
            compilation.updateAsset(name, new sources.RawSource(code));
          }),
        );
      });
    });
  }
}

module.exports = { MinifyPlugin };
