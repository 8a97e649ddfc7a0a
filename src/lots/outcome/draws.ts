/**
 * Random numbers that depend only on what they are for (draw, supplier, content of the lot): editing one lot leaves the draws of the others
 * alone, and two plans are compared on the same luck.
 */
export function mark(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Uniform in (0, 1). */
export function uniform(a: number, b: number, c: number, purpose: number): number {
  let mixed = stir(stir(stir(stir(purpose + 0x9e3779b9) ^ a) ^ b) ^ c);
  mixed = stir(mixed + 0x6d2b79f5);
  return ((mixed >>> 0) + 0.5) / 4294967296;
}

/** Standard normal. */
export function gaussian(a: number, b: number, c: number, purpose: number): number {
  const [u, v] = [uniform(a, b, c, purpose), uniform(a, b, c, purpose ^ 0x5bd1e995)];
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
}

function stir(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}
