/* The stories that a person lives on the page, in headless Chromium over one server: `npm run test:browser`. */
import unit from "../../jest.config.js";

/** @type {import("jest").Config} */
export default {
  rootDir: "../..",
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/browser/**/*.test.ts"],
  transform: unit.transform,
  setupFilesAfterEnv: ["<rootDir>/tests/browser/stage/again.ts"],
  globalSetup: "<rootDir>/tests/browser/stage/setUp.ts",
  globalTeardown: "<rootDir>/tests/browser/stage/tearDown.ts",
  // A story has many steps of up to a minute each.
  testTimeout: 600000,
  // A story waits a third of its time: for frames, for answers.
  maxWorkers: 3,
};
