import { EventNumber } from "../protocol/events";

/** Of these, a click, a formula changed by its text and gestures with charts are never told: they are a person's in Excel's own grid. */
export const SHEET_EVENTS = {
  DataChanged: EventNumber.worksheetChanged,
  SelectionChanged: EventNumber.selectionChanged,
  Activated: EventNumber.activated,
  Deactivated: EventNumber.deactivated,
  Calculated: EventNumber.calculated,
  RowSorted: EventNumber.rowSorted,
  ColumnSorted: EventNumber.columnSorted,
  SingleClicked: EventNumber.singleClicked,
  FormulaChanged: EventNumber.formulaChanged,
  ProtectionChanged: EventNumber.protectionChanged,
} as const;
