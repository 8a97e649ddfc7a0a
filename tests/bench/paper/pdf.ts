import { inflateSync } from "node:zlib";

/** A page of a PDF that LibreOffice made. */
export interface Page {
  /** Of the sheet that it prints. */
  readonly sheet: string;
  /** Points; undefined on a page without text. */
  readonly smallest: number | undefined;
}

/** The pages in their order; bookmarks tell where each sheet begins. */
export function readPages(bytes: Uint8Array): Page[] {
  const file = Buffer.from(bytes);
  const text = file.toString("latin1");
  const objects = new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\b/g)].map((found) => [found[1] ?? "", found.index]));
  const objectAt = (number: string): string => {
    const from = objects.get(number) ?? 0;
    return text.slice(from, text.indexOf("endobj", from));
  };
  const streamOf = (number: string): string => {
    const object = objectAt(number);
    const start = /stream\r?\n/.exec(object);
    if (!start) return "";
    return inflateSync(file.subarray((objects.get(number) ?? 0) + start.index + start[0].length)).toString("latin1");
  };
  const pages = [...(/\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1] ?? "").matchAll(/(\d+) 0 R/g)].map(
    ([, page]) => page ?? "",
  );
  const sheets = new Map(
    [...text.matchAll(/\/Title<([0-9A-F]*)>\s*\/Dest\s*\[(\d+) 0 R/g)].map(([, title = "", page = ""]) => [
      pages.indexOf(page),
      Buffer.from(title, "hex").swap16().toString("utf16le").slice(1),
    ]),
  );
  let sheet = "";
  return pages.map((page, index) => {
    sheet = sheets.get(index) ?? sheet;
    const contents = /\/Contents (\d+) 0 R/.exec(objectAt(page))?.[1] ?? "";
    const sizes = [...streamOf(contents).matchAll(/([\d.]+) Tf/g)].map(([, size]) => Number(size));
    return { sheet, smallest: sizes.length > 0 ? Math.min(...sizes) : undefined };
  });
}
