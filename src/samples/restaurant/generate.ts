/** Writes the sample into assets/samples: `npm run build:samples`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inventSheets } from "./sheets";
import { sampleText } from "./text";
import { sampleWorkbook } from "./workbook";

const folder = join(process.cwd(), "assets", "samples");
const sheets = inventSheets();
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "restaurant-departement.xlsx"), sampleWorkbook(sheets));
writeFileSync(join(folder, "restaurant-departement.csv"), sampleText(sheets[0]!));
