import { z } from "zod";
import type { Book, CellError, Scalar } from "../book/model";
import { errorNamed, ERRORS, isError } from "../calc/values";
import { LateAnswers } from "./protocol/lateAnswers";

/** The metadata of an add-in's functions (Excel's `functions.json`), as far as it is used here. */
const metadataSchema = z.object({
  functions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      parameters: z
        .array(
          z.object({
            name: z.string(),
            type: z.string().optional(),
            dimensionality: z.string().optional(),
            optional: z.boolean().optional(),
            repeating: z.boolean().optional(),
          }),
        )
        .default([]),
    }),
  ),
});
type Parameter = z.infer<typeof metadataSchema>["functions"][number]["parameters"][number];
type Given = Scalar | readonly (readonly Scalar[])[];
export type CustomFunction = (...args: unknown[]) => unknown;

/**
 * Makes an add-in's custom functions usable in the book's formulas as `NAMESPACE.NAME`. A function named in the metadata without an
 * implementation gives #NAME?, one that throws gives its own error or #VALUE!, one that promises its answer gives #BUSY! until it has it.
 */
export function registerCustomFunctions(
  book: Book,
  namespace: string,
  metadata: unknown,
  functions: ReadonlyMap<string, CustomFunction>,
): void {
  for (const { id, name, parameters } of metadataSchema.parse(metadata).functions) {
    const fullName = `${namespace}.${name}`.toUpperCase();
    const late = new LateAnswers(() => book.recalculateFunctions());
    book.registerFunction(fullName, (given) => {
      const run = functions.get(id);
      return run ? call(run, parameters, given, late) : ERRORS.name;
    });
  }
  book.recalculateFunctions();
}

function call(
  run: CustomFunction,
  parameters: readonly Parameter[],
  given: readonly Given[],
  late: LateAnswers,
): Scalar {
  const required = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
  const isOpen = parameters.at(-1)?.repeating ?? false;
  if (given.length < required || (!isOpen && given.length > parameters.length)) return ERRORS.value;
  const args = parameters.map((parameter, index) =>
    parameter.repeating ? given.slice(index).map((one) => argument(one, parameter)) : argument(given[index], parameter),
  );
  const wrong = args.flat(3).find(isError);
  if (wrong) return wrong;
  try {
    const result = run(...args, {});
    return isPromise(result) ? late.answer(args, result.then(resultOf).catch(errorOf)) : resultOf(result);
  } catch (error) {
    return errorOf(error);
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

/** An absent argument is null, as in Excel. */
function argument(given: Given | undefined, { type = "any", dimensionality }: Parameter): unknown {
  if (given === undefined) return null;
  const rows = Array.isArray(given) ? (given as readonly (readonly Scalar[])[]) : [[given as Scalar]];
  if (dimensionality === "matrix") return rows.map((row) => row.map((value) => scalar(value, type)));
  return rows.length === 1 && rows[0]?.length === 1 ? scalar(rows[0][0] ?? null, type) : ERRORS.value;
}

function scalar(value: Scalar, type: string): string | number | boolean | CellError {
  if (isError(value)) return value;
  if (type === "number") return numeric(value);
  if (type === "string")
    return value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "boolean")
    return typeof value === "boolean"
      ? value
      : typeof value === "number" || value === null
        ? Boolean(value)
        : ERRORS.value;
  return value ?? "";
}

function numeric(value: string | number | boolean | null): number | CellError {
  const number = value === "" ? NaN : Number(value);
  return Number.isNaN(number) ? ERRORS.value : number;
}

/** The first cell of an answered block: the book has no spilled areas for custom functions. */
function resultOf(result: unknown): Scalar {
  const first: unknown = Array.isArray(result) ? (Array.isArray(result[0]) ? result[0][0] : result[0]) : result;
  if (typeof first === "number") return Number.isFinite(first) ? first : ERRORS.num;
  if (typeof first === "string" || typeof first === "boolean") return first;
  if (first === null || first === undefined) return 0;
  return errorOf(first);
}

/** `CustomFunctions.Error` bears its code as "#N/A"; any other error is #VALUE!, without what it says, as in Excel. */
function errorOf(thrown: unknown): CellError {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown) || typeof thrown.code !== "string")
    return ERRORS.value;
  const error = errorNamed(thrown.code) ?? ERRORS.value;
  const message = "message" in thrown && typeof thrown.message === "string" ? thrown.message : "";
  // Excel shows what an add-in says of these two errors only.
  return message !== "" && (error === ERRORS.value || error === ERRORS.na) ? { ...error, message } : error;
}
