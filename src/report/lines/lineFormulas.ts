import { columnLetters } from "../../ground/address";
import { MOST_COMPARED } from "../../share/coHolders";
import { textsOf } from "../../texts";
import { exactText, lookedUp, quoted, type Row } from "../plan/formula";
import type { Contents, ExceptionColumn, Layout, SupplierColumn } from "../plan/layout";
import type { GroupKind } from "../share/groups";
import { contractFormula } from "../suppliers/contracts";
import type { KindTexts } from "../share/sellers/kindSums";
import { digitsName, factorName, familyFilterName, groupName, yearFilterName } from "./lineNames";
import { amountFormula, familyFormula, isDecimal, signatureFormula } from "./rowFormulas";

type KindColumn = KindTexts["column"];

export type LineFormula = (row: Row, layout: Layout) => string;

/** The buyer's amount cell of the row. */
const amountCell = ({ input }: Layout, row: Row): string => `${columnLetters(input.table.columns.amount ?? 1)}${row}`;

export function readFormula(row: Row, layout: Layout): string {
  const { input, factor, exceptions, exceptionTable } = layout;
  const amount = amountFormula(
    amountCell(layout, row),
    input.table.decimalMark,
    digitsName,
    factor === 1 ? undefined : factorName,
  );
  if (!exceptions.list.some(({ givenCents }) => givenCents !== undefined)) return `IFERROR(${amount},"")`;
  const given = `INDEX(${exceptionTable.named("given")},${layout.lines.cell("exception", row)})`;
  return `IFERROR(IF(ISNUMBER(${given}),${given},${amount}),"")`;
}

/** Where what is read of a line stands: where nothing comes between, it is what is kept. */
export const readColumn = ({ input, exceptions }: Pick<Contents, "input" | "exceptions">): "read" | "kept" =>
  input.settings?.vat || exceptions.keys ? "read" : "kept";

const readCell = (row: Row, layout: Layout): string => layout.lines.cell(readColumn(layout), row);

/** Blank on the rows where no amount is read. */
export const whenRead =
  (formula: LineFormula): LineFormula =>
  (row, layout) =>
    `IF(${readCell(row, layout)}="","",${formula(row, layout)})`;

/** Something of the row's entry among the exceptions, where it has one. */
function orException(
  row: Row,
  layout: Layout,
  ofEntry: (entry: (column: ExceptionColumn) => string) => string,
  otherwise: string,
): string {
  if (!layout.exceptions.keys) return otherwise;
  const position = layout.lines.cell("exception", row);
  const entry = (column: ExceptionColumn): string => `INDEX(${layout.exceptionTable.named(column)},${position})`;
  return `IF(ISNUMBER(${position}),${ofEntry(entry)},${otherwise})`;
}

/** The amount that counts, before VAT is taken off. */
function countedFormula(row: Row, layout: Layout): string {
  const read = readCell(row, layout);
  const decided = (entry: (column: ExceptionColumn) => string): string =>
    `IF(${entry("decided")}<>"",${entry("decided")},IF(${entry("putBack")}=${quoted(layout.words.yes)},${read},${entry("proposed")}+0))`;
  return orException(row, layout, decided, read);
}

export function keptFormula(row: Row, layout: Layout): string {
  const { input, vatTable, lines, sources } = layout;
  if (!input.settings?.vat) return countedFormula(row, layout);
  const family = sources.hasFamily ? lines.cell("familyNumber", row) : "0";
  return `ROUND(${countedFormula(row, layout)}/(1+${lookedUp(vatTable.named("percent"), family, vatTable.named("number"))}/100),2)`;
}

export const vatFormula = (row: Row, layout: Layout): string =>
  `ROUND(${countedFormula(row, layout)}-${layout.lines.cell("kept", row)},2)`;

export function supplierFormula(row: Row, layout: Layout): string {
  const { lines, appellations, sources, words } = layout;
  const position = `IFERROR(${lookedUp(appellations.named("number"), signatureFormula(sources.signatureColumns, row), appellations.named("signature"))},${quoted(words.toPlace)})`;
  const read = `${readCell(row, layout)}=""`;
  const none = layout.exceptions.keys
    ? `OR(${read},AND(ISNUMBER(${lines.cell("exception", row)}),${lines.cell("kept", row)}=0))`
    : read;
  return `IF(${none},"",${position})`;
}

export function contractNumberFormula(row: Row, layout: Layout): string {
  const { contracts, contractTable, words } = layout;
  const { name, isBlank } = contractFormula(contracts.columns, row);
  return `IF(OR(${readCell(row, layout)}="",${isBlank}),"",IFERROR(${lookedUp(contractTable.named("number"), name, contractTable.named("name"))},${quoted(words.contracts.toAdd)}))`;
}

/** The family that the buyer's row tells, as a text. */
export const familyText = (row: Row, { sources: { familyColumn, decimalFamilies } }: Layout): string =>
  familyColumn === undefined ? `""` : familyFormula(familyColumn, row, decimalFamilies);

export const familyNumberFormula: LineFormula = (row, layout) => {
  const { sources, familyTable: table } = layout;
  if (sources.familyColumn === undefined) return "0";
  return `IFERROR(${lookedUp(table.named("number"), exactText(familyText(row, layout)), table.named("name"))},0)`;
};

/** The place of the row's service or buying entity among those that « Part locale » lists; 0 for any other. */
export const groupNumberFormula =
  (kind: GroupKind) =>
  (row: Row, layout: Layout): string => {
    const column = layout.input.table.columns[kind] ?? 1;
    const names = layout.rows[kind === "service" ? "serviceNames" : "buyerNames"];
    const areDecimals = names.some(isDecimal);
    const told = exactText(familyFormula(column, row, areDecimals));
    const named = names.includes("")
      ? `IF(TRIM(${columnLetters(column)}${row})="",${quoted(layout.words.share.blank)},${told})`
      : told;
    return `IFERROR(MATCH(${named},${groupName(kind)},0),0)`;
  };

export function filteredFormula(row: Row, { lines, sources }: Layout): string {
  const kept = lines.cell("kept", row);
  const isChosen = (column: "year" | "familyNumber", chosen: string): string =>
    `OR(${chosen}="",${lines.cell(column, row)}=${chosen})`;
  const tests = [
    ...(sources.hasYear ? [isChosen("year", yearFilterName)] : []),
    ...(sources.hasFamily ? [isChosen("familyNumber", familyFilterName)] : []),
  ];
  return tests.length === 0 ? kept : `IFERROR(${[kept, ...tests].join("*")},"")`;
}

/** Something that « Fournisseurs » says of a line's supplier; `otherwise` where the supplier is not listed. */
function ofSupplier(column: SupplierColumn, otherwise: string, row: Row, { lines, suppliers }: Layout): string {
  const supplier = lines.cell("supplier", row);
  const [said, absent] = [suppliers.named(column), quoted(otherwise)];
  if (!lines.ids.includes("supplierRow"))
    return `IF(${supplier}="","",IFERROR(${lookedUp(said, supplier, suppliers.named("number"))},${absent}))`;
  const place = lines.cell("supplierRow", row);
  return `IFERROR(INDEX(${said},${place}),IF(${supplier}="","",${absent}))`;
}

/** Where « Fournisseurs » lists the line's supplier, found once for all that it says of it; "" where it does not. */
export const supplierRowFormula = (row: Row, { lines, suppliers }: Layout): string =>
  `IFERROR(MATCH(${lines.cell("supplier", row)},${suppliers.named("number")},0),"")`;

/** The same of each of those that share the line's amount; "" where one is not listed. */
function ofHolders(
  column: SupplierColumn,
  sharedWith: readonly string[],
  { suppliers, appellations }: Layout,
): string[] {
  return sharedWith.slice(0, MOST_COMPARED).map((signature) => {
    const number = lookedUp(appellations.named("number"), quoted(signature), appellations.named("signature"));
    return `IFERROR(${lookedUp(suppliers.named(column), number, suppliers.named("number"))},"")`;
  });
}

/** A part of an amount that several share is what each of them would be alone, unless the buyer decided the amount. */
const unlessDecided = (row: Row, own: string, shared: string, layout: Layout): string =>
  orException(row, layout, (entry) => `IF(${entry("decided")}<>"",${own},${shared})`, shared);

const areAll = (others: readonly string[], answer: string): string =>
  `AND(${others.map((other) => `${other}=${answer}`).join(",")})`;

/** Whether a line counts as local in perimeter `k`: what « Fournisseurs » retains for its supplier. */
export const localFormula = (k: number, row: Row, layout: Layout): string =>
  ofSupplier(`local:${k}`, layout.words.localities.unlocated, row, layout);

/** The same for a part of an amount that several suppliers share (see `share/coHolders.ts`). */
export function sharedLocalFormula(k: number, row: Row, sharedWith: readonly string[], layout: Layout): string {
  const { localities } = layout.words;
  const [own, check] = [localFormula(k, row, layout), quoted(localities.check)];
  const others = ofHolders(`local:${k}`, sharedWith, layout);
  const ifAll = (answer: string): string =>
    sharedWith.length > MOST_COMPARED ? check : `IF(${areAll(others, answer)},${answer},${check})`;
  const shared = [localities.yes, localities.no]
    .map(quoted)
    .reduceRight((next, answer) => `IF(${own}=${answer},${ifAll(answer)},${next})`, own);
  return unlessDecided(row, own, shared, layout);
}

/** What « Fournisseurs » says of who the line's supplier is: its role, its size. */
export const kindFormula =
  (column: KindColumn) =>
  (row: Row, layout: Layout): string =>
    ofSupplier(column, unknownKind(layout), row, layout);

/** The same where several suppliers share the amount: known only where all are alike. */
export function sharedKindFormula(column: KindColumn, row: Row, sharedWith: readonly string[], layout: Layout): string {
  const [own, unknown] = [kindFormula(column)(row, layout), quoted(unknownKind(layout))];
  const others = ofHolders(column, sharedWith, layout);
  const shared = sharedWith.length > MOST_COMPARED ? unknown : `IF(${areAll(others, own)},${own},${unknown})`;
  return unlessDecided(row, own, shared, layout);
}

const unknownKind = ({ input }: Layout): string => textsOf(input.language).suppliers.roles.names.unknown;

export function remarkFormula(row: Row, layout: Layout): string {
  const { lines, words } = layout;
  const { remarks } = words;
  const [amount, read] = [amountCell(layout, row), readCell(row, layout)];
  const ordinary = `IF(${lines.cell("supplier", row)}=${quoted(words.toPlace)},${quoted(remarks.toPlace)},IF(ISTEXT(${amount}),${quoted(remarks.asText)},IF(${lines.cell("kept", row)}<0,${quoted(remarks.credit)},"")))`;
  return `IFERROR(IF(${read}="",IF(TRIM(${amount})="","",${quoted(remarks.unreadable)}),${orException(row, layout, (entry) => entry("inForce"), ordinary)}),"")`;
}
