import { MONEY, WHOLE } from "../../ground/money";
import { say } from "../../texts/say";
import { columnLetters } from "../../ground/address";
import { quoted } from "../plan/formula";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { boundFormula, partFormula } from "./rateFormulas";
import { countedColumn } from "../suppliers/counted";

const CONTRACT_LINES = ["localContracts", "notLocalContracts", "undecidedContracts", "allContracts"] as const;
const LINES = [
  "yes",
  "no",
  "check",
  "unlocated",
  "total",
  "low",
  "high",
  "localSuppliers",
  "notLocalSuppliers",
  "checkSuppliers",
  "unlocatedSuppliers",
  "allSuppliers",
  "supplierRate",
  ...CONTRACT_LINES,
] as const;
type PerimeterLine = (typeof LINES)[number];

const PERCENT = "0.0%";

/** Amounts, rates and numbers of suppliers, a line each, a pair of columns (amount, part) for each perimeter. */
export function perimetersBlock(layout: Layout): PlannedBlock {
  const {
    words: { share: w },
    rows,
    input,
    perimeters,
  } = layout;
  const header: PlannedCell[] = [
    { text: "", style: "header" },
    ...perimeters.flatMap((k): PlannedCell[] => [
      { text: input.perimeterNames[k] ?? "", style: "header" },
      { text: w.part, style: "header" },
    ]),
  ];
  const shown = LINES.filter((line) => layout.contracts.names.length > 0 || !isContractLine(line));
  const body = shown.map((line): PlannedCell[] => [
    { text: label(line, layout), style: line === "total" ? "strong" : undefined },
    ...perimeters.flatMap((k) => [valueCell(layout, line, k), partCell(layout, line, k)]),
  ]);
  return { id: "share:perimeters", top: rows.perimeters + 1, left: 1, headerLines: 3, cells: [header, ...body] };
}

/** `$B$12`: the cell of a line for a perimeter, for formulas of the same sheet. */
export function perimeterCell({ rows }: Layout, line: PerimeterLine, k: number): string {
  return `$${columnLetters(2 + 2 * k)}$${rows.perimeters + 2 + LINES.indexOf(line)}`;
}

const isContractLine = (line: PerimeterLine): line is (typeof CONTRACT_LINES)[number] =>
  CONTRACT_LINES.some((one) => one === line);

function label(
  line: PerimeterLine,
  { words: { share: w, contracts: words }, contracts: { unit }, input }: Layout,
): string {
  if (isContractLine(line)) return say(words[line], { unit: words.units[unit].several }, input.language);
  if (line === "yes") return w.local;
  return line === "no" ? w.notLocal : w[line];
}

function valueCell(layout: Layout, line: PerimeterLine, k: number): PlannedCell {
  const format =
    line === "low" || line === "high" || line === "supplierRate"
      ? PERCENT
      : line.endsWith("uppliers") || isContractLine(line)
        ? WHOLE
        : MONEY;
  const style = line === "total" || line === "low" || line === "high" ? "strong" : undefined;
  return { formula: `=${valueFormula(layout, line, k)}`, format, style };
}

function valueFormula(layout: Layout, line: PerimeterLine, k: number): string {
  const { words, lines, suppliers } = layout;
  const cell = (other: PerimeterLine): string => perimeterCell(layout, other, k);
  const amount = (locality: "yes" | "no" | "check"): string =>
    `ROUND(SUMIFS(${lines.all("filtered")},${lines.all(`local:${k}`)},${quoted(words.localities[locality])}),2)`;
  const count = (locality: "yes" | "no" | "check"): string =>
    `SUMPRODUCT(--(${suppliers.all(`local:${k}`)}=${quoted(words.localities[locality])}),--(${suppliers.all(countedColumn(layout))}<>0))`;
  const held = (locality: "yes" | "no" | "check"): string =>
    `SUMPRODUCT(--(${layout.contractTable.all(`held:${k}`)}=${quoted(words.localities[locality])}))`;
  switch (line) {
    case "yes":
    case "no":
    case "check":
      return amount(line);
    // What is left, so that the parts make the whole whatever is typed as a correction.
    case "unlocated":
      return `ROUND(${cell("total")}-${cell("yes")}-${cell("no")}-${cell("check")},2)`;
    case "total":
      return `ROUND(SUM(${lines.all("filtered")}),2)`;
    case "low":
      return boundFormula("MIN", cell("yes"), `(${cell("check")}+${cell("unlocated")})`, cell("total"), words);
    case "high":
      return boundFormula("MAX", cell("yes"), `(${cell("check")}+${cell("unlocated")})`, cell("total"), words);
    case "localSuppliers":
      return count("yes");
    case "notLocalSuppliers":
      return count("no");
    case "checkSuppliers":
      return count("check");
    case "unlocatedSuppliers":
      return `${cell("allSuppliers")}-${cell("localSuppliers")}-${cell("notLocalSuppliers")}-${cell("checkSuppliers")}`;
    case "allSuppliers":
      return `SUMPRODUCT(--(${suppliers.all(countedColumn(layout))}<>0))`;
    case "localContracts":
      return held("yes");
    case "notLocalContracts":
      return held("no");
    case "undecidedContracts":
      return held("check");
    case "allContracts":
      return `${cell("localContracts")}+${cell("notLocalContracts")}+${cell("undecidedContracts")}`;
    case "supplierRate":
      return `IF(${cell("allSuppliers")}=0,"",${cell("localSuppliers")}/${cell("allSuppliers")})`;
  }
}

function partCell(layout: Layout, line: PerimeterLine, k: number): PlannedCell {
  const total = perimeterCell(layout, "total", k);
  if (line === "yes" || line === "no" || line === "check" || line === "unlocated") {
    const [yes, check, unlocated] = (["yes", "check", "unlocated"] as const).map((id) => perimeterCell(layout, id, k));
    return {
      formula: `=${partFormula(line, { yes: yes!, check: check!, unlocated: unlocated!, total })}`,
      format: PERCENT,
    };
  }
  if (line !== "total") return null;
  const part = columnLetters(3 + 2 * k);
  const top = layout.rows.perimeters + 2;
  return { formula: `=IF(${total}<0.005,"",SUM(${part}${top}:${part}${top + 3}))`, format: PERCENT, style: "strong" };
}
