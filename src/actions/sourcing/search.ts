import { today } from "../../ground/day";
import { findFirms } from "../../sourcing/search";
import type { Study } from "../study/study";
import type { ActionWork } from "../work";
import { plannedSearches } from "./plan";
import { keepSourcing, sourcingOf, withSourcing } from "./state";

/**
 * Searches the public register, once the buyer has agreed: activity codes and places are sent, nothing else. What was found is kept in the workbook even when the
 * work is stopped on the way; asked again, it goes on where it stopped.
 * @throws ExcelFailure
 */
export async function searchRegister(study: Study, work: ActionWork): Promise<Study> {
  const { consented, firms, progress, cap } = sourcingOf(study);
  if (!consented) return study;
  const found = await findFirms(
    await plannedSearches(study),
    { firms, progress },
    {
      fetch: (url, init) => globalThis.fetch(url, init),
      ...work.register,
      cap,
      signal: work.signal,
      onProgress: (share) => work.onProgress?.(share),
    },
  );
  const after = withSourcing(study, {
    firms: [...found.firms],
    progress: { ...found.progress },
    stopped: found.stopped,
    askedOn: today(),
  });
  await keepSourcing(after);
  return after;
}
