/** Signs that wait before they become bytes. */
const CHUNK = 1_000_000;

/** A long text gathered as bytes: it may be longer than a string can be, and is never held twice. */
export class TextBytes {
  private readonly encoder = new TextEncoder();
  private readonly done: Uint8Array[] = [];
  private waiting: string[] = [];
  private waitingLength = 0;
  isEmpty = true;

  push(text: string): void {
    this.isEmpty = false;
    this.waiting.push(text);
    this.waitingLength += text.length;
    if (this.waitingLength > CHUNK) this.encode();
  }

  /** The pieces, in order. */
  chunks(): readonly Uint8Array[] {
    this.encode();
    return this.done;
  }

  private encode(): void {
    if (this.waitingLength > 0) this.done.push(this.encoder.encode(this.waiting.join("")));
    this.waiting = [];
    this.waitingLength = 0;
  }
}

export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
