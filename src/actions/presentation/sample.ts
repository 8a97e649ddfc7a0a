import { ExcelFailure } from "../../excel/failure";
import { openAsNewWorkbook } from "../../excel/files/newWorkbook";
import { leaveWaiting } from "./waiting";

/** Where the sample is served, beside the pane. */
const SAMPLE = "assets/samples/restaurant-departement.xlsx";

/**
 * Opens the sample as a new workbook, where the pane begins the presentation when it is opened; the present workbook is not touched.
 * @throws ExcelFailure
 */
export async function openSample(): Promise<void> {
  const answer = await fetch(SAMPLE).catch(() => undefined);
  if (!answer?.ok) throw new ExcelFailure("connectionLost");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  leaveWaiting();
  await openAsNewWorkbook(bytes);
}
