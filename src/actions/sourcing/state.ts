import { z } from "zod";
import { keepOnDevice, readOnDevice } from "../../excel/device";
import { loadSetting, saveSetting } from "../../excel/settings";
import { firmSchema } from "../../sourcing/firm";
import { progressSchema } from "../../sourcing/progress";
import { perimeterSchema } from "../../territory/perimeters/perimeters";
import type { Study } from "../study/study";

const SOURCING_KEY = "Allotir.sourcing";
/** What was agreed to on this machine: a workbook carries answers, never an agreement. */
const CONSENT_KEY = "Allotir.sourcing.accord";
/** Bounds on what a file may bring. */
const MOST = { firms: 4_000, families: 3_000, places: 100, cap: 1_000 } as const;

const keptSchema = z.object({
  /** Families to search for; absent: those that lack suppliers. */
  families: z.array(z.string()).max(MOST.families).optional(),
  /** Activity codes by family, where the buyer changed them. */
  codes: z.record(z.string(), z.array(z.string())),
  /** Places to search in; absent: the perimeters. */
  places: z.array(perimeterSchema).max(MOST.places).optional(),
  /** Firms read for each family and place, at most. */
  cap: z.number().int().min(1).max(MOST.cap),
  firms: z.array(firmSchema).max(MOST.firms),
  progress: z.record(z.string(), progressSchema),
  /** ISO date of the last search. */
  askedOn: z.iso.date().optional(),
});

/** The search for firms: what the buyer chose, and what the register answered. */
export interface SourcingState extends z.infer<typeof keptSchema> {
  /** The buyer agreed, on this machine, that activity codes and places be sent. */
  readonly consented: boolean;
  /** Why the last search ended before its end. */
  readonly stopped?: "cancelled" | "failures" | "full" | undefined;
}

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
  const kept = await loadSetting(SOURCING_KEY, keptSchema);
  return kept && { ...kept, consented: hasConsented() };
}

/** @throws ExcelFailure */
export async function keepSourcing(study: Study): Promise<void> {
  const { consented: _, stopped: __, ...kept } = sourcingOf(study);
  await saveSetting(SOURCING_KEY, kept);
}
