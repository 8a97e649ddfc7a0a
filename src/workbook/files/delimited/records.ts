import Papa from "papaparse";

export interface DelimitedRecords {
  readonly records: readonly (readonly string[])[];
  readonly separator: string;
  /** Each line was one quoted string holding a whole line: the file was exported twice. */
  readonly exportedTwice: boolean;
  /** A quotation mark opens and never closes: the marks were then read as plain characters. */
  readonly openQuote: boolean;
}

const SEPARATORS = [";", "\t", "|", ","] as const;
const SAMPLE_RECORDS = 300;

/** Splits a delimited text into records, whatever its separator and line ends. Cells are kept exactly as written. */
export function splitRecords(text: string): DelimitedRecords {
  const { body, separator: announced } = withoutSeparatorLine(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  const inner = doubleExport(body);
  const source = inner ?? body;
  const separator = announced ?? likelySeparator(source);
  const parsed = parse(source, separator);
  const openQuote = parsed.errors.some((error) => error.code === "MissingQuotes");
  const records = openQuote ? source.split("\n").map((line) => line.split(separator)) : parsed.data;
  return { records, separator, exportedTwice: inner !== undefined, openQuote };
}

/** Excel's own first line `sep=;`. */
function withoutSeparatorLine(text: string): { body: string; separator?: string | undefined } {
  const line = /^"?sep=(.)"?\n/i.exec(text);
  return line ? { body: text.slice(line[0].length), separator: line[1] } : { body: text };
}

/** The lines inside a text of which each line is one quoted string (empty cells may follow). */
function doubleExport(text: string): string | undefined {
  if (!text.includes('""')) return undefined;
  const lines = text.split("\n").filter((line) => line !== "");
  const contents = lines.map((line) => /^"((?:[^"]|"")*)"[;,|\t]*$/.exec(line)?.[1]);
  if (!contents.every((content) => content !== undefined)) return undefined;
  const inner = contents.map((content) => content.replace(/""/g, '"'));
  return inner.every((line) => SEPARATORS.some((separator) => line.includes(separator))) ? inner.join("\n") : undefined;
}

/** The separator that cuts most records into the same number of cells; of two equals, the one that cuts more. */
function likelySeparator(text: string): string {
  const scores = SEPARATORS.map((separator) => ({
    separator,
    ...regularity(parse(text, separator, SAMPLE_RECORDS).data),
  }));
  const best = scores.reduce((a, b) =>
    b.share > a.share + 0.05 || (b.share > a.share - 0.05 && b.width > a.width) ? b : a,
  );
  return best.width > 1 ? best.separator : ";";
}

function regularity(records: readonly (readonly string[])[]): { share: number; width: number } {
  const filled = records.filter((record) => record.some((cell) => cell !== ""));
  const counts = new Map<number, number>();
  for (const record of filled) if (record.length > 1) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  const [width, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
  return { share: filled.length === 0 ? 0 : count / filled.length, width };
}

function parse(text: string, separator: string, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter: separator, newline: "\n", preview, skipEmptyLines: false });
}
