import type { CodeKind } from "./clues";
import type { PlaceHints } from "./place";
import { departmentsOfPrefix, readPostcode } from "./postcodes";
import type { Territory } from "../territory";

/** A reading must be right this much more often than the one the header announces to replace it. */
const MARGIN = 0.1;
/** Cells read of a column, taken at even distances: far more than a margin of a tenth asks for. */
const ENOUGH = 1_000;

/**
 * Whether a column holds postcodes or INSEE codes. 3,203 postcodes are also INSEE codes, 3,150 of them of another place: a cell alone cannot tell,
 * the whole column can. A code that exists in one way only speaks for it; where both exist, names or départements of the same rows decide if there are some.
 * @param announced what the header says: the column that is judged
 */
export function decideCodeKind(lines: readonly PlaceHints[], announced: CodeKind, territory: Territory): CodeKind {
  const filled = lines.filter((line) => line[announced]);
  const right = { postcode: 0, insee: 0 };
  let read = 0;
  for (let at = 0; at < filled.length; at += Math.ceil(filled.length / ENOUGH)) {
    const line = filled[at]!;
    const code = fiveCharacters(line[announced] ?? "");
    if (code === undefined) continue;
    read++;
    const postcode = territory.communesOfPostcode(code);
    const insee = territory.commune(code)?.code;
    if (postcode.length > 0 && (insee === undefined || agrees(line, postcode, territory))) right.postcode++;
    if (insee !== undefined && (postcode.length === 0 || agrees(line, [insee], territory))) right.insee++;
  }
  const other: CodeKind = announced === "postcode" ? "insee" : "postcode";
  return read > 0 && right[other] > right[announced] + MARGIN * read ? other : announced;
}

/**
 * Whether most codes of a postcodes' column have five French digits: then four digits alone are a code that lost its zero. Otherwise they may as well be
 * another country's (1000 is Bourg-en-Bresse, Brussels and Lausanne).
 */
export function areMostlyFive(lines: readonly PlaceHints[], territory: Territory): boolean {
  let [five, codes] = [0, 0];
  for (const { postcode } of lines) {
    if (!postcode) continue;
    const written = readPostcode(postcode);
    if (written.kind === "empty" || written.kind === "words") continue;
    codes++;
    if (written.kind === "five" && isFrench(written.digits, territory)) five++;
  }
  return 2 * five > codes;
}

const isFrench = (digits: string, territory: Territory): boolean =>
  territory.communesOfPostcode(digits).length > 0 || departmentsOfPrefix(digits).length > 0;

function fiveCharacters(cell: string): string | undefined {
  const code = cell
    .replace(/[\s'’]/g, "")
    .replace(/[.,]0*$/, "")
    .toUpperCase();
  if (/^\d{4}$/.test(code)) return `0${code}`;
  return /^(?:\d{5}|2[AB]\d{3})$/.test(code) ? code : undefined;
}

function agrees({ commune, department }: PlaceHints, codes: readonly string[], territory: Territory): boolean {
  if (commune) return territory.named(commune, codes).length > 0;
  const wanted = department ? territory.departmentOf(department) : undefined;
  return wanted === undefined || codes.some((code) => territory.commune(code)?.department === wanted);
}
