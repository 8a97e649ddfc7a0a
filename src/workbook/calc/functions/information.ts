import { toNumber } from "../numbers";
import { isBlock, Reference, type Operand } from "../operands";
import { ERRORS, isError, toBoolean, type Scalar } from "../values";
import { blocks, values, type Definition } from "./definition";

const about = (run: (value: Scalar) => boolean): Definition => values(1, 1, ([value = null]) => run(value));

/** AND, OR, XOR: texts and empty cells in ranges do not count; nothing to judge is #VALUE!. */
function judged(join: (holds: readonly boolean[]) => boolean): Definition {
  return blocks(1, 255, (args: Operand[]) => {
    const holds: boolean[] = [];
    let problem: Scalar = null;
    const add = (value: Scalar, inCell: boolean): void => {
      if (value === "" || (inCell && (typeof value === "string" || value === null))) return;
      const one = toBoolean(value);
      if (typeof one === "boolean") holds.push(one);
      else problem ??= one;
    };
    for (const arg of args) {
      if (isBlock(arg)) arg.each((value) => add(value, true));
      else add(arg, false);
    }
    return problem ?? (holds.length === 0 ? ERRORS.value : join(holds));
  });
}

/** Errors in the order of their numbers for ERROR.TYPE; "" where none that is known here has it. */
const ERROR_NUMBERS: readonly string[] =
  "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #BUSY! #SPILL!    #CALC!".split(" ");

export const INFORMATION: Readonly<Record<string, Definition>> = {
  AND: judged((holds) => holds.every(Boolean)),
  OR: judged((holds) => holds.some(Boolean)),
  XOR: judged((holds) => holds.filter(Boolean).length % 2 === 1),
  NOT: values(1, 1, ([value = null]) => {
    const holds = toBoolean(value);
    return typeof holds === "boolean" ? !holds : holds;
  }),
  TRUE: values(0, 0, () => true),
  FALSE: values(0, 0, () => false),
  ISNUMBER: about((value) => typeof value === "number"),
  ISTEXT: about((value) => typeof value === "string"),
  ISNONTEXT: about((value) => typeof value !== "string"),
  ISBLANK: about((value) => value === null),
  ISERROR: about(isError),
  ISERR: about((value) => isError(value) && value.error !== "#N/A"),
  ISNA: about((value) => isError(value) && value.error === "#N/A"),
  ISLOGICAL: about((value) => typeof value === "boolean"),
  ISREF: blocks(1, 1, ([value = null]) => value instanceof Reference),
  ISFORMULA: blocks(1, 1, ([value = null]) =>
    value instanceof Reference ? value.sheet.cells.cell(value.top, value.left)?.formula !== undefined : ERRORS.value,
  ),
  ISEVEN: values(1, 1, ([value = null]) => parity(value, 0)),
  ISODD: values(1, 1, ([value = null]) => parity(value, 1)),
  N: values(1, 1, ([value = null]) => (typeof value === "number" || isError(value) ? value : value === true ? 1 : 0)),
  NA: values(0, 0, () => ERRORS.na),
  TYPE: blocks(1, 1, ([value = null]) => {
    const one = isBlock(value) && value.rows * value.columns === 1 ? value.at(0, 0) : value;
    return isBlock(one) ? 64 : isError(one) ? 16 : typeof one === "string" ? 2 : typeof one === "boolean" ? 4 : 1;
  }),
  "ERROR.TYPE": values(1, 1, ([value = null]) => {
    const place = isError(value) ? ERROR_NUMBERS.indexOf(value.error) : -1;
    return place < 0 ? ERRORS.na : place + 1;
  }),
};

function parity(value: Scalar, wanted: number): Scalar {
  const number = typeof value === "boolean" ? ERRORS.value : toNumber(value);
  return typeof number === "number" ? Math.abs(Math.trunc(number)) % 2 === wanted : number;
}
