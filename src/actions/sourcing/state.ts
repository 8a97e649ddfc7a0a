import { z } from "zod";
import { keepOnDevice, readOnDevice } from "../../excel/device";
import { loadSetting, saveSetting } from "../../excel/settings";
import { keptSourcingSchema, type SourcingState } from "./kept";
import type { Study } from "../study/study";

const SOURCING_KEY = "Allotir.sourcing";
/** What was agreed to on this machine: a workbook carries answers, never an agreement. */
const CONSENT_KEY = "Allotir.sourcing.accord";
const USUAL_CAP = 200;
const NOTHING: Omit<SourcingState, "consented"> = { codes: {}, cap: USUAL_CAP, firms: [], progress: {} };

const hasConsented = (): boolean => readOnDevice(CONSENT_KEY, z.boolean()) ?? false;

export const sourcingOf = ({ sourcing }: Pick<Study, "sourcing">): SourcingState =>
  sourcing ?? { ...NOTHING, consented: hasConsented() };

/** The buyer agrees, or no longer does, that activity codes and places be sent from this machine. */
export function agreeToSourcing(study: Study, consented: boolean): Study {
  keepOnDevice(CONSENT_KEY, consented);
  return withSourcing(study, { consented });
}

export function withSourcing(study: Study, change: Partial<SourcingState>): Study {
  return { ...study, sourcing: { ...sourcingOf(study), ...change } };
}

/** What the workbook knows of former searches; whether they may be made again, this machine tells. @throws ExcelFailure */
export async function recallSourcing(): Promise<SourcingState | undefined> {
  const kept = await loadSetting(SOURCING_KEY, keptSourcingSchema);
  return kept && { ...kept, consented: hasConsented() };
}

/** @throws ExcelFailure */
export async function keepSourcing(study: Study): Promise<void> {
  const { consented: _, stopped: __, ...kept } = sourcingOf(study);
  await saveSetting(SOURCING_KEY, kept);
}
