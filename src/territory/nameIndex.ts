import { looseKey, looseKeys, placeKey, placeKeys } from "./names";
import { once } from "./once";
import type { Tables } from "./tables";

type Index = ReadonlyMap<string, readonly number[]>;

/** Commune numbers by the key of a name; each index is made when first asked for, in the order in which the three are tried. */
interface NamesOfDepartment {
  readonly current: () => Index;
  readonly former: () => Index;
  readonly loose: () => Index;
}

/** Communes of some départements (by their numbers in the tables) that bear a name; in each: today's names first, then former ones, then without article or brackets. */
type FindByName = (name: string, departments: Iterable<number>, allowed?: (commune: number) => boolean) => number[];

export function nameFinder(tables: Tables, members: ReadonlyMap<number, readonly number[]>, numberOf: ReadonlyMap<string, number>): FindByName {
  const formers = once(() => formersByDepartment(tables, numberOf));
  const indexes = new Map<number, NamesOfDepartment>();
  const indexOf = (department: number): NamesOfDepartment => {
    const known = indexes.get(department);
    if (known) return known;
    const current = (members.get(department) ?? []).map((commune): NamedCommune => [tables.names[commune] ?? "", commune]);
    const former = () => formers().get(department) ?? [];
    const made: NamesOfDepartment = {
      current: once(() => byKey(current, placeKeys)),
      former: once(() => byKey(former(), placeKeys)),
      loose: once(() => byKey([...current, ...former()], looseKeys)),
    };
    indexes.set(department, made);
    return made;
  };
  return (name, departments, allowed = () => true) => {
    const key = placeKey(name);
    if (key === "") return [];
    const looseOf = once(() => looseKey(name));
    const found: number[] = [];
    for (const department of departments) {
      const { current, former, loose } = indexOf(department);
      const before = found.length;
      const keep = (communes: readonly number[] = []): boolean => {
        for (const commune of communes) if (allowed(commune)) found.push(commune);
        return found.length > before;
      };
      void (keep(current().get(key)) || keep(former().get(key)) || keep(loose().get(looseOf())));
    }
    return found;
  };
}

type NamedCommune = readonly [name: string, commune: number];

function byKey(named: readonly NamedCommune[], keysOf: (names: readonly string[]) => readonly string[]): Index {
  const keys = keysOf(named.map(([name]) => name));
  const found = new Map<string, number[]>();
  named.forEach(([, commune], at) => {
    const communes = found.get(keys[at]!);
    if (!communes) found.set(keys[at]!, [commune]);
    else if (!communes.includes(commune)) communes.push(commune);
  });
  return found;
}

function formersByDepartment(tables: Tables, numberOf: ReadonlyMap<string, number>) {
  const found = new Map<number, NamedCommune[]>();
  for (const { current, name } of tables.formers) {
    const commune = numberOf.get(current);
    if (commune === undefined || name === "") continue;
    const department = tables.departmentOf[commune]!;
    const list = found.get(department) ?? [];
    list.push([name, commune]);
    found.set(department, list);
  }
  return found;
}
