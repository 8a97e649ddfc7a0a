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
