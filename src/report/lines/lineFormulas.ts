import { columnLetters } from "../../ground/address";
import { quoted, type Row } from "../plan/formula";
import type { Layout } from "../plan/layout";
import { contractFormula } from "../suppliers/contracts";
import { amountFormula, contentKeyFormula, signatureFormula } from "./rowFormulas";

const hasExceptions = ({ exceptions }: Layout): boolean => exceptions.keyColumns.length > 0;

/** The buyer's amount cell of the row. */
const amountCell = ({ input }: Layout, row: Row): string => `${columnLetters(input.table.columns.amount ?? 1)}${row}`;

export function exceptionFormula(row: Row, { exceptions, exceptionTable }: Layout): string {
  const key = contentKeyFormula(exceptions.keyColumns, row);
  const keys = exceptionTable.all("key");
  const byContent = `IFERROR(MATCH(${key},${keys},0),"")`;
  return exceptions.rowBound ? `IFERROR(MATCH(${key}&"@"&ROW(),${keys},0),${byContent})` : byContent;
}

export function readFormula(row: Row, layout: Layout): string {
  const { input, factor, factorCell } = layout;
  const amount = amountFormula(amountCell(layout, row), input.table.decimalMark, factor === 1 ? undefined : factorCell);
  return `IFERROR(${orException(row, layout, "read", amount)},"")`;
}

function orException(row: Row, layout: Layout, column: "read" | "counts" | "inForce", otherwise: string): string {
  if (!hasExceptions(layout)) return otherwise;
  const position = layout.lines.cell("exception", row);
  return `IF(ISNUMBER(${position}),INDEX(${layout.exceptionTable.all(column)},${position}),${otherwise})`;
}

/** The amount that counts, before VAT is taken off. */
const countedFormula = (row: Row, layout: Layout): string =>
  orException(row, layout, "counts", layout.lines.cell("read", row));

export function keptFormula(row: Row, layout: Layout): string {
  const { input, vatTable, lines, sources } = layout;
  if (!input.settings?.vat) return countedFormula(row, layout);
  const family = sources.hasFamily ? lines.cell("familyNumber", row) : "0";
  return `ROUND(${countedFormula(row, layout)}/(1+INDEX(${vatTable.all("percent")},MATCH(${family},${vatTable.all("number")},0))/100),2)`;
}

export const vatFormula = (row: Row, layout: Layout): string =>
  `ROUND(${countedFormula(row, layout)}-${layout.lines.cell("kept", row)},2)`;

export function supplierFormula(row: Row, layout: Layout): string {
  const { lines, appellations, sources, words } = layout;
  const found = `IFERROR(INDEX(${appellations.all("number")},MATCH(${signatureFormula(sources.signatureColumns, row)},${appellations.all("signature")},0)),${quoted(words.toPlace)})`;
  const read = `${lines.cell("read", row)}=""`;
  const none = hasExceptions(layout)
    ? `OR(${read},AND(ISNUMBER(${lines.cell("exception", row)}),${lines.cell("kept", row)}=0))`
    : read;
  return `IF(${none},"",${found})`;
}

export function contractNumberFormula(row: Row, { contracts, contractTable, words }: Layout): string {
  const { name, isBlank } = contractFormula(contracts.columns, row);
  return `IF(${isBlank},"",IFERROR(INDEX(${contractTable.all("number")},MATCH(${name},${contractTable.all("name")},0)),${quoted(words.contracts.toAdd)}))`;
}

export function familyNumberFormula(row: Row, { lines, familyTable }: Layout): string {
  const exact = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${lines.cell("family", row)},"~","~~"),"*","~*"),"?","~?")`;
  return `IFERROR(INDEX(${familyTable.all("number")},MATCH(${exact},${familyTable.all("name")},0)),0)`;
}

export function filteredFormula(row: Row, { lines, words, sources, yearFilter, familyFilter }: Layout): string {
  const kept = lines.cell("kept", row);
  const tests = [
    ...(sources.hasYear
      ? [`OR(${yearFilter}=${quoted(words.share.allYears)},${lines.cell("year", row)}&""=${yearFilter}&"")`]
      : []),
    ...(sources.hasFamily
      ? [`OR(${familyFilter}=${quoted(words.share.allFamilies)},${lines.cell("family", row)}=${familyFilter})`]
      : []),
  ];
  return tests.length === 0 ? `${kept}` : `IF(${kept}="","",IF(AND(${tests.join(",")}),${kept},0))`;
}

/** Whether a line counts as local in perimeter `k`: what « Fournisseurs » retains for its supplier. */
export function localFormula(k: number, row: Row, { lines, suppliers, words }: Layout): string {
  const supplier = lines.cell("supplier", row);
  return `IF(${supplier}="","",IFERROR(INDEX(${suppliers.all(`local:${k}`)},MATCH(${supplier},${suppliers.all("number")},0)),${quoted(words.localities.unlocated)}))`;
}

export function remarkFormula(row: Row, layout: Layout): string {
  const { lines, words } = layout;
  const { remarks } = words;
  const [amount, read] = [amountCell(layout, row), lines.cell("read", row)];
  const ordinary = `IF(${lines.cell("supplier", row)}=${quoted(words.toPlace)},${quoted(remarks.toPlace)},IF(ISTEXT(${amount}),${quoted(remarks.asText)},IF(${lines.cell("kept", row)}<0,${quoted(remarks.credit)},"")))`;
  return `IFERROR(IF(${read}="",IF(TRIM(${amount})="","",${quoted(remarks.unreadable)}),${orException(row, layout, "inForce", ordinary)}),"")`;
}
