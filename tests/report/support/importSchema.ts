/**
 * What ma-cantine asks of a purchase import, transcribed: its two published schemas (`data/schemas/imports/achats_siret.json` and `achats_id.json` of
 * betagouv/ma-cantine, 30/6/2026), then what its server refuses besides (`data/validators/purchase.py`, `data/models/purchase.py`, `CSV_IMPORT_MAX_SIZE`).
 */
interface SchemaField {
  readonly name: string;
  readonly required?: boolean;
  readonly isRight: (cell: string) => boolean;
}

const oneOf = (words: string): RegExp => new RegExp(`^ *(${words}) *$`);
const LABELS =
  "BIO|LABEL_ROUGE|AOCAOP|IGP|STG|HVE|PECHE_DURABLE|RUP|COMMERCE_EQUITABLE|FERMIER|EXTERNALITES|PERFORMANCE";
const anything = (): boolean => true;
const matches =
  (pattern: RegExp) =>
  (cell: string): boolean =>
    pattern.test(cell);
const isBoolean = matches(/^(?:OUI|oui|x|non|NON)$/);
const isNumber = matches(/^ *[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)? *$/);

function isDate(cell: string): boolean {
  const day = new Date(`${cell}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(cell);
}

const COMMON: readonly SchemaField[] = [
  { name: "description", required: true, isRight: anything },
  { name: "fournisseur", isRight: anything },
  { name: "date", required: true, isRight: isDate },
  { name: "prix_ht", required: true, isRight: isNumber },
  {
    name: "famille_produits",
    required: true,
    isRight: matches(
      oneOf(
        "VIANDES_VOLAILLES|CHARCUTERIE|PRODUITS_DE_LA_MER|FRUITS_ET_LEGUMES|PRODUITS_LAITIERS|BOULANGERIE|BOISSONS|AUTRES",
      ),
    ),
  },
  { name: "categories_egalim", isRight: matches(new RegExp(`^ *(${LABELS})( *, *(${LABELS}))* *$`)) },
  { name: "origine", isRight: matches(oneOf("EUROPE|FRANCE")) },
  { name: "est_circuit_court", isRight: isBoolean },
  { name: "est_local", isRight: isBoolean },
  { name: "definition_local", isRight: matches(oneOf("PAT|COMMUNE|DEPARTEMENT|REGION|KM")) },
  { name: "definition_local_km", isRight: isNumber },
];
const SCHEMAS: Readonly<Record<string, readonly SchemaField[]>> = {
  siret: [{ name: "siret", required: true, isRight: anything }, ...COMMON],
  cantine_id: [{ name: "cantine_id", required: true, isRight: isNumber }, ...COMMON],
};
const MOST_BYTES = 10_485_760;

/** What ma-cantine would refuse in a file, each with its row (the header is 1); a single fault refuses the whole file. */
export function importFaults(csv: string, today: string): string[] {
  if (new TextEncoder().encode(csv).length > MOST_BYTES) return ["too large"];
  const [header = [], ...rows] = rowsOf(csv);
  const schema = SCHEMAS[header[0] ?? ""];
  if (schema?.map(({ name }) => name).join() !== header.join()) return ["header"];
  return rows.flatMap((cells, index) => {
    const fault = (text: string): string => `${index + 2}: ${text}`;
    if (cells.every((cell) => cell === "")) return [fault("blank row")];
    if (cells.length !== schema.length) return [fault("number of cells")];
    const bySchema = schema.flatMap(({ name, required, isRight }, at) => {
      const cell = cells[at] ?? "";
      if (cell === "") return required ? [fault(`${name} is missing`)] : [];
      return isRight(cell) ? [] : [fault(name)];
    });
    return bySchema.length > 0 ? bySchema : serverFaults(cells, today).map(fault);
  });
}

function serverFaults(cells: readonly string[], today: string): string[] {
  const [, , , date = "", price = "", , , , , local = "", definition = "", km = ""] = cells.map((cell) => cell.trim());
  const isLocal = ["oui", "x"].includes(local.toLowerCase());
  return [
    ...(date > today ? ["a future date"] : []),
    ...(Number(price) < 0 ? ["a negative price"] : []),
    ...(!isLocal && (definition !== "" || km !== "") ? ["a definition of what is not local"] : []),
    ...(km !== "" && (definition !== "KM" || !/^\d+$/.test(km)) ? ["kilometres"] : []),
  ];
}

/** Cells of a text whose separator its header shows. */
export function rowsOf(csv: string): string[][] {
  const header = csv.split(/\r?\n/, 1)[0] ?? "";
  const separator = [";", "\t"].find((mark) => header.includes(mark)) ?? ",";
  const rows: string[][] = [[""]];
  let quoted = false;
  for (let at = 0; at < csv.length; at++) {
    const sign = csv[at] ?? "";
    const row = rows.at(-1) ?? [];
    const add = (text: string): void => void (row[row.length - 1] += text);
    if (quoted && sign === '"' && csv[at + 1] === '"') add(csv[++at] ?? "");
    else if (sign === '"') quoted = !quoted;
    else if (quoted) add(sign);
    else if (sign === separator) row.push("");
    else if (sign === "\n") rows.push([""]);
    else if (sign !== "\r") add(sign);
  }
  return rows.at(-1)?.join("") === "" ? rows.slice(0, -1) : rows;
}
