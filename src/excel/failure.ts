/** What each failure tells beside its code; the words are in the catalogue (`excel.failures.<code>`). */
export const FAILURE_VALUES = {
  cellBeingEdited: [],
  /** A sheet that we are about to write on is protected. */
  sheetProtected: ["sheet"],
  /** The workbook's structure is protected: no sheet can be added or taken away. */
  workbookProtected: [],
  /** Excel refused, without saying what is protected. */
  protected: [],
  tooLarge: [],
  /** Something of the buyer's stands where we were about to write. */
  placeTaken: ["sheet", "address"],
  /** Something that we read or wrote was deleted meanwhile. */
  gone: [],
  /** A writing could not be brought to its end: writing again makes the report whole. */
  unfinished: [],
  /** Taking back could not be brought to its end: doing it again makes it whole. */
  notTakenBack: [],
  notSupported: [],
  connectionLost: [],
  cancelled: [],
  busy: [],
  unexpected: ["reason"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What can go wrong between us and the workbook. */
export type ExcelFailureCode = keyof typeof FAILURE_VALUES;

type ValuesOf<Code extends ExcelFailureCode> = Readonly<Record<(typeof FAILURE_VALUES)[Code][number], string>>;

/** A failure of the workbook, with what the user needs to mend it. */
export class ExcelFailure<Code extends ExcelFailureCode = ExcelFailureCode> extends Error {
  readonly values: Readonly<Record<string, string>>;

  /** @param detail what Excel itself said, for whoever reads a log: never shown */
  constructor(
    readonly code: Code,
    ...[values, detail]: [] extends (typeof FAILURE_VALUES)[Code]
      ? [values?: ValuesOf<Code>, detail?: string]
      : [values: ValuesOf<Code>, detail?: string]
  ) {
    super([code, JSON.stringify(values ?? {}), detail].filter(Boolean).join(" "));
    this.name = "ExcelFailure";
    this.values = values ?? {};
  }
}

type Valueless = {
  [C in ExcelFailureCode]: (typeof FAILURE_VALUES)[C] extends readonly [] ? C : never;
}[ExcelFailureCode];

/** Microsoft's codes (« Error handling with the application-specific JavaScript APIs »). */
const CODES: Readonly<Record<string, Valueless>> = {
  InvalidOperationInCellEditMode: "cellBeingEdited",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  MemoryLimitReached: "tooLarge",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  ApiNotFound: "notSupported",
  ApiNotAvailable: "notSupported",
  HostIsBusy: "busy",
  ServiceNotAvailable: "connectionLost",
  RequestAborted: "connectionLost",
  ConnectionFailure: "connectionLost",
};

/** Excel's own error, told by its code. Its message, which is English, is kept for logs only. */
export function asExcelFailure(error: unknown): ExcelFailure {
  if (error instanceof ExcelFailure) return error;
  const { code, message, debugInfo } = (error ?? {}) as {
    code?: string;
    message?: string;
    debugInfo?: { errorLocation?: string };
  };
  const detail = [code, message, debugInfo?.errorLocation].filter(Boolean).join(" · ");
  const known = code === undefined ? undefined : CODES[code];
  return known
    ? new ExcelFailure(known, {}, detail)
    : new ExcelFailure("unexpected", { reason: code ?? (error instanceof Error ? error.name : "?") }, detail);
}
