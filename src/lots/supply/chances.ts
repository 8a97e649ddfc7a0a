/** Nodes and weights on [0, 1]; exact for polynomials of degree 15 (eight nodes) and 31 (sixteen). */
interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

const EIGHT = gaussLegendre(8);
const SIXTEEN = gaussLegendre(16);

/**
 * Chance that each bidder wins when those who answer are equal: w_s = p_s ∫₀¹ Π_{j≠s}(1 − p_j + p_j t) dt.
 * Σw + π0 = 1, where π0, returned, is the chance that nobody answers.
 * @param answers p_j < 1 in the first `count` places
 * @param wins receives w_j
 */
export function winChances(answers: Float64Array, count: number, wins: Float64Array): number {
  const { nodes, weights } = count > 16 ? SIXTEEN : EIGHT;
  let nobody = 1;
  for (let j = 0; j < count; j++) {
    nobody *= 1 - answers[j]!;
    wins[j] = 0;
  }
  for (let node = 0; node < nodes.length; node++) {
    const missing = 1 - nodes[node]!;
    let all = weights[node]!;
    for (let j = 0; j < count; j++) all *= 1 - answers[j]! * missing;
    for (let j = 0; j < count; j++) wins[j]! += (answers[j]! * all) / (1 - answers[j]! * missing);
  }
  return nobody;
}

/** Φ, the normal distribution function; error under 1e-7 (Abramowitz & Stegun 26.2.17). */
export function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const tail =
    0.3989422804014327 *
    Math.exp(-0.5 * x * x) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x >= 0 ? 1 - tail : tail;
}

/** Roots of the Legendre polynomial by Newton's method, brought from [-1, 1] to [0, 1]. */
function gaussLegendre(order: number): Quadrature {
  const nodes = new Float64Array(order);
  const weights = new Float64Array(order);
  for (let root = 0; root < order; root++) {
    let x = Math.cos((Math.PI * (root + 0.75)) / (order + 0.5));
    let slope = 1;
    for (let turn = 0; turn < 20; turn++) {
      let [previous, value] = [1, x];
      for (let n = 2; n <= order; n++) [previous, value] = [value, ((2 * n - 1) * x * value - (n - 1) * previous) / n];
      slope = (order * (x * value - previous)) / (x * x - 1);
      x -= value / slope;
    }
    nodes[root] = (x + 1) / 2;
    weights[root] = 1 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}
