import { inWorkbook } from "./run";

/** What custom functions use of Excel; its own types do not tell it. */
declare const CustomFunctions: {
  associate(id: string, run: (...args: unknown[]) => unknown): void;
  readonly Error: new (code: string, message: string) => Error;
  readonly ErrorCode: Readonly<Record<"invalidValue" | "notAvailable", string>>;
};

/** A custom function that cannot answer: #VALUE! when it was asked wrongly, #N/A when nobody can tell; Excel shows the message beside the cell. */
export class FunctionRefusal extends Error {
  constructor(
    readonly kind: "askedWrongly" | "notKnown",
    message: string,
  ) {
    super(message);
    this.name = "FunctionRefusal";
  }
}

/** Answers the formulas that call the custom function `id` of the metadata, at once or later. */
export function associateFunction(id: string, run: (args: readonly unknown[]) => unknown): void {
  CustomFunctions.associate(id, (...args) => {
    try {
      const answer = run(args);
      return answer instanceof Promise ? answer.catch((error: unknown) => fail(error)) : answer;
    } catch (error) {
      return fail(error);
    }
  });
}

/** Every formula is calculated again, as with Ctrl+Alt+F9. @throws ExcelFailure */
export function recalculateAll(): Promise<void> {
  return inWorkbook(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
}

function fail(error: unknown): never {
  if (!(error instanceof FunctionRefusal)) throw error;
  throw new CustomFunctions.Error(
    error.kind === "askedWrongly" ? CustomFunctions.ErrorCode.invalidValue : CustomFunctions.ErrorCode.notAvailable,
    error.message,
  );
}
