import { looseKey, looseKeys, placeKey, placeKeys } from "./names";
import { once } from "../../ground/memo";
import type { Tables } from "../tables";

type Index = ReadonlyMap<string, readonly number[]>;

/** Commune numbers by the key of a name; each index is made when first asked for, in the order in which the three are tried. */
interface NamesOfDepartment {
  readonly current: () => Index;
  readonly former: () => Index;
  readonly loose: () => Index;
}

/**
 * Communes that bear a name; in each département: by today's names first, then by former ones, then without article or brackets.
 * Départements and communes are told by their numbers in the tables.
 */
interface NameFinder {
  readonly inDepartments: (name: string, departments: Iterable<number>) => number[];
  /** Among a few communes, such as those of a postcode: no index of today's names is made for so few. */
  readonly among: (name: string, communes: readonly number[]) => number[];
}

export function nameFinder(
  tables: Tables,
  members: (department: number) => readonly number[],
  numberOf: (code: string) => number,
): NameFinder {
  const { names, departmentOf } = tables;
  const formers = once(() => formersByDepartment(tables, numberOf));
  const keyOf = keysByDepartment(tables, members);
  const indexes = new Map<number, NamesOfDepartment>();
  const indexOf = (department: number): NamesOfDepartment => {
    const known = indexes.get(department);
    if (known) return known;
    const communes = members(department);
    const former = once(() => formers().get(department) ?? { communes: [], names: [] });
    const made: NamesOfDepartment = {
      current: once(() => byKey(communes.map(keyOf), communes)),
      former: once(() => byKey(placeKeys(former().names), former().communes)),
      loose: once(() =>
        byKey(looseKeys([...communes.map((commune) => names[commune]!), ...former().names]), [
          ...communes,
          ...former().communes,
        ]),
      ),
    };
    indexes.set(department, made);
    return made;
  };
  const inDepartments = (name: string, departments: Iterable<number>): number[] => {
    const key = placeKey(name);
    if (key === "") return [];
    return [...departments].flatMap((department) => {
      const { current, former, loose } = indexOf(department);
      return current().get(key) ?? former().get(key) ?? loose().get(looseKey(name)) ?? [];
    });
  };
  const amongNeighbours = (name: string, key: string, communes: readonly number[]): number[] => {
    const today = communes.filter((commune) => keyOf(commune) === key);
    if (today.length > 0) return today;
    const { former, loose } = indexOf(departmentOf[communes[0]!]!);
    const allowed = (matches: readonly number[] = []) => matches.filter((commune) => communes.includes(commune));
    const before = allowed(former().get(key));
    return before.length > 0 ? before : allowed(loose().get(looseKey(name)));
  };
  const among = (name: string, communes: readonly number[]): number[] => {
    const key = placeKey(name);
    const first = communes[0];
    if (key === "" || first === undefined) return [];
    const near = departmentOf[first];
    if (communes.every((commune) => departmentOf[commune] === near)) return amongNeighbours(name, key, communes);
    return [...new Set(communes.map((commune) => departmentOf[commune]))].flatMap((department) =>
      amongNeighbours(
        name,
        key,
        communes.filter((commune) => departmentOf[commune] === department),
      ),
    );
  };
  return { inDepartments, among };
}

/** Keys of today's names, made for a whole département when one of its communes is first asked for. */
function keysByDepartment(
  { names, departmentOf }: Tables,
  members: (department: number) => readonly number[],
): (commune: number) => string {
  const keys: (string | undefined)[] = new Array<undefined>(names.length).fill(undefined);
  return (commune) => {
    if (keys[commune] === undefined) {
      const neighbours = members(departmentOf[commune]!);
      const made = placeKeys(neighbours.map((neighbour) => names[neighbour]!));
      neighbours.forEach((neighbour, at) => void (keys[neighbour] = made[at]));
    }
    return keys[commune] ?? "";
  };
}

function byKey(keys: readonly string[], communes: readonly number[]): Index {
  const matches = new Map<string, number[]>();
  communes.forEach((commune, at) => {
    const same = matches.get(keys[at]!);
    if (!same) matches.set(keys[at]!, [commune]);
    else if (!same.includes(commune)) same.push(commune);
  });
  return matches;
}

function formersByDepartment(
  { formers, departmentOf }: Tables,
  numberOf: (code: string) => number,
): ReadonlyMap<number, { readonly communes: number[]; readonly names: string[] }> {
  const matches = new Map<number, { communes: number[]; names: string[] }>();
  for (const { current, name } of formers) {
    const commune = numberOf(current);
    if (commune === -1 || name === "") continue;
    const department = departmentOf[commune]!;
    const known = matches.get(department) ?? { communes: [], names: [] };
    known.communes.push(commune);
    known.names.push(name);
    matches.set(department, known);
  }
  return matches;
}
