import { ACTIONS } from "../../src/actions/registry";
import type { Book } from "../../src/workbook/book/model";
import { saveXlsx } from "../../src/workbook/files/save";
import { startedExcel } from "../excel/support";
import { hasLibreOffice, recalculated } from "../support/libreoffice";
import { hasRealFiles, realFile } from "../support/realFiles";
import { cents, opened, rowOf, studied, WORK } from "./support";

const FILES = [
  { file: "fr01_marches_conclus_2010_titre_sections_cp1252.csv", perimeter: "departement:93" },
  { file: "fr09_chorus_export_2_extractions.xlsx", perimeter: "region:11" },
  { file: "fr10_helios_mandats_2025.ods", perimeter: "departement:49" },
  { file: "uk01_ea_2010-04_titre_entete_ligne4.csv", perimeter: "region:11" },
  { file: "macantine/purchases_good.csv", perimeter: "departement:62" },
] as const;

/** What is added to the amount of one line, in cents. */
const MORE = 1_234_567;

interface Written {
  readonly book: Book;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly lineCents: number;
  readonly isLocal: boolean;
  readonly localCents: number;
  readonly totalCents: number;
}

/** The file with its share written, and the plain line to change: a local one where there is one. */
async function written({ file, perimeter }: (typeof FILES)[number]): Promise<Written> {
  const book = opened(file.split("/").at(-1) ?? file, realFile(file));
  return startedExcel(book, async () => {
    const { reading, suppliers = [], share } = await ACTIONS.writing.run(await studied([perimeter]), WORK);
    if (!reading?.ok || !share) throw new Error("not read");
    const local = new Set(suppliers.filter((one) => one.local[0] === "yes").flatMap(({ signatures }) => signatures));
    const plain = reading.table.lines.filter(({ amountNote }) => !amountNote);
    const line = plain.find(({ signature }) => local.has(signature)) ?? plain[0];
    const whole = share.perimeters[0]?.whole;
    if (!line || !whole) throw new Error("no line");
    return {
      book,
      sheet: reading.table.sheet,
      row: line.row - 1,
      column: (reading.table.columns.amount ?? 1) - 1,
      lineCents: line.amountCents,
      isLocal: local.has(line.signature),
      localCents: whole.amounts.yes,
      totalCents: whole.totalCents,
    };
  });
}

const shown = (book: Book): number[] =>
  ["Local", "Total retenu"].map((label) => cents(rowOf(book, "Part locale", label)[1]));

(hasRealFiles && hasLibreOffice ? test : test.skip)(
  "converted by LibreOffice, one amount changed, converted again: the rate moves as it should, in each file",
  async () => {
    const cases = new Map<string, Written>();
    for (const one of FILES) cases.set(one.file, await written(one));
    const converted = recalculated(new Map([...cases].map(([name, { book }]) => [name, saveXlsx(book)])));
    const changed = new Map(
      [...cases].map(([name, { sheet, row, column, lineCents }]) => {
        const book = opened(`${name}.xlsx`, converted.get(name) ?? new Uint8Array());
        const table = book.sheet(sheet);
        if (!table) throw new Error(`no sheet ${sheet}`);
        book.setCells(table, row, column, [[{ value: (lineCents + MORE) / 100 }]], "user");
        return [name, saveXlsx(book)];
      }),
    );
    for (const [name, bytes] of recalculated(changed)) {
      const { isLocal, localCents, totalCents } = cases.get(name) as Written;
      const book = opened(`${name}.xlsx`, bytes);
      const [local, total] = [localCents + (isLocal ? MORE : 0), totalCents + MORE];
      expect([name, ...shown(book)]).toEqual([name, local, total]);
      expect(rowOf(book, "Part locale", "Taux bas")[1]).toBeCloseTo(local / total, 12);
      expect(cents(rowOf(book, "Part locale", "Écart")[1])).toBe(0);
    }
    expect([...cases.values()].filter(({ isLocal }) => isLocal).length).toBeGreaterThan(0);
  },
);
