import { toNumber } from "../numbers";
import { firstOf } from "../operands";
import { ERRORS, isError, type Scalar } from "../values";
import { numbersIn } from "./aggregate";
import { blocks, numbers, type Definition } from "./definition";

/** Steps after which a rate that is sought is given up: Excel tells 20, and no formula may go on for ever. */
const STEPS = 50;
const ENOUGH = 1e-9;

/** What is paid over `periods` grows so: the factor of the present value, and that of the payments (paid at the end, or the beginning). */
function growth(rate: number, periods: number, type: number): { readonly whole: number; readonly paid: number } {
  if (rate === 0) return { whole: 1, paid: periods };
  const whole = (1 + rate) ** periods;
  return { whole, paid: ((1 + (type === 0 ? 0 : rate)) * (whole - 1)) / rate };
}

const quotient = (above: number, below: number): Scalar => (below === 0 ? ERRORS.divide : above / below);

function payment(rate: number, periods: number, present: number, future: number, type: number): Scalar {
  if (periods === 0 || rate <= -1) return ERRORS.num;
  const { whole, paid } = growth(rate, periods, type);
  return quotient(-(future + present * whole), paid);
}

function presentValue(rate: number, periods: number, paidEach: number, future: number, type: number): Scalar {
  const { whole, paid } = growth(rate, periods, type);
  return quotient(-(future + paidEach * paid), whole);
}

function futureValue(rate: number, periods: number, paidEach: number, present: number, type: number): Scalar {
  if (rate === -1 && periods < 0) return ERRORS.divide;
  const { whole, paid } = growth(rate, periods, type);
  return -(present * whole + paidEach * paid);
}

function periods(rate: number, paidEach: number, present: number, future: number, type: number): Scalar {
  if (rate === 0) return paidEach === 0 ? ERRORS.num : -(present + future) / paidEach;
  const paid = paidEach * (1 + (type === 0 ? 0 : rate));
  const ratio = (paid - future * rate) / (paid + present * rate);
  return ratio <= 0 || rate <= -1 ? ERRORS.num : Math.log(ratio) / Math.log(1 + rate);
}

/** Newton's method, with the slope measured: a rate above −1 where the value is nought, `#NUM!` when none is met. */
function rateWhere(valueAt: (rate: number) => number, guess: number): Scalar {
  let rate = guess;
  for (let step = 0; step < STEPS && rate > -1; step++) {
    const value = valueAt(rate);
    const by = Math.max(1e-6, Math.abs(rate) * 1e-6);
    const slope = (valueAt(rate + by) - valueAt(rate - by)) / (2 * by);
    if (slope === 0 || !Number.isFinite(value / slope)) return ERRORS.num;
    const next = rate - value / slope;
    if (Math.abs(next - rate) < ENOUGH) return next > -1 ? next : ERRORS.num;
    // A step beyond −100 % is halved back towards it.
    rate = next > -1 ? next : (rate - 1) / 2;
  }
  return ERRORS.num;
}

function rate(count: number, paidEach: number, present: number, future: number, type: number, guess: number): Scalar {
  if (count <= 0) return ERRORS.num;
  return rateWhere((tried) => {
    const { whole, paid } = growth(tried, count, type);
    return present * whole + paidEach * paid + future;
  }, guess);
}

const discounted = (flows: readonly number[], at: number, first: number): number =>
  flows.reduce((sum, flow, index) => sum + flow / (1 + at) ** (index + first), 0);

export const FINANCE: Readonly<Record<string, Definition>> = {
  PMT: numbers(3, 5, (each = 0, count = 0, present = 0, future = 0, type = 0) =>
    payment(each, count, present, future, type),
  ),
  PV: numbers(3, 5, (each = 0, count = 0, paid = 0, future = 0, type = 0) =>
    presentValue(each, count, paid, future, type),
  ),
  FV: numbers(3, 5, (each = 0, count = 0, paid = 0, present = 0, type = 0) =>
    futureValue(each, count, paid, present, type),
  ),
  NPER: numbers(3, 5, (each = 0, paid = 0, present = 0, future = 0, type = 0) =>
    periods(each, paid, present, future, type),
  ),
  RATE: numbers(3, 6, (count = 0, paid = 0, present = 0, future = 0, type = 0, guess = 0.1) =>
    rate(count, paid, present, future, type, guess),
  ),
  SLN: numbers(3, 3, (cost = 0, left = 0, life = 0) => quotient(cost - left, life)),
  NPV: blocks(2, 255, ([at = null, ...flows]) => {
    const [each, list] = [numbersIn([at]), numbersIn(flows)];
    if (isError(each)) return each;
    if (isError(list)) return list;
    return (each[0] ?? 0) === -1 ? ERRORS.divide : discounted(list, each[0] ?? 0, 1);
  }),
  IRR: blocks(1, 2, ([flows = null, guess = 0.1]) => {
    const [list, start] = [numbersIn([flows]), toNumber(firstOf(guess))];
    if (isError(list)) return list;
    if (typeof start !== "number") return start;
    if (start <= -1) return ERRORS.value;
    if (!list.some((flow) => flow > 0) || !list.some((flow) => flow < 0)) return ERRORS.num;
    return rateWhere((tried) => discounted(list, tried, 0), start);
  }),
};
