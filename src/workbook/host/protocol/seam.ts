/** Bytes that Excel on the web takes in one request or gives in one answer. */
export const MOST_BYTES = 5_000_000;

/** What went over the seam between the add-in and the workbook. */
export interface Meter {
  count: number;
  bytesOut: number;
  bytesIn: number;
  largestBytes: number;
}

/** A fault for tests: the Nth request (from 1) from now on fails with a code, takes longer, or loses the connection. */
export type Fault = { readonly request: number } & (
  | { readonly kind: "fail"; readonly code: string }
  | { readonly kind: "slow"; readonly milliseconds: number }
  | { readonly kind: "drop" }
);

/** Bytes of a text in UTF-8, of which no copy is made. */
export function bytesOf(text: string): number {
  let bytes = text.length;
  const beyond = /[\x80-\uffff]/g;
  while (beyond.test(text)) {
    const unit = text.charCodeAt(beyond.lastIndex - 1);
    // Each half of a pair counts two of its four bytes.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}

export function newMeter(): Meter {
  return { count: 0, bytesOut: 0, bytesIn: 0, largestBytes: 0 };
}

export function measure(meter: Meter, direction: "bytesOut" | "bytesIn", bytes: number): void {
  if (direction === "bytesOut") meter.count += 1;
  meter[direction] += bytes;
  meter.largestBytes = Math.max(meter.largestBytes, bytes);
}

/** Faults that wait for their request; each happens once. */
export class Faults {
  private readonly waiting: Fault[];
  private requests = 0;

  constructor(faults: readonly Fault[] = []) {
    this.waiting = [...faults];
  }

  /** `request` counts from the next one. */
  add(fault: Fault): void {
    this.waiting.push({ ...fault, request: fault.request + this.requests });
  }

  next(): Fault | undefined {
    this.requests += 1;
    const index = this.waiting.findIndex(({ request }) => request === this.requests);
    return index < 0 ? undefined : this.waiting.splice(index, 1)[0];
  }
}
