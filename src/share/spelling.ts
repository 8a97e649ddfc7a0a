/** Groups are told apart without regard to case or repeated spaces, and shown as first written: what Excel's "=" and TRIM do. */
export function firstSpelling(): (kind: string, name: string) => string {
  const seen = new Map<string, string>();
  return (kind, name) => {
    const key = `${kind}:${excelTrim(name).toLowerCase()}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    seen.set(key, excelTrim(name));
    return excelTrim(name);
  };
}

/** Excel's TRIM: outer spaces off, inner ones single; no-break spaces stay. */
export const excelTrim = (text: string): string => text.replace(/ +/g, " ").replace(/^ | $/g, "");

/** What is told of names, found again by any spelling of a name that Excel takes for the same. */
export function byName<Told>(told: Readonly<Partial<Record<string, Told>>>): (name: string) => Told | undefined {
  const known = new Map(Object.entries(told).map(([name, what]) => [nameKey(name), what]));
  return (name) => known.get(nameKey(name));
}

const nameKey = (name: string): string => excelTrim(name).toLowerCase();
