/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/tests/browser/", "/tests/bench/"],
  setupFiles: ["<rootDir>/tests/support/everyPlaceFilled.ts"],
  // Our own files first: each import tries the endings in turn.
  moduleFileExtensions: ["ts", "tsx", "js", "cjs", "mjs", "json", "node"],
  transform: { "^.+\\.([tj]sx?|mjs)$": "<rootDir>/.ci/transpile.cjs" },
  // Packages published as ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(.*/)?(strip-bom|numfmt|hucre|uuid|chalk|@inquirer|inquirer|ansi-styles)/)",
  ],
  globalSetup: "<rootDir>/tests/support/office/setUp.ts",
  globalTeardown: "<rootDir>/tests/support/office/tearDown.ts",
  // Known to each file by its own name: asked of the world that jest makes for a test, each use of one takes ten times as long.
  sandboxInjectedGlobals: ["Array", "Map", "Math", "Number", "Object", "Set", "String"],
  maxWorkers: 2,
  testTimeout: 120000,
};
