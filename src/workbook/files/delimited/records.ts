import Papa from "papaparse";

export interface DelimitedRecords {
  /** Told one by one: those of a text without quotation marks are cut as they are asked for. */
  readonly records: Iterable<readonly string[]>;
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
  const exportedTwice = inner !== undefined;
  const unquoted = () => ({ records: unquotedRecords(source, separator), separator, exportedTwice });
  if (!source.includes('"')) return { ...unquoted(), openQuote: false };
  const { data, errors } = parse(source, separator);
  if (errors.some((error) => error.code === "MissingQuotes")) return { ...unquoted(), openQuote: true };
  return { records: data, separator, exportedTwice, openQuote: false };
}

/** Excel's own first line `sep=;`. */
function withoutSeparatorLine(text: string): { body: string; separator?: string | undefined } {
  const line = /^"?sep=([^"])"?\n/i.exec(text);
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
  const scores = SEPARATORS.map((separator) => ({ separator, ...regularity(firstRecords(text, separator)) }));
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

function firstRecords(text: string, separator: string): readonly (readonly string[])[] {
  if (text.includes('"')) return parse(text, separator, SAMPLE_RECORDS).data;
  const first: (readonly string[])[] = [];
  for (const record of unquotedRecords(text, separator)) if (first.push(record) === SAMPLE_RECORDS) break;
  return first;
}

/** The lines of a text in which a quotation mark is a sign like any other. */
function* unquotedRecords(text: string, separator: string): Generator<readonly string[]> {
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    yield text.slice(start, end).split(separator);
    start = end + 1;
  }
  if (text !== "") yield text.slice(start).split(separator);
}

function parse(text: string, separator: string, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter: separator, newline: "\n", preview, skipEmptyLines: false });
}
