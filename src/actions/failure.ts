import { asExcelFailure, type ExcelFailureCode } from "../excel/failure";

/** Something that went wrong, to be told in the user's words (`excel.failures.<code>`). */
export interface Failure {
  readonly code: ExcelFailureCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export function failureOf(error: unknown): Failure {
  const { code, values } = asExcelFailure(error);
  return { code, values };
}
