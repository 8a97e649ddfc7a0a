import js from "@eslint/js";
import tseslint from "typescript-eslint";
import hooks from "eslint-plugin-react-hooks";
import office from "eslint-plugin-office-addins";

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "*.config.js", ".cache/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  { files: ["src/**/*.tsx", "src/**/*.ts"], plugins: { "react-hooks": hooks }, rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" } },
  { files: ["src/excel/**/*.ts"], plugins: { "office-addins": office }, rules: { "office-addins/load-object-before-read": "error", "office-addins/call-sync-before-read": "error", "office-addins/no-empty-load": "error", "office-addins/no-navigational-load": "error" } },
  { files: ["src/**/*.ts", "src/**/*.tsx"], ignores: ["src/excel/**", "src/practice/**"], rules: { "no-restricted-globals": ["error", { name: "Excel", message: "Only src/excel names Excel." }, { name: "Office", message: "Only src/excel names Office." }] } },
  { rules: { "@typescript-eslint/no-explicit-any": "error", "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }], "max-lines": ["warn", { max: 220, skipBlankLines: true, skipComments: true }], eqeqeq: ["error", "always"] } },
);
