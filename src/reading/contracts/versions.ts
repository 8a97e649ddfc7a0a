import { append } from "../../ground/counts";
import { sumOfCents } from "../../ground/money";
import { isBlank, textOf } from "../cells/cells";
import { plain } from "../cells/words";
import type { ColumnLook } from "../columns/look";
import type { PurchaseLine } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";

/** Rows of versions of contracts that later ones replace. */
export interface OldVersions {
  /** Sheet rows. */
  readonly rows: readonly number[];
  /** Column (index) that tells them. */
  readonly column: number;
  /** Whether the amounts of later versions stand for the whole contract, and not for what is added to it. */
  readonly replace: boolean;
}

const CURRENT = /\bactuel(?:le)?s?\b|\ben vigueur\b|\bcurrent\b|\blatest\b|\bderniere version\b/;
const MODIFIED = /\bmodif|\bavenant|\bamend/;
const NUMBERED = /\bversion|\bavenant|\bmodif|\brevision\b|\bamend/;
const NO = /^(?:non|no|n|false|faux|0)$/;
/** A later version under half of the former one is an addition to it. */
const LEAST_OF_FORMER = 0.5;

/** Old versions, by a column that says which data are current (« donneesActuelles »), else by what was modified; undefined where nothing tells. */
export function oldVersions(table: Understanding, lines: readonly PurchaseLine[]): OldVersions | undefined {
  return byFlag(table, lines) ?? byModification(table, lines) ?? byNumber(table, lines);
}

function byFlag(table: Understanding, lines: readonly PurchaseLine[]): OldVersions | undefined {
  const column = columnNamed(table, CURRENT, ({ profile }) => profile.yesNo >= 0.8 && profile.different === 2);
  if (column === undefined) return undefined;
  const rows = lines.filter(({ row }) => NO.test(plain(cellText(table, row, column)))).map(({ row }) => row);
  return rows.length === 0 || rows.length === lines.length ? undefined : { rows, column, replace: true };
}

/** Lines of one contract where some say what was modified: the last dated version, or the last written, holds. */
function byModification(table: Understanding, lines: readonly PurchaseLine[]): OldVersions | undefined {
  const column = columnNamed(table, MODIFIED, ({ profile }) => profile.words >= 0.5 && profile.dates < 0.5);
  if (column === undefined) return undefined;
  const versions = versionsBy(lines, ({ row, date }) => `${cellText(table, row, column)}|${date ?? ""}`);
  const modified = versions.filter((own) => [...own.keys()].some((key) => !key.startsWith("|")));
  return replacedIn(
    modified.map((own) => latestFirst([...own])),
    column,
  );
}

/** Lines of one contract that bear the number of their version or amendment: the greatest holds. */
function byNumber(table: Understanding, lines: readonly PurchaseLine[]): OldVersions | undefined {
  const column = columnNamed(
    table,
    NUMBERED,
    ({ profile }) => profile.amounts >= 0.8 && profile.decimals === 0 && profile.length <= 2 && profile.different > 1,
  );
  if (column === undefined) return undefined;
  const versions = versionsBy(lines, ({ row }) => cellText(table, row, column));
  return replacedIn(
    versions.map((own) => [...own].sort(([a], [b]) => Number(b) - Number(a))),
    column,
  );
}

/** For each contract, its lines by version. */
function versionsBy(
  lines: readonly PurchaseLine[],
  versionOf: (line: PurchaseLine) => string,
): Map<string, PurchaseLine[]>[] {
  const versions = new Map<string, Map<string, PurchaseLine[]>>();
  for (const line of lines) {
    const { contract, lot = "" } = line.text;
    if (!contract) continue;
    const place = `${contract}|${lot}`;
    const own = versions.get(place) ?? new Map<string, PurchaseLine[]>();
    append(own, versionOf(line), line);
    versions.set(place, own);
  }
  return [...versions.values()];
}

/** Versions, the latest of each contract first: all but that one are old. */
function replacedIn(contracts: readonly (readonly Version[])[], column: number): OldVersions | undefined {
  const old: PurchaseLine[] = [];
  let replace = true;
  for (const [last, ...former] of contracts) {
    if (!last) continue;
    replace &&= former.every(([, some]) => sumOfCents(last[1]) >= LEAST_OF_FORMER * sumOfCents(some));
    old.push(...former.flatMap(([, some]) => some));
  }
  return old.length === 0 ? undefined : { rows: old.map(({ row }) => row).sort((a, b) => a - b), column, replace };
}

type Version = [key: string, lines: PurchaseLine[]];

const latestFirst = (versions: readonly Version[]): Version[] =>
  versions
    .map((version, rank) => ({ version, rank, date: version[1][0]?.date ?? "" }))
    .sort((a, b) => b.date.localeCompare(a.date) || b.rank - a.rank)
    .map(({ version }) => version);

const columnNamed = (
  { looks, firstColumn, lastColumn }: Understanding,
  names: RegExp,
  suits: (look: ColumnLook) => boolean,
): number | undefined =>
  looks.find(
    (look) =>
      look.index >= firstColumn &&
      look.index <= lastColumn &&
      look.profile.filled > 0 &&
      names.test(plain(spaced(look.header))) &&
      suits(look),
  )?.index;

/** « donneesActuelles » in words. */
const spaced = (header: string): string => header.replace(/([a-zà-ÿ])([A-Z])/g, "$1 $2").replace(/_/g, " ");

function cellText({ values, grid }: Understanding, row: number, column: number): string {
  const value = values[row - grid.top]?.[column];
  return isBlank(value) ? "" : textOf(value);
}
