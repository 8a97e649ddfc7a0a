import { ERRORS } from "../values";
import { numbers, numbersOnly, type Definition } from "./definition";

/** Rounds half away from zero on the 15 digits that Excel shows. */
export function rounded(value: number, digits: number, how: (size: number) => number): number {
  const places = Math.trunc(digits);
  if (places > 15) return value;
  const size = Number(Math.abs(value).toPrecision(15));
  const moved = Number(`${shifted(size, places)}`);
  if (!Number.isFinite(moved)) return value;
  return Math.sign(value) * shifted(how(Number(moved.toPrecision(15))), -places);
}

/** value × 10^places without the error of a multiplication. */
function shifted(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function multiple(value: number, step: number, how: (quotient: number) => number): number {
  return step === 0 ? 0 : Number((how(Number((value / step).toPrecision(15))) * step).toPrecision(15));
}

export const half = (size: number): number => Math.floor(size + 0.5);
const one = (run: (value: number) => number): Definition => numbers(1, 1, (value = 0) => run(value));

export const MATH: Readonly<Record<string, Definition>> = {
  ROUND: numbers(1, 2, (value = 0, digits = 0) => rounded(value, digits, half)),
  ROUNDUP: numbers(1, 2, (value = 0, digits = 0) => rounded(value, digits, Math.ceil)),
  ROUNDDOWN: numbers(1, 2, (value = 0, digits = 0) => rounded(value, digits, Math.floor)),
  TRUNC: numbers(1, 2, (value = 0, digits = 0) => rounded(value, digits, Math.floor)),
  INT: one(Math.floor),
  MROUND: {
    ...numbersOnly(2, 2, (value = 0, step = 0) => (value * step < 0 ? ERRORS.num : multiple(value, step, half))),
    refusesMissing: true,
  },
  CEILING: numbers(2, 2, (value = 0, step = 0) =>
    value > 0 && step < 0 ? ERRORS.num : multiple(value, step, Math.ceil),
  ),
  FLOOR: numbers(2, 2, (value = 0, step = 0) =>
    value > 0 && step < 0 ? ERRORS.num : step === 0 && value !== 0 ? ERRORS.divide : multiple(value, step, Math.floor),
  ),
  MOD: numbers(2, 2, (value = 0, by = 0) => (by === 0 ? ERRORS.divide : value - by * Math.floor(value / by))),
  QUOTIENT: numbersOnly(2, 2, (value = 0, by = 0) => (by === 0 ? ERRORS.divide : Math.trunc(value / by))),
  ABS: one(Math.abs),
  SIGN: one(Math.sign),
  SQRT: numbers(1, 1, (value = 0) => (value < 0 ? ERRORS.num : Math.sqrt(value))),
  POWER: numbers(2, 2, (base = 0, power = 0) =>
    base === 0 && power === 0 ? ERRORS.num : base === 0 && power < 0 ? ERRORS.divide : base ** power,
  ),
  EXP: one(Math.exp),
  LN: numbers(1, 1, (value = 0) => (value <= 0 ? ERRORS.num : Math.log(value))),
  LOG10: numbers(1, 1, (value = 0) => (value <= 0 ? ERRORS.num : Math.log10(value))),
  LOG: numbers(1, 2, (value = 0, base = 10) =>
    value <= 0 || base <= 0
      ? ERRORS.num
      : base === 1
        ? ERRORS.divide
        : base === 10
          ? Math.log10(value)
          : Math.log(value) / Math.log(base),
  ),
  PI: numbers(0, 0, () => Math.PI),
  SIN: one(Math.sin),
  COS: one(Math.cos),
  TAN: one(Math.tan),
  ASIN: one(Math.asin),
  ACOS: one(Math.acos),
  ATAN: one(Math.atan),
  ATAN2: numbers(2, 2, (x = 0, y = 0) => (x === 0 && y === 0 ? ERRORS.divide : Math.atan2(y, x))),
  RADIANS: one((degrees) => (degrees * Math.PI) / 180),
  DEGREES: one((radians) => (radians * 180) / Math.PI),
  RAND: numbers(0, 0, () => Math.random()),
  RANDBETWEEN: numbers(
    2,
    2,
    (low = 0, high = 0) => Math.floor(Math.random() * (Math.floor(high) - Math.ceil(low) + 1)) + Math.ceil(low),
  ),
  EVEN: one((value) => Math.sign(value) * 2 * Math.ceil(Math.abs(value) / 2)),
  ODD: one((value) => (value < 0 ? -1 : 1) * (2 * Math.ceil((Math.max(1, Math.abs(value)) - 1) / 2) + 1)),
};
