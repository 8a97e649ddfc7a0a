import { remembered } from "../ground/memo";

/** Groups are told apart without regard to case or repeated spaces, and shown as first written: what Excel's "=" and TRIM do. */
export function firstSpelling(): (kind: string, name: string) => string {
  const ofKind = remembered(() => {
    const seen = new Map<string, string>();
    return remembered((name) => {
      const trimmed = excelTrim(name);
      const key = trimmed.toLowerCase();
      const first = seen.get(key) ?? trimmed;
      seen.set(key, first);
      return first;
    });
  });
  return (kind, name) => ofKind(kind)(name);
}

/** Excel's TRIM: outer spaces off, inner ones single; no-break spaces stay. */
export const excelTrim = (text: string): string =>
  / {2}|^ | $/.test(text) ? text.replace(/ +/g, " ").replace(/^ | $/g, "") : text;

/** What is told of names, found again by any spelling of a name that Excel takes for the same. */
export function byName<Told>(told: Readonly<Partial<Record<string, Told>>>): (name: string) => Told | undefined {
  const known = new Map(Object.entries(told).map(([name, what]) => [nameKey(name), what]));
  return (name) => known.get(nameKey(name));
}

const nameKey = (name: string): string => excelTrim(name).toLowerCase();
