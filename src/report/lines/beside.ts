import { contentKeyFormula, amountFormula, familyFormula, signatureFormula, yearFormula } from "./rowFormulas";
import { contractFormula } from "../suppliers/contracts";
import { letters, numberAndYear, quoted, type Row } from "../plan/formula";
import type { Layout, LineColumn } from "../plan/layout";
import { linesArePlain } from "../plan/layout";
import { ROW_MARK, type PlannedBlock, type PlannedCell, type PlannedColumn } from "../plan/plan";

const MONEY = "#,##0.00";

/** The columns beside the buyer's table: each line's supplier, amount and place, by formulas of the same row. */
export function besideBlock(layout: Layout): PlannedBlock {
  const { lines, input } = layout;
  const hasHeader = input.table.headerRow > 0;
  return {
    id: "lines",
    sheet: lines.sheet,
    top: hasHeader ? lines.headerRow : lines.firstRow,
    left: lines.left,
    cells: hasHeader ? [lines.ids.map((id): PlannedCell => ({ text: lines.heading(id), style: "header" }))] : [],
    below: {
      count: lines.lastRow - lines.firstRow + 1,
      cells: lines.ids.map((id): PlannedCell => ({ formula: `=${formulaOf(id, layout)(ROW_MARK)}` })),
      except: exceptCells(layout),
    },
    ...(linesArePlain(input) ? {} : { table: { name: lines.name } }),
    columns: lines.ids.map((id) => column(id, layout)),
  };
}

function column(id: LineColumn, { words }: Layout): PlannedColumn {
  const { localities } = words;
  if (id === "read" || id === "kept" || id === "vat" || id === "filtered") return { id, format: MONEY };
  if (id === "supplier") return { id, highlight: [{ text: words.toPlace, style: "warn" }] };
  if (id === "contract") return { id, style: "muted", highlight: [{ text: words.contracts.toAdd, style: "warn" }] };
  if (id.startsWith("local:"))
    return {
      id,
      highlight: [
        { text: localities.yes, style: "good" },
        { text: localities.check, style: "warn" },
        { text: localities.unlocated, style: "warn" },
      ],
    };
  return {
    id,
    ...(id === "exception" || id === "familyNumber" || id === "supplierYear" || id === "contractYear" || id === "remark"
      ? { style: "muted" }
      : {}),
  };
}

/** What is written by row where the general formula would not find what the reader did. */
function exceptCells({
  lines,
  sources,
  words,
  appellations,
  contracts,
}: Layout): Map<number, Map<number, PlannedCell>> {
  const except = new Map<number, Map<number, PlannedCell>>();
  const put = <Value>(
    id: LineColumn,
    values: ReadonlyMap<number, Value>,
    cellOf: (value: Value) => PlannedCell,
  ): void => {
    const place = lines.ids.indexOf(id);
    if (place < 0) return;
    for (const [row, value] of values)
      except.set(row, (except.get(row) ?? new Map<number, PlannedCell>()).set(place, cellOf(value)));
  };
  put("year", sources.setYears, yearCell);
  put("family", sources.setFamilies, (text) => ({ text }));
  put("contract", contracts.setNumbers, (number) => (number === undefined ? { formula: `=""` } : { number }));
  put("supplier", sources.setSignatures, (signature) => ({
    formula: `=IFERROR(INDEX(${appellations.all("number")},MATCH(${quoted(signature)},${appellations.all("signature")},0)),${quoted(words.toPlace)})`,
  }));
  return except;
}

const yearCell = (year: number | undefined): PlannedCell =>
  year === undefined ? { formula: `=""` } : { number: year };

function formulaOf(id: LineColumn, layout: Layout): (row: Row) => string {
  const { lines, input, sources } = layout;
  const cell = (column: LineColumn, row: Row): string => lines.cell(column, row);
  const whenRead =
    (formula: (row: Row) => string) =>
    (row: Row): string =>
      `IF(${cell("read", row)}="","",${formula(row)})`;
  const { yearSource, familyColumn } = sources;
  if (id.startsWith("local:")) return (row) => localFormula(id, row, layout);
  switch (id) {
    case "supplier":
      return (row) => supplierFormula(row, layout);
    case "supplierYear":
      return (row) => `IFERROR(${numberAndYear(cell("supplier", row), cell("year", row))},"")`;
    case "contract":
      return whenRead((row) => contractNumberFormula(row, layout));
    case "contractYear":
      return (row) => `IFERROR(${numberAndYear(cell("contract", row), cell("year", row))},"")`;
    case "exception":
      return (row) => exceptionFormula(row, layout);
    case "read":
      return (row) => readFormula(row, layout);
    case "kept":
      return whenRead((row) => keptFormula(row, layout));
    case "vat":
      return whenRead((row) => `ROUND(${countedFormula(row, layout)}-${cell("kept", row)},2)`);
    case "year":
      return yearSource ? whenRead((row) => yearFormula(yearSource, row)) : () => `""`;
    case "family":
      return familyColumn === undefined ? () => `""` : whenRead((row) => familyFormula(familyColumn, row));
    case "familyNumber":
      return whenRead((row) => familyNumberFormula(cell("family", row), layout));
    case "filtered":
      return (row) => filteredFormula(row, layout);
    default:
      return (row) => remarkFormula(row, layout, `${letters(input.table.columns.amount ?? 1)}${row}`);
  }
}

const hasExceptions = ({ exceptions }: Layout): boolean => exceptions.keyColumns.length > 0;

function exceptionFormula(row: Row, { exceptions, exceptionTable }: Layout): string {
  const key = contentKeyFormula(exceptions.keyColumns, row);
  const keys = exceptionTable.all("key");
  const byContent = `IFERROR(MATCH(${key},${keys},0),"")`;
  return exceptions.rowBound ? `IFERROR(MATCH(${key}&"@"&ROW(),${keys},0),${byContent})` : byContent;
}

function readFormula(row: Row, layout: Layout): string {
  const {
    input: { table },
    factor,
    factorCell,
  } = layout;
  const amount = amountFormula(
    `${letters(table.columns.amount ?? 1)}${row}`,
    table.decimalMark,
    factor === 1 ? undefined : factorCell,
  );
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

function keptFormula(row: Row, layout: Layout): string {
  const { input, vatTable, lines, sources } = layout;
  if (!input.settings?.vat) return countedFormula(row, layout);
  const family = sources.hasFamily ? lines.cell("familyNumber", row) : "0";
  return `ROUND(${countedFormula(row, layout)}/(1+INDEX(${vatTable.all("percent")},MATCH(${family},${vatTable.all("number")},0))/100),2)`;
}

function supplierFormula(row: Row, layout: Layout): string {
  const { lines, appellations, sources, words } = layout;
  const found = `IFERROR(INDEX(${appellations.all("number")},MATCH(${signatureFormula(sources.signatureColumns, row)},${appellations.all("signature")},0)),${quoted(words.toPlace)})`;
  const read = `${lines.cell("read", row)}=""`;
  const none = hasExceptions(layout)
    ? `OR(${read},AND(ISNUMBER(${lines.cell("exception", row)}),${lines.cell("kept", row)}=0))`
    : read;
  return `IF(${none},"",${found})`;
}

function contractNumberFormula(row: Row, { contracts, contractTable, words }: Layout): string {
  const { name, isBlank } = contractFormula(contracts.columns, row);
  return `IF(${isBlank},"",IFERROR(INDEX(${contractTable.all("number")},MATCH(${name},${contractTable.all("name")},0)),${quoted(words.contracts.toAdd)}))`;
}

function familyNumberFormula(family: string, { familyTable }: Layout): string {
  const exact = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${family},"~","~~"),"*","~*"),"?","~?")`;
  return `IFERROR(INDEX(${familyTable.all("number")},MATCH(${exact},${familyTable.all("name")},0)),0)`;
}

function filteredFormula(row: Row, { lines, words, sources, yearFilter, familyFilter }: Layout): string {
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

function localFormula(id: LineColumn, row: Row, { lines, suppliers, words }: Layout): string {
  const supplier = lines.cell("supplier", row);
  const column = suppliers.all(id as `local:${number}`);
  return `IF(${supplier}="","",IFERROR(INDEX(${column},MATCH(${supplier},${suppliers.all("number")},0)),${quoted(words.localities.unlocated)}))`;
}

function remarkFormula(row: Row, layout: Layout, amountCell: string): string {
  const { lines, words } = layout;
  const { remarks } = words;
  const read = lines.cell("read", row);
  const ordinary = `IF(${lines.cell("supplier", row)}=${quoted(words.toPlace)},${quoted(remarks.toPlace)},IF(ISTEXT(${amountCell}),${quoted(remarks.asText)},IF(${lines.cell("kept", row)}<0,${quoted(remarks.credit)},"")))`;
  return `IFERROR(IF(${read}="",IF(TRIM(${amountCell})="","",${quoted(remarks.unreadable)}),${orException(row, layout, "inForce", ordinary)}),"")`;
}
