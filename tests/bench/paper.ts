/**
 * What the results print: for each sheet, its pages, those with nothing on them and the smallest text; for the whole book, how many pages more than the
 * buyer's own. Written through the command line, printed by LibreOffice (Carlito stands for Calibri: fonts-crosextra-carlito); beside « before-house »
 * where it is checked out (`bash tests/bench/before-house.sh`).
 * Run: npm run bench -- paper; the printed files are kept in the folder that ALLOTIR_PAGES names.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { readPages, type Page } from "./paper/pdf";

const BEFORE = resolve(".cache/before-house");
const REAL = resolve(process.env["ALLOTIR_REAL_FILES"] ?? "../shared/real");
const folder = mkdtempSync(join(tmpdir(), "paper-"));

interface Build {
  readonly name: string;
  readonly cwd: string;
  command(name: "analyse" | "lots"): readonly string[];
}
const now: Build = {
  name: "now",
  cwd: resolve("."),
  command: (name) => [".ci/ts.mjs", `src/commandLine/${name}.ts`],
};
const before: Build = {
  name: "before-house",
  cwd: BEFORE,
  command: (name) => ["--import", "tsx", `src/practice/node/${name}.ts`],
};
const builds = existsSync(BEFORE) ? [before, now] : [now];

interface Source {
  readonly name: string;
  readonly file: string;
  readonly perimeters: readonly string[];
}
const SOURCES: readonly Source[] = [
  {
    name: "sample",
    file: resolve("assets/samples/restaurant-departement.xlsx"),
    perimeters: ["departement:62", "region:32"],
  },
  {
    name: "fr01",
    file: join(REAL, "fr01_marches_conclus_2010_titre_sections_cp1252.csv"),
    perimeters: ["departement:93"],
  },
];
const PARTS = ["roles", "sizes", "leaks", "egalim", "tracking"].flatMap((part) => ["--with", part]);

/** A command on a file; the workbook that it wrote, or nothing where it refused. */
function wrote(
  build: Build,
  name: "analyse" | "lots",
  file: string,
  as: string,
  words: readonly string[],
): string | undefined {
  const out = join(folder, `${as}-${build.name}.xlsx`);
  const { status, stderr } = spawnSync("node", [...build.command(name), file, ...words, "--out", out], {
    cwd: build.cwd,
    encoding: "utf8",
  });
  if (status === 0) return out;
  console.log(`${build.name}, ${name}: ${stderr.trim().split("\n").at(-1) ?? ""}`);
  return undefined;
}

/** What was written of a source, before it is printed. */
interface Written {
  readonly name: string;
  /** Path of the workbook; its name is its own. */
  readonly book: string;
}

const FILTER = 'pdf:calc_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}';

/** The pages that LibreOffice makes of each workbook, by path. */
function printed(books: readonly string[]): Map<string, Page[]> {
  const out = process.env["ALLOTIR_PAGES"] ?? join(folder, "pdf");
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  spawnSync("soffice", [profile, "--headless", "--convert-to", FILTER, "--outdir", out, ...books]);
  return new Map(
    books.map((book) => [book, readPages(readFileSync(join(out, `${basename(book).replace(/\.\w+$/, "")}.pdf`)))]),
  );
}

const isBlank = ({ smallest }: Page): boolean => smallest === undefined;
const smallestOf = (pages: readonly Page[]): number =>
  Math.round(10 * Math.min(...pages.map(({ smallest = Infinity }) => smallest))) / 10;

/** Tells the sheets of a book that are not among the buyer's own, and the total beside what the buyer's book printed. */
function tell(pages: readonly Page[], own: readonly Page[]): void {
  const theirs = new Set(own.map(({ sheet }) => sheet));
  const sheets = [...new Set(pages.map(({ sheet }) => sheet))];
  console.table(
    Object.fromEntries(
      sheets.map((sheet) => {
        const its = pages.filter((page) => page.sheet === sheet);
        return [
          sheet,
          {
            pages: its.length,
            blank: its.filter(isBlank).length,
            "smallest text (pt)": theirs.has(sheet) ? "the buyer's" : smallestOf(its),
          },
        ];
      }),
    ),
  );
  const blank = pages.filter(isBlank).length;
  console.log(
    `whole book: ${pages.length} pages, ${blank} blank; the buyer's own: ${own.length}; more: ${pages.length - own.length}`,
  );
}

function measure({ name, file, perimeters }: Source): void {
  if (!existsSync(file)) return console.log(`${file} is absent: ${name} is skipped.`);
  const chosen = perimeters.flatMap((perimeter) => ["--perimeter", perimeter]);
  const written: Written[] = [];
  const keep = (what: string, build: Build, book: string | undefined): string | undefined => {
    if (book) written.push({ name: `${name}, ${what}, ${build.name}`, book });
    return book;
  };
  for (const build of builds) {
    const share = keep("share", build, wrote(build, "analyse", file, `${name}-share`, chosen));
    if (share) keep("share and lots", build, wrote(build, "lots", share, `${name}-lots`, chosen));
  }
  keep("every part", now, wrote(now, "analyse", file, `${name}-parts`, [...chosen, ...PARTS]));
  const pages = printed([file, ...written.map(({ book }) => book)]);
  for (const { name: title, book } of written) {
    console.log(`\n${title}`);
    tell(pages.get(book) ?? [], pages.get(file) ?? []);
  }
}

try {
  if (spawnSync("soffice", ["--version"]).status !== 0)
    console.log("LibreOffice (soffice) is absent: nothing is printed.");
  else SOURCES.forEach(measure);
} finally {
  rmSync(folder, { recursive: true });
}
