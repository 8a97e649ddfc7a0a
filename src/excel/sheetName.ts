const LONGEST_NAME = 31;

/** The name, or another like it, that no sheet bears, within the 31 signs that Excel allows. `used`: names in small letters. */
export function freeSheetName(name: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const end = number === 1 ? "" : ` (${number})`;
    const candidate = name.slice(0, LONGEST_NAME - end.length) + end;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}
