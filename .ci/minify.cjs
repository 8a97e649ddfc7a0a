/* The scripts of both builds without what only people read. Licences of what ships stand in NOTICES.txt. */
const swc = require("@swc/core");

class MinifyPlugin {
  /** @param {{namesKept?: boolean}} choice Names stay where somebody looks into a failure: on the practice page. */
  constructor({ namesKept = false } = {}) {
    /** @type {swc.JsMinifyOptions} */
    this.options = { compress: true, mangle: !namesKept, ecma: 2020, module: false, format: { comments: false } };
  }

  /** @param {import("webpack").Compiler} compiler */
  apply({ hooks, webpack: { Compilation, sources } }) {
    hooks.thisCompilation.tap("minify", (compilation) => {
      const size = { name: "minify", stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE };
      compilation.hooks.processAssets.tapPromise(size, async (assets) => {
        const scripts = Object.entries(assets).filter(([name]) => name.endsWith(".js"));
        await Promise.all(
          scripts.map(async ([name, script]) => {
            const { code } = await swc.minify(script.source().toString(), this.options);
            compilation.updateAsset(name, new sources.RawSource(code));
          }),
        );
      });
    });
  }
}

module.exports = { MinifyPlugin };
