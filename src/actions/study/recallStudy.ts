import { brokenOff } from "../../excel/write/unfinished";
import { recall } from "./memory";
import type { Study } from "./study";

/** What the workbook was when it was last left, before anything is read: to say so to a buyer who opens it again. @throws ExcelFailure */
export async function recallStudy(study: Study): Promise<Study> {
  const recalled = await recall();
  const isBrokenOff = (await brokenOff()) !== undefined;
  if (recalled.kind !== "memory")
    return { ...study, brokenOff: isBrokenOff, hasUnreadable: recalled.kind === "unreadable" };
  const { report, takenBack } = recalled.memory;
  return { ...study, brokenOff: isBrokenOff, lastReport: report, takenBack };
}
