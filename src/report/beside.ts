import { contentKeyFormula, amountFormula, familyFormula, signatureFormula, yearFormula } from "./rowFormulas";
import { letters, quoted } from "./formula";
import type { Layout, LineColumn } from "./layout";
import { linesArePlain } from "./layout";
import type { PlannedBlock, PlannedCell, PlannedColumn } from "./plan";

type RowFormula = (row: number) => PlannedCell;

const MONEY = "#,##0.00";

/** The columns beside the buyer's table: each line's supplier, amount and place, by formulas of the same row. */
export function besideBlock(layout: Layout): PlannedBlock {
  const { lines, input } = layout;
  const plain = linesArePlain(input);
  const columns = lines.ids.map((id) => rowFormula(id, layout));
  const cells: PlannedCell[][] = [];
  if (input.table.headerRow > 0) cells.push(lines.ids.map((id) => ({ text: lines.heading(id), style: "header" })));
  for (let row = lines.firstRow; row <= lines.lastRow; row++) cells.push(columns.map((cellOf) => cellOf(row)));
  return {
    id: "lines", sheet: lines.sheet, top: input.table.headerRow > 0 ? lines.headerRow : lines.firstRow, left: lines.left, cells,
    ...(plain ? {} : { table: { name: lines.name } }),
    columns: lines.ids.map((id) => column(id, layout)),
  };
}

function column(id: LineColumn, { words }: Layout): PlannedColumn {
  const { localities } = words;
  if (id === "read" || id === "kept" || id === "vat" || id === "filtered") return { id, format: MONEY };
  if (id === "supplier") return { id, highlight: [{ text: words.toPlace, style: "warn" }] };
  if (id.startsWith("local:")) return { id, highlight: [{ text: localities.yes, style: "good" }, { text: localities.check, style: "warn" }, { text: localities.unlocated, style: "warn" }] };
  return { id, ...(id === "exception" || id === "familyNumber" || id === "remark" ? { style: "muted" } : {}) };
}

function rowFormula(id: LineColumn, layout: Layout): RowFormula {
  const formula = formulaOf(id, layout);
  const set = setCell(id, layout);
  return (row) => set(row) ?? { formula: `=${formula(row)}` };
}

/** What is written by row where the general formula would not find what the reader did. */
function setCell(id: LineColumn, { sources, words, appellations }: Layout): (row: number) => PlannedCell | undefined {
  if (id === "year") return (row) => (sources.setYears.has(row) ? yearCell(sources.setYears.get(row)) : undefined);
  if (id === "family") return (row) => (sources.setFamilies.has(row) ? { text: sources.setFamilies.get(row) ?? "" } : undefined);
  if (id !== "supplier") return () => undefined;
  return (row) => {
    const signature = sources.setSignatures.get(row);
    return signature === undefined ? undefined : { formula: `=IFERROR(INDEX(${appellations.all("number")},MATCH(${quoted(signature)},${appellations.all("signature")},0)),${quoted(words.toPlace)})` };
  };
}

const yearCell = (year: number | undefined): PlannedCell => (year === undefined ? { formula: `=""` } : { number: year });

function formulaOf(id: LineColumn, layout: Layout): (row: number) => string {
  const { lines, input, sources } = layout;
  const cell = (column: LineColumn, row: number): string => lines.cell(column, row);
  const whenRead = (formula: (row: number) => string) => (row: number): string => `IF(${cell("read", row)}="","",${formula(row)})`;
  const { yearSource, familyColumn } = sources;
  if (id.startsWith("local:")) return (row) => localFormula(id, row, layout);
  switch (id) {
    case "supplier": return (row) => supplierFormula(row, layout);
    case "exception": return (row) => exceptionFormula(row, layout);
    case "read": return (row) => readFormula(row, layout);
    case "kept": return whenRead((row) => keptFormula(row, layout));
    case "vat": return whenRead((row) => `ROUND(${countedFormula(row, layout)}-${cell("kept", row)},2)`);
    case "year": return yearSource ? whenRead((row) => yearFormula(yearSource, row)) : () => `""`;
    case "family": return familyColumn === undefined ? () => `""` : whenRead((row) => familyFormula(familyColumn, row));
    case "familyNumber": return whenRead((row) => familyNumberFormula(cell("family", row), layout));
    case "filtered": return (row) => filteredFormula(row, layout);
    default: return (row) => remarkFormula(row, layout, `${letters(input.table.columns.amount ?? 1)}${row}`);
  }
}

const hasExceptions = ({ exceptions }: Layout): boolean => exceptions.keyColumns.length > 0;

function exceptionFormula(row: number, { exceptions, exceptionTable }: Layout): string {
  const key = contentKeyFormula(exceptions.keyColumns, row);
  const keys = exceptionTable.all("key");
  const byContent = `IFERROR(MATCH(${key},${keys},0),"")`;
  return exceptions.rowBound ? `IFERROR(MATCH(${key}&"@"&ROW(),${keys},0),${byContent})` : byContent;
}

function readFormula(row: number, layout: Layout): string {
  const { table } = layout.input;
  const amount = amountFormula(`${letters(table.columns.amount ?? 1)}${row}`, table.decimalMark);
  return `IFERROR(${orException(row, layout, "read", amount)},"")`;
}

function orException(row: number, layout: Layout, column: "read" | "counts" | "inForce", otherwise: string): string {
  if (!hasExceptions(layout)) return otherwise;
  const position = layout.lines.cell("exception", row);
  return `IF(ISNUMBER(${position}),INDEX(${layout.exceptionTable.all(column)},${position}),${otherwise})`;
}

/** The amount that counts, before VAT is taken off. */
const countedFormula = (row: number, layout: Layout): string => orException(row, layout, "counts", layout.lines.cell("read", row));

function keptFormula(row: number, layout: Layout): string {
  const { input, vatTable, lines, sources } = layout;
  if (!input.settings?.vat) return countedFormula(row, layout);
  const family = sources.hasFamily ? lines.cell("familyNumber", row) : "0";
  return `ROUND(${countedFormula(row, layout)}/(1+INDEX(${vatTable.all("percent")},MATCH(${family},${vatTable.all("number")},0))/100),2)`;
}

function supplierFormula(row: number, layout: Layout): string {
  const { lines, appellations, sources, words } = layout;
  const found = `IFERROR(INDEX(${appellations.all("number")},MATCH(${signatureFormula(sources.signatureColumns, row)},${appellations.all("signature")},0)),${quoted(words.toPlace)})`;
  const read = `${lines.cell("read", row)}=""`;
  const none = hasExceptions(layout) ? `OR(${read},AND(ISNUMBER(${lines.cell("exception", row)}),${lines.cell("kept", row)}=0))` : read;
  return `IF(${none},"",${found})`;
}

function familyNumberFormula(family: string, { familyTable }: Layout): string {
  const exact = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${family},"~","~~"),"*","~*"),"?","~?")`;
  return `IFERROR(INDEX(${familyTable.all("number")},MATCH(${exact},${familyTable.all("name")},0)),0)`;
}

function filteredFormula(row: number, { lines, words, sources, yearFilter, familyFilter }: Layout): string {
  const kept = lines.cell("kept", row);
  const tests = [
    ...(sources.hasYear ? [`OR(${yearFilter}=${quoted(words.share.allYears)},${lines.cell("year", row)}&""=${yearFilter}&"")`] : []),
    ...(sources.hasFamily ? [`OR(${familyFilter}=${quoted(words.share.allFamilies)},${lines.cell("family", row)}=${familyFilter})`] : []),
  ];
  return tests.length === 0 ? `${kept}` : `IF(${kept}="","",IF(AND(${tests.join(",")}),${kept},0))`;
}

function localFormula(id: LineColumn, row: number, { lines, suppliers, words }: Layout): string {
  const supplier = lines.cell("supplier", row);
  const column = suppliers.all(id as `local:${number}`);
  return `IF(${supplier}="","",IFERROR(INDEX(${column},MATCH(${supplier},${suppliers.all("number")},0)),${quoted(words.localities.unlocated)}))`;
}

function remarkFormula(row: number, layout: Layout, amountCell: string): string {
  const { lines, words } = layout;
  const { remarks } = words;
  const read = lines.cell("read", row);
  const ordinary = `IF(${lines.cell("supplier", row)}=${quoted(words.toPlace)},${quoted(remarks.toPlace)},IF(ISTEXT(${amountCell}),${quoted(remarks.asText)},IF(${lines.cell("kept", row)}<0,${quoted(remarks.credit)},"")))`;
  return `IFERROR(IF(${read}="",IF(TRIM(${amountCell})="","",${quoted(remarks.unreadable)}),${orException(row, layout, "inForce", ordinary)}),"")`;
}
