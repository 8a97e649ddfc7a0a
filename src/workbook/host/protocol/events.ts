import { overlaps } from "../../book/areas";
import type { Area, Book, BookChange, ChangeSource } from "../../book/model";
import { areaAddress } from "./place";
import type { EventEntry } from "./protocol";

/** Numbers of the events in the protocol. */
export const EventNumber = {
  workbookSelection: 2,
  worksheetChanged: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  formulaChanged: 23,
  protectionChanged: 24,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  workbookActivated: 2203,
} as const;
type EventNumber = (typeof EventNumber)[keyof typeof EventNumber];

/** The members by which the client asks for events, or for no more of them, of one thing (or of the whole workbook). */
export function listening(events: Events, target: string, wanted: Readonly<Record<string, EventNumber>>) {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, event]) => [
      [`_Register${name}Event`, () => events.listen(event, target, 1)],
      [`_Unregister${name}Event`, () => events.listen(event, target, -1)],
    ]),
  );
}
/** Target of the events of a whole collection. */
export const WHOLE_WORKBOOK = "Workbook";

/**
 * Turns what happens in the book into the events that the add-in has asked for. As in Excel, the add-in's own writes are told too,
 * unless it has set `context.runtime.enableEvents = false`.
 */
export class Events {
  enabled = true;
  private readonly listened = new Map<string, number>();
  private pending: EventEntry[] = [];
  private active: string;
  private sheets: readonly string[];

  constructor(
    private readonly book: Book,
    private readonly send: (entries: readonly EventEntry[]) => void,
  ) {
    this.active = book.activeSheet.id;
    this.sheets = book.sheets.map(({ id }) => id);
    book.subscribe((change) => this.note(change));
  }

  listen(event: EventNumber, target: string, count: 1 | -1): void {
    const key = `${event} ${target}`;
    this.listened.set(key, Math.max(0, (this.listened.get(key) ?? 0) + count));
  }

  private note(change: BookChange): void {
    switch (change.kind) {
      case "cells":
        return this.cellsChanged(change);
      case "selection":
        return this.selected(change);
      case "activation":
        return this.activated(change.sheetId);
      case "sheets":
        return this.sheetsChanged(change.source);
      default:
        return undefined;
    }
  }

  private cellsChanged({ sheetId, area, changeType, source }: Extract<BookChange, { kind: "cells" }>): void {
    const details = {
      changeType,
      source: "Local",
      worksheetId: sheetId,
      address: areaAddress(area),
      triggerSource: source === "addin" ? "ThisLocalAddin" : "Unknown",
      shiftDirection: "None",
      referenceId: eventReference(sheetId, area),
    };
    this.fire(EventNumber.worksheetChanged, sheetId, details);
    for (const table of this.book.sheet(sheetId)?.tables ?? []) {
      if (overlaps(table.area, area))
        this.fire(EventNumber.tableChanged, table.id, { ...details, tableId: table.id }, [sheetId]);
    }
  }

  private selected({ sheetId, area }: Extract<BookChange, { kind: "selection" }>): void {
    this.fire(EventNumber.selectionChanged, sheetId, { address: areaAddress(area), worksheetId: sheetId });
    for (const table of this.book.sheet(sheetId)?.tables ?? [])
      this.fire(EventNumber.tableSelectionChanged, table.id, {
        address: areaAddress(area),
        isInsideTable: overlaps(table.area, area),
        tableId: table.id,
        worksheetId: sheetId,
      });
    // The client asks nobody for `workbook.onSelectionChanged`: it waits for it.
    this.always(EventNumber.workbookSelection, "", {});
  }

  private activated(sheetId: string): void {
    if (sheetId === this.active) return;
    this.fire(EventNumber.deactivated, this.active, { worksheetId: this.active });
    this.active = sheetId;
    this.fire(EventNumber.activated, sheetId, { worksheetId: sheetId });
  }

  private sheetsChanged(by: ChangeSource): void {
    const now = this.book.sheets.map(({ id }) => id);
    const details = (worksheetId: string): object => ({
      worksheetId,
      source: "Local",
      triggerSource: by === "addin" ? "ThisLocalAddin" : "Unknown",
    });
    for (const id of now) if (!this.sheets.includes(id)) this.fire(EventNumber.added, WHOLE_WORKBOOK, details(id), []);
    for (const id of this.sheets)
      if (!now.includes(id)) this.fire(EventNumber.deleted, WHOLE_WORKBOOK, details(id), []);
    this.sheets = now;
    this.activated(this.book.activeSheet.id);
  }

  /** Tells what is no change of the book: something sorted, calculated, protected. */
  tell(event: EventNumber, target: string, details: object): void {
    this.fire(event, target, details);
  }

  /** Tells what the client waits for without asking. */
  always(event: number, target: string, details: object): void {
    if (this.enabled) this.queue(event, target, details);
  }

  /** Tells the listeners of the thing itself and those of the whole workbook. */
  private fire(event: EventNumber, target: string, details: object, others: readonly string[] = []): void {
    if (!this.enabled) return;
    for (const listener of new Set([target, ...others, WHOLE_WORKBOOK])) {
      if (this.listened.get(`${event} ${listener}`)) this.queue(event, listener, details);
    }
  }

  private queue(messageType: number, targetId: string, details: object): void {
    if (this.pending.length === 0) setTimeout(() => this.flush(), 0);
    this.pending.push({ messageCategory: 65536, messageType, targetId, message: JSON.stringify(details) });
  }

  /** Events leave after the answer to the request that caused them. */
  private flush(): void {
    const entries = this.pending;
    this.pending = [];
    this.send(entries);
  }
}

/** A reference id by which a handler gets the changed range (`event.getRange`). */
function eventReference(sheetId: string, area: Area): string {
  return `event ${sheetId} ${area.top} ${area.left} ${area.rows} ${area.columns}`;
}

export function readEventReference(id: string): { readonly sheetId: string; readonly area: Area } | undefined {
  const [kind, sheetId, ...numbers] = id.split(" ");
  const [top, left, rows, columns] = numbers.map(Number);
  if (kind !== "event" || sheetId === undefined || columns === undefined) return undefined;
  return { sheetId, area: { top: top ?? 0, left: left ?? 0, rows: rows ?? 1, columns } };
}
