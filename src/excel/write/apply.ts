import type { WorkbookPlan } from "../../report/plan/plan";
import { asExcelFailure, ExcelFailure } from "../failure";
import { inWorkbook, type Work } from "../run";
import { quietly } from "../quiet";
import { patiently } from "./patience";
import { removeNow } from "./remove";
import { writePlan, type Progress, type Written } from "./writePlan";

/**
 * Makes the workbook hold what the plan says, and nothing else of ours. Applying the same plan twice changes nothing; what the buyer typed in
 * our sheets must be in the plan. Whatever fails or is stopped on the way, the workbook ends with the former report or with the new one, whole: a first writing is
 * taken back, a report that stood is finished (see `docs/decisions/0030-writing-as-a-difference.md`).
 * @throws ExcelFailure `unfinished` where the workbook lets nothing more be done: it is marked, and writing again makes it whole.
 * @example await applyPlan(planReport(input), { onProgress: (share) => bar.show(share), signal });
 */
export function applyPlan(plan: WorkbookPlan, work: Work = {}): Promise<Written> {
  return quietly(() => writeOrFinish(plan, work));
}

async function writeOrFinish(plan: WorkbookPlan, work: Work): Promise<Written> {
  const progress: Progress = { begun: false, stood: false };
  try {
    return await inWorkbook((context) => writePlan(context, plan, work, progress));
  } catch (error) {
    const failure = asExcelFailure(error);
    if (!progress.begun) throw failure;
    if (progress.stood) return finish(plan, work, failure);
    await patiently(removeNow);
    throw failure;
  }
}

/** What was typed is in the plan already: the same writing again makes the report whole. */
async function finish(plan: WorkbookPlan, { onProgress }: Work, failure: ExcelFailure): Promise<Written> {
  let written: Written = { sheets: new Map(), strayNames: 0 };
  const last = await patiently(async () => {
    written = await inWorkbook((context) => writePlan(context, plan, { onProgress }, { begun: true, stood: true }));
  });
  if (last) throw new ExcelFailure("unfinished", {}, failure.message);
  return written;
}
