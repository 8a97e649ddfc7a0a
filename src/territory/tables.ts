import { readNumbers } from "./base36";
import type { TerritoryBundle } from "./bundle";

/** The bundle unfolded: commune number `i` is the i-th in the order of INSEE codes. */
export interface Tables {
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Number of the département in `departments`, by commune. */
  readonly departmentOf: Uint8Array;
  /** Number of the EPCI in `epcis`, by commune; -1: none. */
  readonly epciOf: Int16Array;
  readonly sizes: Uint8Array;
  /** Degrees; NaN where the commune has no point. */
  readonly latitudes: Float64Array;
  readonly longitudes: Float64Array;
  /** Commune numbers of each postcode (as an integer): `communes[starts[p]]` to `communes[starts[p + 1]]`, the end left out. */
  readonly postcodes: { readonly starts: Uint32Array; readonly communes: Uint16Array };
  readonly epcis: readonly Area[];
  readonly departments: readonly (Area & { readonly region: string })[];
  readonly regions: readonly Area[];
  readonly formers: readonly Former[];
}
export interface Area {
  readonly code: string;
  readonly name: string;
}
/** A code or a name that lives on inside a current commune. */
export interface Former {
  readonly code: string;
  readonly current: string;
  readonly name: string;
}

const LAST_POSTCODE = 99_999;

export function tablesOf(bundle: TerritoryBundle): Tables {
  const departments = bundle.departments.split("\n").map((line) => {
    const [code = "", region = "", name = ""] = line.split("\t");
    return { code, region, name };
  });
  const { codes, departmentOf } = codesOf(bundle.codes, departments);
  const count = codes.length;
  return {
    codes,
    names: bundle.names.split("\n"),
    departmentOf,
    epciOf: filled(new Int16Array(count).fill(-1), bundle.epci, (rank) => rank - 1),
    sizes: filled(new Uint8Array(count), bundle.sizes, (size) => size),
    latitudes: degrees(bundle.latitudes, count),
    longitudes: degrees(bundle.longitudes, count),
    postcodes: postcodesOf(bundle.postcodes),
    epcis: bundle.epcis.split("\n").map((line) => ({ code: line.slice(0, 9), name: line.slice(9) })),
    departments,
    regions: bundle.regions.split("\n").map((line) => {
      const [code = "", name = ""] = line.split("\t");
      return { code, name };
    }),
    formers: bundle.formers
      .split("\n")
      .map((line) => ({ code: line.slice(0, 5), current: line.slice(5, 10), name: line.slice(10) })),
  };
}

function codesOf(text: string, departments: readonly Area[]) {
  const ranks = new Map(departments.map(({ code }, rank) => [code, rank]));
  const endings = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, "0"));
  const codes: string[] = [];
  const owners: number[] = [];
  for (const line of text.split("\n")) {
    const comma = line.indexOf(",");
    const department = line.slice(0, comma);
    const rank = ranks.get(department) ?? 0;
    let number = 0;
    readNumbers(
      line,
      (step) => {
        number += step;
        codes.push(department + endings[number]!.slice(department.length - 2));
        owners.push(rank);
      },
      comma + 1,
    );
  }
  return { codes, departmentOf: Uint8Array.from(owners) };
}

function filled<Column extends Int16Array | Uint8Array>(
  column: Column,
  text: string,
  meaning: (value: number) => number,
): Column {
  readNumbers(text, (value, entry) => void (column[entry] = meaning(value)));
  return column;
}

function degrees(text: string, count: number): Float64Array {
  const values = new Float64Array(count).fill(NaN);
  let last = 0;
  readNumbers(text, (step, entry) => {
    last += step;
    values[entry] = last / 1000;
  });
  return values;
}

function postcodesOf(text: string): Tables["postcodes"] {
  const codes: number[] = [];
  const owners: number[] = [];
  const starts = new Uint32Array(LAST_POSTCODE + 2);
  let last = 0;
  readNumbers(text, (step, commune) => {
    last += step;
    codes.push(last);
    owners.push(commune);
    starts[last + 1]! += 1;
  });
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  const next = starts.slice();
  const communes = new Uint16Array(codes.length);
  codes.forEach((postcode, at) => void (communes[next[postcode]!++] = owners[at]!));
  return { starts, communes };
}
