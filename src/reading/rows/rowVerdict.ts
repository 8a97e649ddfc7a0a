import type { AmountReading } from "../amounts/amount";
import type { MixedCurrencies } from "../amounts/currency";
import type { CellValue } from "../cells/grid";
import type { AmountNote, LeftOutReason, ReadChoices } from "../columns/purchases";
import type { InclusiveRows } from "../amounts/inclusive";
import type { RowFindings } from "./rowFindings";
import type { RowKind } from "./rowKind";
import { notBought } from "../direction/receipts";
import { isNotAwarded } from "../kinds/awards";
import { areEntries, purchaseEntries } from "../kinds/entries";
import { cancellation } from "./status";
import type { Understanding } from "../columns/understanding";

/** A row that is not blank, as it is met. */
export interface RowSeen {
  readonly index: number;
  /** Sheet row, from 1. */
  readonly sheetRow: number;
  readonly row: readonly CellValue[];
  readonly reading: AmountReading;
  /** Text of the supplier's cell, "" when it holds none. */
  readonly supplier: string;
  readonly kind: RowKind;
}

/** What becomes of a row: counted for its cents when there is no reason against it. */
export interface Verdict {
  readonly reason?: LeftOutReason | undefined;
  readonly cents?: number | undefined;
  readonly note?: AmountNote["kind"] | undefined;
}

/** No purchase is worth 100 billion: such figures stand for "unknown" in exports (in cents). */
const LARGEST_CENTS = 1e13;

/** Judges the rows of a table one after the other by the buyer's answers; what should be asked goes to `found`. */
export function rowJudge(
  table: Understanding,
  choices: ReadChoices,
  findings: RowFindings,
  currencies: MixedCurrencies | undefined,
  inclusive: InclusiveRows | undefined,
): (seen: RowSeen) => Verdict {
  const keep = new Set(choices.keepRows);
  const drop = new Set(choices.dropRows);
  const reasonApart = rowsApart(table, choices, findings, currencies);
  const isTooLarge = sizeLimit();
  return (seen) => {
    const { kind, cents, note } = converted(seen, answeredKind(seen, findings, choices), findings, choices, inclusive);
    const size = isTooLarge(seen.reading, cents);
    if (size !== "fits") findings.hugeRows.push(seen.sheetRow);
    const byItself: LeftOutReason | undefined =
      size !== "fits" ? "amountUnreadable" : kind === "line" ? reasonApart(seen) : kind;
    const reason = drop.has(seen.sheetRow) ? "byHand" : byItself;
    const counted = size === "inexact" ? undefined : cents;
    return {
      reason: reason !== undefined && keep.has(seen.sheetRow) && counted !== undefined ? undefined : reason,
      cents: counted,
      note,
    };
  };
}

/** Kinds that are asked become lines, or subtotals left out, as the buyer answers. */
function answeredKind(
  { kind, sheetRow }: RowSeen,
  findings: RowFindings,
  { answers }: ReadChoices,
): "line" | LeftOutReason {
  switch (kind) {
    case "suspectedTotal":
      return answers?.amountOnlyRows === "keep" ? "line" : kind;
    case "namedTotal":
      findings.namedTotals.push(sheetRow);
      return answers?.namedTotals === "keep" ? "line" : "subtotal";
    case "headingTotal":
      findings.headingTotals.push(sheetRow);
      return answers?.headingTotals === "keep" ? "line" : "subtotal";
    case "sumRow":
      findings.sumRows.push(sheetRow);
      return answers?.sumRows === "keep" ? "line" : "subtotal";
    case "fullSumRow":
      findings.fullSumRows.push(sheetRow);
      return answers?.fullSumRows === "leaveOut" ? "subtotal" : "line";
    default:
      return kind;
  }
}

interface Counted {
  readonly kind: "line" | LeftOutReason;
  readonly cents?: number | undefined;
  readonly note?: AmountNote["kind"] | undefined;
}

/** A row that holds a TTC amount only is converted where the buyer says so. */
function converted(
  { reading, row, sheetRow }: RowSeen,
  kind: "line" | LeftOutReason,
  findings: RowFindings,
  { answers }: ReadChoices,
  inclusive: InclusiveRows | undefined,
): Counted {
  const asRead = {
    kind,
    cents: "cents" in reading ? reading.cents : undefined,
    note: reading.kind === "several" ? "severalAmounts" : undefined,
  } as const;
  if (kind !== "amountMissing" || !inclusive?.holdsGross(row)) return asRead;
  const net = answers?.onlyInclVatRows === "convert" ? inclusive.netOf(row) : undefined;
  if (net === undefined) return { ...asRead, kind: "onlyInclVat" };
  findings.convertedRows.push(sheetRow);
  return { kind: "line", cents: net, note: "convertedFromTtc" };
}

/** "inexact": counting the amount would make the sum of all of them inexact. */
function sizeLimit(): (reading: AmountReading, cents: number | undefined) => "fits" | "huge" | "inexact" {
  let allCents = 0;
  return (reading, cents) => {
    if (cents === undefined) return reading.kind === "huge" ? "huge" : "fits";
    if (allCents + Math.abs(cents) > Number.MAX_SAFE_INTEGER) return "inexact";
    allCents += Math.abs(cents);
    return reading.kind === "huge" || Math.abs(cents) > LARGEST_CENTS ? "huge" : "fits";
  };
}

/** Why a purchase is not counted, if there is a reason. */
function rowsApart(
  table: Understanding,
  choices: ReadChoices,
  findings: RowFindings,
  currencies: MixedCurrencies | undefined,
): (seen: RowSeen) => LeftOutReason | undefined {
  const { answers } = choices;
  const isReceipt = notBought(table, choices);
  const cancelledBy = answers?.cancelledLines === "keep" ? () => undefined : cancellation(table);
  const isPurchase = answers?.notPurchases === "readAnyway" && areEntries(table) ? purchaseEntries(table) : () => true;
  return ({ row, index, reading, sheetRow, supplier }) => {
    if (!isPurchase(index)) return "entryPart";
    if (isNotAwarded(supplier)) {
      if ("cents" in reading && reading.cents !== 0) findings.notAwardedRows.push(sheetRow);
      if (answers?.notAwarded !== "keep") return "notAwarded";
    }
    if (cancelledBy(row)) return "cancelled";
    if (isReceipt(row)) {
      findings.receiptRows.push(sheetRow);
      if (answers?.receipts !== "keep") return "receipt";
    }
    if (reading.kind === "several" && answers?.severalAmounts === "leaveOut") return "amountUnreadable";
    if (currencies && (currencies.of(row) ?? currencies.all[0]) !== currencies.counted) return "otherCurrency";
    return choices.visibleOnly && table.grid.hiddenRows?.has(sheetRow) ? "hidden" : undefined;
  };
}
