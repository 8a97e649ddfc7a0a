import { once } from "./points";
import { looseKey, placeKey } from "./names";
import type { Tables } from "./tables";

/** Commune numbers by the key of a name, in the order in which the three are tried. */
interface NamesOfDepartment {
  readonly current: ReadonlyMap<string, readonly number[]>;
  readonly former: ReadonlyMap<string, readonly number[]>;
  readonly loose: ReadonlyMap<string, readonly number[]>;
}

/** Communes of a département (by its number in the tables) that bear a name: today's names first, then former ones, then without article or brackets. */
export type FindByName = (name: string, department: number, allowed?: (commune: number) => boolean) => readonly number[];

/** Each département's index is made when first asked for. */
export function nameFinder(tables: Tables, members: ReadonlyMap<number, readonly number[]>, numberOf: ReadonlyMap<string, number>): FindByName {
  const formers = once(() => formersByDepartment(tables, numberOf));
  const indexes = new Map<number, NamesOfDepartment>();
  const indexOf = (department: number): NamesOfDepartment => {
    const known = indexes.get(department);
    if (known) return known;
    const made = indexed(
      (members.get(department) ?? []).map((commune) => [tables.names[commune] ?? "", commune] as const),
      formers().get(department) ?? [],
    );
    indexes.set(department, made);
    return made;
  };
  return (name, department, allowed = () => true) => {
    const { current, former, loose } = indexOf(department);
    const key = placeKey(name);
    if (key === "") return [];
    for (const found of [current.get(key), former.get(key), loose.get(looseKey(name))]) {
      const kept = found?.filter(allowed) ?? [];
      if (kept.length > 0) return kept;
    }
    return [];
  };
}

type NamedCommune = readonly [name: string, commune: number];

function indexed(currents: readonly NamedCommune[], formers: readonly NamedCommune[]): NamesOfDepartment {
  return {
    current: byKey(currents, placeKey),
    former: byKey(formers, placeKey),
    loose: byKey([...currents, ...formers], looseKey),
  };
}

function byKey(named: readonly NamedCommune[], keyOf: (name: string) => string) {
  const found = new Map<string, number[]>();
  for (const [name, commune] of named) {
    const key = keyOf(name);
    const communes = found.get(key);
    if (!communes) found.set(key, [commune]);
    else if (!communes.includes(commune)) communes.push(commune);
  }
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
