import { blockAddress } from "../address";

const PARTS = 24;
interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Sheet rows, from 1, that are hidden. Excel answers `rowHidden` for a block as true, false or null (mixed): mixed blocks are cut up
 * until none is left, all of a round in one exchange.
 */
export async function hiddenRowsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  first: number,
  last: number,
): Promise<Set<number>> {
  const hidden = new Set<number>();
  let spans: Span[] = [{ first, last }];
  while (spans.length > 0) {
    const loaded = spans.map((span) => {
      const range = sheet.getRange(blockAddress(span.first, 1, span.last - span.first + 1, 1));
      range.load("rowHidden");
      return { span, range };
    });
    await context.sync();
    spans = [];
    for (const { span, range } of loaded) {
      const answer = range.rowHidden as boolean | null;
      if (answer === true) for (let row = span.first; row <= span.last; row++) hidden.add(row);
      else if (answer === null) spans.push(...cut(span));
    }
  }
  return hidden;
}

function cut({ first, last }: Span): Span[] {
  const size = Math.max(1, Math.ceil((last - first + 1) / PARTS));
  const spans: Span[] = [];
  for (let start = first; start <= last; start += size)
    spans.push({ first: start, last: Math.min(last, start + size - 1) });
  return spans;
}
