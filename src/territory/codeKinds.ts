import type { CodeKind } from "./clues";
import type { Territory } from "./territory";

/** A cell of a column of codes, with what its row says beside it. */
export interface CodeCell { readonly code: string; readonly commune?: string; readonly department?: string }

/** A reading must be right this much more often than the one the header announces to replace it. */
const MARGIN = 0.1;

/**
 * Whether a column holds postcodes or INSEE codes. 3,203 postcodes are also INSEE codes, 3,150 of them of another place: a cell alone cannot tell,
 * the whole column can. Names or départements of the same rows decide where there are some, else which codes exist.
 * @param announced what the header says
 */
export function decideCodeKind(cells: Iterable<CodeCell>, announced: CodeKind, territory: Territory): CodeKind {
  const right = { postcode: 0, insee: 0 };
  let read = 0;
  for (const cell of cells) {
    const code = fiveCharacters(cell.code);
    if (code === undefined) continue;
    read++;
    const postcode = territory.communesOfPostcode(code);
    const insee = territory.commune(code)?.code;
    if (postcode.length > 0 && agrees(cell, postcode, territory)) right.postcode++;
    if (insee !== undefined && agrees(cell, [insee], territory)) right.insee++;
  }
  const other: CodeKind = announced === "postcode" ? "insee" : "postcode";
  return read > 0 && right[other] > right[announced] + MARGIN * read ? other : announced;
}

function fiveCharacters(cell: string): string | undefined {
  const code = cell.replace(/[\s'’]/g, "").replace(/[.,]0*$/, "").toUpperCase();
  if (/^\d{4}$/.test(code)) return `0${code}`;
  return /^(?:\d{5}|2[AB]\d{3})$/.test(code) ? code : undefined;
}

function agrees({ commune, department }: CodeCell, codes: readonly string[], territory: Territory): boolean {
  if (commune) return territory.named(commune, codes).length > 0;
  const wanted = department ? territory.departmentOf(department) : undefined;
  return wanted === undefined || codes.some((code) => territory.commune(code)?.department === wanted);
}
