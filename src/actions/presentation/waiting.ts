import { z } from "zod";
import { keepOnDevice, readOnDevice } from "../../excel/device";

/** Says to the pane of the workbook that is about to open that the presentation begins there. */
const WAITING = "allotir.presentation";
/** A workbook that opens later than this was opened by somebody else, milliseconds. */
const PATIENCE = 120_000;

export function leaveWaiting(): void {
  keepOnDevice(WAITING, Date.now());
}

/** Whether the presentation is to begin in this workbook; asked once. */
export function takeWaiting(): boolean {
  const since = readOnDevice(WAITING, z.number());
  if (since === undefined) return false;
  keepOnDevice(WAITING, null);
  return Date.now() - since < PATIENCE;
}
