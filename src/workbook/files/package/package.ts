import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { Allowance, LIMITS, TooLarge } from "../limits";

/**
 * The parts of an .xlsx file by name ("xl/workbook.xml"), as they were opened.
 * Parts are unpacked when asked for, so a large sheet is not held twice; `with` gives a copy with some parts replaced or left out.
 */
export class Package {
  private constructor(
    private readonly file: Uint8Array,
    /** Bytes of each part once unpacked, as the archive says; never more come out. */
    private readonly original: ReadonlyMap<string, number>,
    private readonly changed: ReadonlyMap<string, Uint8Array | undefined>,
  ) {}

  /** @throws TooLarge when it claims more than `LIMITS` allow, and when the bytes are not a ZIP archive */
  static open(file: Uint8Array): Package {
    const sizes = new Map<string, number>();
    const parts = new Allowance(LIMITS.parts);
    const whole = new Allowance(LIMITS.whole);
    unzipSync(file, {
      filter: ({ name, size, originalSize }) => {
        parts.take(1);
        whole.take(originalSize);
        const isBomb = originalSize > LIMITS.ratioFrom && originalSize > size * LIMITS.ratio;
        if (isBomb || !(originalSize <= LIMITS.part)) throw new TooLarge(`${name}: ${originalSize} from ${size}`);
        sizes.set(name, originalSize);
        return false;
      },
    });
    return new Package(file, sizes, new Map());
  }

  static fromTexts(parts: Readonly<Record<string, string>>): Package {
    return Package.open(
      zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
    );
  }

  names(): string[] {
    const added = [...this.changed.keys()].filter((name) => !this.original.has(name));
    return [...this.original.keys(), ...added].filter((name) => this.has(name));
  }

  has(name: string): boolean {
    return this.changed.has(name) ? this.changed.get(name) !== undefined : this.original.has(name);
  }

  /** Bytes of all parts, unpacked. */
  get size(): number {
    let size = 0;
    for (const name of this.names()) size += this.sizeOf(name);
    return size;
  }

  sizeOf(name: string): number {
    return this.changed.get(name)?.length ?? this.original.get(name) ?? 0;
  }

  bytes(name: string): Uint8Array | undefined {
    if (this.changed.has(name)) return this.changed.get(name);
    return this.original.has(name) ? unzipSync(this.file, { filter: (entry) => entry.name === name })[name] : undefined;
  }

  /** The part as text, without its byte-order mark. */
  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    return bytes && decode(bytes);
  }

  /** A package in which the parts given stand in place of the old ones; undefined takes a part out. */
  with(parts: ReadonlyMap<string, string | Uint8Array | undefined>): Package {
    const changed = new Map(this.changed);
    for (const [name, part] of parts)
      changed.set(name, typeof part === "string" ? new TextEncoder().encode(part) : part);
    return new Package(this.file, this.original, changed);
  }

  /** The file: the very bytes that were opened when nothing changed. */
  save(): Uint8Array {
    return this.changed.size === 0 ? this.file : this.zipped(6);
  }

  /** The same parts, stored as they are: a reader that unpacks without limits has nothing to unpack. */
  stored(): Uint8Array {
    return this.zipped(0);
  }

  private zipped(level: 0 | 6): Uint8Array {
    const parts: Zippable = {};
    for (const [name, bytes] of Object.entries(
      unzipSync(this.file, { filter: (entry) => !this.changed.has(entry.name) }),
    ))
      parts[name] = bytes;
    for (const [name, bytes] of this.changed) if (bytes) parts[name] = bytes;
    const inOrder: Zippable = {};
    for (const name of this.names()) {
      const part = parts[name];
      if (part) inOrder[name] = part;
    }
    return zipSync(inOrder, { level });
  }
}

function decode(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  return bytes.length < 4096 ? strFromU8(bytes).replace(/^\uFEFF/, "") : new TextDecoder().decode(bytes);
}
