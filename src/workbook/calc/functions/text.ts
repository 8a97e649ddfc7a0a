import { wildcards } from "../criteria";
import { toNumber } from "../numbers";
import { firstOf, isBlock } from "../operands";
import { ERRORS, isError, toText, type Scalar } from "../values";
import { inFormat } from "./inFormat";
import { DAYS_TO_1904 } from "../calendar";
import { blocks, texts, values, type Definition } from "./definition";

function found(inside: string, wanted: string, start: number, exact: boolean): Scalar {
  if (start < 1 || start > inside.length + 1) return ERRORS.value;
  const rest = inside.slice(start - 1);
  const at = exact ? rest.indexOf(wanted) : rest.search(wildcards(wanted, false));
  return at < 0 ? ERRORS.value : at + start;
}

function substitute(text: string, old: string, by: string, nth: number): string {
  if (old === "") return text;
  if (nth === 0) return text.split(old).join(by);
  let at = -old.length;
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(old, at + old.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + by + text.slice(at + old.length);
}

/** NUMBERVALUE: the decimal and group signs are given; blanks do not count. */
function numberValue(text: string, decimal: string, group: string): Scalar {
  const mark = decimal[0] ?? ".";
  const sign = group[0];
  let body = text.replace(/\s/g, "");
  if (body === "") return 0;
  const place = body.indexOf(mark);
  if (place >= 0 && body.indexOf(mark, place + 1) >= 0) return ERRORS.value;
  const whole = place < 0 ? body : body.slice(0, place);
  const rest = place < 0 ? "" : body.slice(place + 1);
  if (sign !== undefined && rest.includes(sign)) return ERRORS.value;
  body = (sign === undefined ? whole : whole.split(sign).join("")) + (place < 0 ? "" : `.${rest}`);
  const [, number = "", percents = ""] = /^(.*?)(%*)$/.exec(body) ?? [];
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number)) return ERRORS.value;
  return Number(number) / 100 ** percents.length;
}

function joined(args: readonly unknown[], separator: string, skipEmpty: boolean): Scalar {
  const parts: string[] = [];
  let problem: Scalar = null;
  const add = (value: Scalar): void => {
    const text = toText(value);
    if (typeof text !== "string") problem ??= text;
    else if (!skipEmpty || text !== "") parts.push(text);
  };
  for (const arg of args as Parameters<typeof isBlock>[0][]) {
    if (!isBlock(arg)) add(arg);
    else for (let r = 0; r < arg.usedRows; r++) for (let c = 0; c < arg.columns; c++) add(arg.at(r, c));
  }
  const text = parts.join(separator);
  return problem ?? (text.length > 32767 ? ERRORS.value : text);
}

/** The signs 128 to 159 of Windows, code page 1252; elsewhere it is Latin-1. Some decoders leave them as controls. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const charOf = (code: number): string => WINDOWS[code - 128] ?? String.fromCharCode(code);
function codeOf(text: string): number {
  const at = WINDOWS.indexOf(text.charAt(0));
  const code = text.charCodeAt(0);
  return at >= 0 ? at + 128 : code > 255 ? 63 : code;
}

const concat = blocks(1, 255, (args) => joined(args, "", true));
export const TEXT: Readonly<Record<string, Definition>> = {
  LEFT: texts("tn", 1, ({ text, number }) =>
    number(1, 1) < 0 ? ERRORS.value : text(0).slice(0, Math.trunc(number(1, 1))),
  ),
  RIGHT: texts("tn", 1, ({ text, number }) => {
    const count = Math.trunc(number(1, 1));
    return count < 0 ? ERRORS.value : count === 0 ? "" : text(0).slice(-count);
  }),
  MID: texts("tnn", 3, ({ text, number }) => {
    const start = Math.trunc(number(1, 1));
    const count = Math.trunc(number(2, 0));
    return start < 1 || count < 0 ? ERRORS.value : text(0).substring(start - 1, start - 1 + count);
  }),
  LEN: texts("t", 1, ({ text }) => text(0).length),
  TRIM: texts("t", 1, ({ text }) => text(0).replace(/ +/g, " ").replace(/^ | $/g, "")),
  // eslint-disable-next-line no-control-regex -- these are the signs that CLEAN takes out
  CLEAN: texts("t", 1, ({ text }) => text(0).replace(/[\u0000-\u001F]/g, "")),
  UPPER: texts("t", 1, ({ text }) => text(0).toUpperCase()),
  LOWER: texts("t", 1, ({ text }) => text(0).toLowerCase()),
  PROPER: texts("t", 1, ({ text }) =>
    text(0)
      .toLowerCase()
      .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  SUBSTITUTE: texts("tttn", 3, ({ text, number }) =>
    number(3, 1) < 1 ? ERRORS.value : substitute(text(0), text(1), text(2), Math.trunc(number(3, 0))),
  ),
  REPLACE: texts("tnnt", 4, ({ text, number }) => {
    const start = Math.trunc(number(1, 1)) - 1;
    const count = Math.trunc(number(2, 0));
    return start < 0 || count < 0 ? ERRORS.value : text(0).slice(0, start) + text(3) + text(0).slice(start + count);
  }),
  FIND: texts("ttn", 2, ({ text, number }) => found(text(1), text(0), Math.trunc(number(2, 1)), true)),
  SEARCH: texts("ttn", 2, ({ text, number }) => found(text(1), text(0), Math.trunc(number(2, 1)), false)),
  CONCAT: concat,
  CONCATENATE: values(1, 255, (args) => joined(args, "", true)),
  TEXTJOIN: blocks(3, 255, ([separator, skip, ...rest]) => {
    const [sign, empty] = [separator ?? null, skip ?? null].map(firstOf);
    const [between, skipped] = [toText(sign ?? null), toNumber(empty ?? null)];
    if (typeof between !== "string") return between;
    return typeof skipped === "number" ? joined(rest, between, skipped !== 0) : skipped;
  }),
  EXACT: texts("tt", 2, ({ text }) => text(0) === text(1)),
  CHAR: texts("n", 1, ({ number }) =>
    number(0, 0) < 1 || number(0, 0) > 255 ? ERRORS.value : charOf(Math.trunc(number(0, 0))),
  ),
  CODE: texts("t", 1, ({ text }) => (text(0) === "" ? ERRORS.value : codeOf(text(0)))),
  UNICHAR: texts("n", 1, ({ number }) =>
    number(0, 0) < 1 || number(0, 0) > 0x10ffff ? ERRORS.value : String.fromCodePoint(Math.trunc(number(0, 0))),
  ),
  UNICODE: texts("t", 1, ({ text }) => text(0).codePointAt(0) ?? ERRORS.value),
  REPT: texts("tn", 2, ({ text, number }) =>
    number(1, 0) < 0 || text(0).length * number(1, 0) > 32767 ? ERRORS.value : text(0).repeat(Math.trunc(number(1, 0))),
  ),
  VALUE: values(1, 1, ([value = null]) => (typeof value === "boolean" ? ERRORS.value : toNumber(value))),
  NUMBERVALUE: texts("ttt", 1, ({ text }) => numberValue(text(0), text(1) || ".", text(2) || (text(1) ? "" : ","))),
  TEXT: values(
    2,
    2,
    ([value = null, pattern = null]) => inFormat(value, pattern, 0),
    ([value = null, pattern = null]) => inFormat(value, pattern, DAYS_TO_1904),
  ),
  T: values(1, 1, ([value = null]) => (typeof value === "string" || isError(value) ? value : "")),
  HYPERLINK: values(1, 2, ([link = null, shown]) => shown ?? link),
};
