import { ExcelError } from "./errors";
import type { Place } from "./place";

/** An object of the client's, or nothing; ranges tell their place. */
type Given = { readonly place?: () => Place } | undefined;

/** The arguments of one call, read one by one; a wrong kind is an InvalidArgument at `location`. */
export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    private readonly objects: readonly Given[],
    readonly location: string,
  ) {}

  raw(index: number): unknown {
    return this.values[index];
  }

  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }

  text(index: number, missing?: string): string {
    const value = this.values[index] ?? missing;
    if (typeof value !== "string") throw this.invalid();
    return value;
  }

  key(index: number): string | number {
    const value = this.values[index];
    if (typeof value !== "string" && typeof value !== "number") throw this.invalid();
    return value;
  }

  whole(index: number, missing?: number): number {
    const value = this.values[index] ?? missing;
    if (typeof value !== "number" || !Number.isInteger(value)) throw this.invalid();
    return value;
  }

  yes(index: number, missing = false): boolean {
    const value = this.values[index] ?? missing;
    if (typeof value !== "boolean") throw this.invalid();
    return value;
  }

  /** A file's bytes, given as a Base64 text. */
  bytes(index: number): Uint8Array {
    try {
      return Uint8Array.from(atob(this.text(index)), (sign) => sign.charCodeAt(0));
    } catch {
      throw this.invalid();
    }
  }

  /** The range given as an object, or undefined when a plain value stands there. */
  range(index: number): Place | undefined {
    return this.objects[index]?.place?.();
  }

  invalid(): ExcelError {
    return new ExcelError("InvalidArgument", this.location);
  }
}
