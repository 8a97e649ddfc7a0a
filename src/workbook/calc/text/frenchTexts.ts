import { fullYear, typedDay } from "../calendar";

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
/** « févr. », « juil », « aout »: three letters at least, with or without their accents. */
const monthOf = (word: string): number => {
  const plain = (text: string): string =>
    text
      .normalize("NFD")
      .replace(/[\u0300-\u036f.]/g, "")
      .toLowerCase();
  const found = plain(word).length < 3 ? -1 : MONTHS.findIndex((month) => plain(month).startsWith(plain(word)));
  return found + 1;
};

const SPACE = "[ \\u00a0\\u202f]";
/** Digits alone or in groups of three, a comma before decimals; a sign, brackets, a sign of money or percent about them. */
const AMOUNT = new RegExp(
  `^([-+(]?)${SPACE}*€?${SPACE}*([-+]?)(\\d{1,3}(?:${SPACE}\\d{3})+|\\d+|(?=,\\d))(?:,(\\d*))?(e[-+]?\\d+)?${SPACE}*([%€]?)(\\)?)$`,
  "i",
);
const DAY = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?(?: +(\S.*))?$/;
const MONTH = /^(\d{1,2})[/-](\d{4})$/;
const WORDS = /^(?:(\d{1,2})[ -])?([a-zà-ÿ]{3,9}\.?)(?:[ -](\d{2}|\d{4}))?$/i;
const OF_ITSELF = /^(\d{4}[/-]\d{1,2}[/-]\d{1,2}( .*)?|\d{1,2}:\d{2}.*)$/;

/**
 * The number that a text means to a French Excel (« 1 234,5 », « 5 % », « 31/01/2024 », « 1 mars 2024 »), undefined when it means none;
 * `others` reads what is written alike in every language: hours, days that begin with their year.
 */
export function frenchNumber(text: string, others: (text: string) => number | undefined): number | undefined {
  const trimmed = text.trim();
  if (OF_ITSELF.test(trimmed)) return others(text);
  const amount = amountOf(trimmed);
  if (amount !== undefined) return amount;
  // Blanks around a number do not matter; around a day they do.
  return trimmed === text ? dayOf(trimmed, others) : undefined;
}

function amountOf(text: string): number | undefined {
  const [match, opened = "", sign = "", whole = "", decimals = "", power = "", unit = "", closed = ""] =
    AMOUNT.exec(text) ?? [];
  if (match === undefined || (opened === "(") !== (closed === ")") || (opened !== "" && sign !== "")) return undefined;
  const value = Number(`${whole.replace(/\D/g, "")}.${decimals}${power}`);
  const negative = opened === "(" || opened === "-" || sign === "-";
  return (negative ? -value : value) / (unit === "%" ? 100 : 1);
}

function dayOf(text: string, others: (text: string) => number | undefined): number | undefined {
  const thisYear = new Date().getFullYear();
  const [day, first, second, year, hour] = DAY.exec(text) ?? [];
  if (day !== undefined) {
    const serial = typedDay(
      year === undefined ? thisYear : fullYear(Number(year)),
      Number(second),
      Number(first),
      false,
    );
    const time = hour === undefined ? 0 : others(hour);
    return serial === undefined || time === undefined || time >= 1 ? undefined : serial + time;
  }
  const [month, of, its] = MONTH.exec(text) ?? [];
  if (month !== undefined) return typedDay(Number(its), Number(of), 1, false);
  const [words, date, name = "", ofYear] = WORDS.exec(text) ?? [];
  if (words === undefined || monthOf(name) === 0 || (date === undefined && ofYear === undefined)) return undefined;
  return typedDay(ofYear === undefined ? thisYear : fullYear(Number(ofYear)), monthOf(name), Number(date ?? 1), false);
}
