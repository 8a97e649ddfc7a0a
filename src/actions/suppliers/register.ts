import { keepOnDevice, readOnDevice } from "../../excel/device";
import { loadSetting, saveSetting } from "../../excel/settings";
import { askRegister } from "../../suppliers/register";
import { registerCacheSchema } from "../../suppliers/registerAnswer";
import { z } from "zod";
import type { RegisterState } from "../study/registerState";
import type { Study } from "../study/study";
import type { ActionWork } from "../work";
import { locateAndRemember } from "./locate";

const REGISTER_KEY = "Allotir.annuaire";
const keptSchema = z.object({ everyone: z.boolean().optional(), cache: registerCacheSchema });
/** What was agreed to on this machine. A workbook goes from hand to hand: it carries answers, never an agreement. */
const CONSENT_KEY = "Allotir.annuaire.accord";
const NEVER_ASKED: RegisterState = { consented: false, cache: {} };

/** What the workbook knows from former look-ups, and what was agreed to on this machine. @throws ExcelFailure */
export async function recallRegister(): Promise<RegisterState | undefined> {
  const kept = await loadSetting(REGISTER_KEY, keptSchema);
  const consented = readOnDevice(CONSENT_KEY, z.boolean()) ?? false;
  return kept || consented ? { ...NEVER_ASKED, ...kept, consented } : undefined;
}

/** The buyer agrees, or no longer does, that suppliers' numbers be sent from this machine. */
export function agreeToRegister(study: Study, consented: boolean): Study {
  keepOnDevice(CONSENT_KEY, consented);
  return withRegister(study, { consented });
}

export function withRegister(study: Study, change: Partial<RegisterState>): Study {
  return { ...study, register: { ...(study.register ?? NEVER_ASKED), ...change } };
}

/** SIRET, else SIREN, of the suppliers to ask about and not yet answered, the largest amounts first. */
export function idsToAsk(
  { suppliers = [], register = NEVER_ASKED }: Study,
  everyone = register.everyone ?? false,
): string[] {
  const ids = [...suppliers]
    .sort((a, b) => Math.abs(b.amountCents) - Math.abs(a.amountCents))
    .filter(
      ({ place, local }) =>
        everyone || place.certainty !== "sure" || local.some((answer) => answer === "check" || answer === "unlocated"),
    )
    .flatMap(({ siret, siren }) => siret ?? siren ?? []);
  return [...new Set(ids)].filter((id) => !(id in register.cache));
}

/** Asks the register, once the buyer has agreed; what it answered is kept in the workbook even when the work is stopped on the way, and counts at once. @throws ExcelFailure */
export async function lookUpSuppliers(study: Study, work: ActionWork): Promise<Study> {
  const { register } = study;
  if (!register?.consented) return study;
  const { cache, stopped, left } = await askRegister(idsToAsk(study), {
    fetch: (url, init) => globalThis.fetch(url, init),
    ...work.register,
    cache: register.cache,
    signal: work.signal,
    onProgress: (done, total) => work.onProgress?.(done / total),
  });
  const answered = withRegister(study, { cache, stopped, left: left.length });
  await saveSetting(REGISTER_KEY, { everyone: register.everyone, cache });
  return locateAndRemember(answered, { ...work, signal: undefined });
}
