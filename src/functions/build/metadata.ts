/* Writes what Excel reads of the functions, one file a language: `npm run build:functions`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../functions";
import { metadataFor } from "../metadata";

for (const language of LANGUAGES)
  writeFileSync(
    join("src", "functions", "metadata", `functions-${language}.json`),
    `${JSON.stringify(metadataFor(language), null, 2)}\n`,
  );
