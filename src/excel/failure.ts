/** What can go wrong between us and the workbook; the words are in the catalogue (`excel.failures.<code>`). */
export type ExcelFailureCode =
  | "cellBeingEdited"
  | "sheetProtected"
  | "workbookProtected"
  | "tooLarge"
  | "gone"
  | "notSupported"
  | "cancelled"
  | "busy"
  | "unexpected";

/** A failure of the workbook, with what the user needs to mend it. */
export class ExcelFailure extends Error {
  constructor(
    readonly code: ExcelFailureCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = "ExcelFailure";
  }
}

const CODES: Readonly<Record<string, ExcelFailureCode>> = {
  InvalidOperationInCellEditMode: "cellBeingEdited",
  AccessDenied: "sheetProtected",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  ApiNotFound: "notSupported",
  ApiNotAvailable: "notSupported",
  HostIsBusy: "busy",
};

/** Excel's own error, told by its code; anything else keeps its message. */
export function asExcelFailure(error: unknown): ExcelFailure {
  if (error instanceof ExcelFailure) return error;
  const { code, message, debugInfo } = error as {
    code?: string;
    message?: string;
    debugInfo?: { errorLocation?: string };
  };
  const known = code === undefined ? undefined : CODES[code];
  return new ExcelFailure(known ?? "unexpected", {
    detail: [code, message, debugInfo?.errorLocation].filter(Boolean).join(" · "),
  });
}
