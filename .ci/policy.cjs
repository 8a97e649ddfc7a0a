/* The content security policy of the pages that Excel loads: where each may take scripts, looks and pictures from, and whom it may call. */
const { createHash } = require("node:crypto");

const SELF = "'self'";
/** Where Microsoft's client comes from, with the parts that it loads after itself and the hidden page that asks whether an Office server is trusted. */
const OFFICE_CDN = "https://appsforoffice.microsoft.com";
/** The public register of companies, called once the buyer has agreed. */
const REGISTER = "https://recherche-entreprises.api.gouv.fr";

/** @param {string} text @returns {string} What lets one inline text pass, and no other. */
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** @param {string} html @param {"script" | "style"} tag @returns {string[]} The texts written in the page itself. */
const inline = (html, tag) =>
  [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "g"))].map(([, text]) => text ?? "");

/**
 * What a page may do. `frame-ancestors` is left out on purpose: a `<meta>` cannot set it, and Excel on the web shows the pane within its own page.
 * @param {string} html @returns {string}
 */
const policyOf = (html) =>
  Object.entries({
    "default-src": ["'none'"],
    "script-src": [SELF, OFFICE_CDN, ...inline(html, "script").map(hash)],
    // Fluent adds empty <style> elements and fills them by script: the hash of an empty text lets them in, and nothing that says something.
    "style-src": [SELF, hash(""), ...inline(html, "style").map(hash)],
    "img-src": [SELF],
    "font-src": [SELF],
    "connect-src": [SELF, REGISTER],
    "worker-src": [SELF],
    "frame-src": [SELF, OFFICE_CDN],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");

/**
 * Puts the policy at the head of a page, before anything that it governs.
 * @param {string} html @returns {string}
 */
const withPolicy = (html) =>
  html.replace(
    /<meta charset=[^>]*>/,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`,
  );

/** Gives pages their policy last of all: one sign that changes in an inline text changes its hash. */
class PolicyPlugin {
  /** @param {readonly string[]} pages names of files that the build makes */
  constructor(pages) {
    this.pages = pages;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply({ hooks, webpack: { Compilation, sources } }) {
    hooks.thisCompilation.tap("policy", (compilation) => {
      const last = { name: "policy", stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE };
      compilation.hooks.processAssets.tap(last, () => {
        for (const page of this.pages)
          compilation.updateAsset(page, (source) => new sources.RawSource(withPolicy(source.source().toString())));
      });
    });
  }
}

module.exports = { PolicyPlugin, withPolicy };
