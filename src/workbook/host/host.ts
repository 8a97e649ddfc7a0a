import type { Book } from "../book/model";
import type { Language } from "../book/display";
import { asText, asValues, type AnswerMessage, type Sent } from "./protocol/answers";
import { runBatch, type Roots } from "./protocol/batch";
import { chart } from "./charts/chart";
import { ExcelError, type ExcelErrorCode } from "./protocol/errors";
import { Events } from "./protocol/events";
import { messageSchema, readBody, type BatchAnswer } from "./protocol/protocol";
import { range } from "./ranges/range";
import { rangeAreas } from "./ranges/rangeAreas";
import { readyFor, type Pace } from "./protocol/pace";
import { References } from "./protocol/references";
import { bytesOf, Faults, measure, MOST_BYTES, newMeter, type Fault, type Meter } from "./protocol/seam";
import type { Session } from "./protocol/session";
import { table } from "./tables/table";
import { readSettings, writeSettings } from "./workbook/settings";
import { workbook } from "./workbook/workbook";
import { worksheet } from "./sheets/worksheet";

export interface HostOptions {
  /** Language of `range.text`, of separators and of the names that Excel invents; French by default. */
  readonly language?: Language;
  readonly fileName?: string | undefined;
  readonly faults?: readonly Fault[];
  /** The add-in opens a new workbook, from an .xlsx file or empty; without this it is refused. */
  readonly onNewWorkbook?: ((file: Uint8Array | undefined) => void) | undefined;
  /** Where the host shares its thread with a page: others have it between two pieces of work. Without it a request is answered in one go. */
  readonly pace?: Pace | undefined;
  /** The client takes answers as values (see `asValues`); without this as texts. */
  readonly handsOver?: boolean | undefined;
}

/** Excel as the Office.js client sees it. */
export interface Host {
  /** Answers one request, a JSON text of the client, in the same way or with what its text would say. */
  receive(request: string): Promise<string | object>;
  /** Events of the workbook as the client's JSON texts. @returns a function that stops them. */
  onEvent(listener: (event: string) => void): () => void;
  /** True while the user types in a cell: Excel then refuses every request. */
  cellBeingEdited: boolean;
  /** Language in which cells are shown. */
  language: Language;
  readonly meter: Meter;
  readonly faults: Faults;
  /** What the workbook keeps for the add-in, by key (`Office.context.document.settings`). */
  settings: Readonly<Record<string, unknown>>;
}

export function createHost(book: Book, options: HostOptions = {}): Host {
  const listeners = new Set<(event: string) => void>();
  const session = newSession(book, options, (entries) => {
    const text = JSON.stringify({ type: 3, message: { entries } });
    listeners.forEach((listener) => listener(text));
  });
  const { pace } = options;
  const roots: Roots = {
    workbook: () => workbook(session),
    reference: (id) => session.references.find(id),
    ready: pace && ((action, object) => readyFor(action, object, book, pace)),
    pace,
  };
  /** The readers of files come with the first request that needs them. */
  const withReaders = async (request: string): Promise<void> => {
    if (request.includes('"InsertWorksheetsFromBase64"'))
      session.openFile ??= (await import(/* webpackChunkName: "files" */ "../files/open")).openFile;
  };
  /** One request after the other, as they come. */
  let last: Promise<unknown> = Promise.resolve();
  const host: Host = {
    cellBeingEdited: false,
    get language() {
      return session.language;
    },
    set language(language) {
      session.language = language;
    },
    get settings() {
      return readSettings(session);
    },
    set settings(all) {
      writeSettings(session, all);
    },
    meter: newMeter(),
    faults: new Faults(options.faults),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    receive: (request) => {
      const turn = last.then(async () => {
        await pace?.rest();
        await withReaders(request);
        const { answer, bytes } = await serve(host, roots, request, options.handsOver ? asValues : asText);
        measure(host.meter, "bytesIn", bytes);
        await pace?.take();
        return answer;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
  return host;
}

function newSession(book: Book, options: HostOptions, send: ConstructorParameters<typeof Events>[1]): Session {
  const session: Session = {
    book,
    references: new References(book),
    events: new Events(book, send),
    language: options.language ?? "fr",
    fileName: options.fileName ?? "Classeur1.xlsx",
    onNewWorkbook: options.onNewWorkbook,
    calculationMode: "Automatic",
    passwords: new Map(),
    chartLooks: new Map(),
    bindings: new Map(),
    filters: new Map(),
    make: {
      range: (place) => range(session, place),
      rangeAreas: (sheet, areas) => rangeAreas(session, sheet, areas),
      worksheet: (sheet) => worksheet(session, sheet),
      table: (sheet, it) => table(session, sheet, it),
      chart: (sheet, it) => chart(session, sheet, it),
    },
  };
  return session;
}

async function serve(host: Host, roots: Roots, text: string, send: (message: AnswerMessage) => Sent): Promise<Sent> {
  const bytes = bytesOf(text);
  measure(host.meter, "bytesOut", bytes);
  const { id, message } = messageSchema.parse(JSON.parse(text));
  const fault = host.faults.next();
  if (fault?.kind === "slow") await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
  if (fault?.kind === "drop") return send(refusal(id, 503));
  if (fault?.kind === "fail") return send(answerOf(id, failed(fault.code, "planned fault")));
  if (bytes > MOST_BYTES) return send(refusal(id, 413, "RequestPayloadSizeLimitExceeded"));
  if (host.cellBeingEdited) return send(answerOf(id, failed("InvalidOperationInCellEditMode")));
  if (message.url !== "ProcessQuery") return send(refusal(id, 404, "ApiNotFound"));
  const sent = send(answerOf(id, await ranBatch(message.body, roots)));
  return sent.bytes > MOST_BYTES ? send(answerOf(id, failed("ResponsePayloadSizeLimitExceeded"))) : sent;
}

/** A fault of our own is answered as Excel answers one of its own, so that no caller waits for ever. */
async function ranBatch(body: unknown, roots: Roots): Promise<BatchAnswer> {
  try {
    return await runBatch(readBody(body), roots);
  } catch (error) {
    return failed("GeneralException", String(error));
  }
}

function answerOf(id: number, body: BatchAnswer): AnswerMessage {
  return { id, type: 2, message: { statusCode: 200, headers: {}, body } };
}

function failed(code: string, message?: string): BatchAnswer {
  return {
    Results: [],
    Error: {
      Code: code,
      Message: message ?? new ExcelError(code as ExcelErrorCode).message,
      Location: "",
      ActionIndex: -1,
    },
  };
}

/** A request refused whole; without a code the client tells a lost connection. */
function refusal(id: number, statusCode: number, code?: ExcelErrorCode): AnswerMessage {
  const body = code === undefined ? "" : JSON.stringify({ error: { code, message: new ExcelError(code).message } });
  return { id, type: 2, message: { statusCode, headers: {}, body } };
}
