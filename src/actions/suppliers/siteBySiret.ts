import { identify } from "../../suppliers/identify";
import { askRegister } from "../../suppliers/register";
import { registeredPlaces } from "../../suppliers/registerAnswer";
import { loadTerritory } from "../../territory/territory";
import type { Language } from "../../texts/format";
import { withName, type PerimeterChoice } from "../perimeters/perimeters";
import { withRegister } from "./register";
import type { RegisterAccess } from "../../suppliers/registerCalls";
import type { Study } from "../study/study";

/** The commune of a SIRET or SIREN, or why it could not be told (words under `suppliers.siret.<code>`). */
export type SiteFound =
  | { readonly ok: true; readonly commune: PerimeterChoice; readonly study: Study }
  | { readonly ok: false; readonly code: "invalid" | "noConsent" | "unreachable" | "unknown"; readonly study: Study };

/** Milliseconds that a buyer waits for one number. */
const PATIENCE = 15_000;

/**
 * Where the buyer's own site is, by its number: from what the register answered before, else asked of it when the buyer agreed that this number be sent (an agreement
 * apart from the one for suppliers' numbers). `study` holds the answer.
 */
export async function siteBySiret(
  study: Study,
  text: string,
  agreed: boolean,
  language: Language,
  access: RegisterAccess = { fetch: (url, init) => globalThis.fetch(url, init) },
): Promise<SiteFound> {
  const identity = identify(text);
  if (identity.kind !== "siret" && identity.kind !== "siren") return { ok: false, code: "invalid", study };
  const id = identity.kind === "siret" ? identity.siret : identity.siren;
  const known = study.register?.cache ?? {};
  if (!(id in known) && !agreed) return { ok: false, code: "noConsent", study };
  const { cache } = await askRegister([id], { ...access, cache: known, signal: AbortSignal.timeout(PATIENCE) });
  if (!(id in cache)) return { ok: false, code: "unreachable", study };
  const answered = withRegister(study, { cache });
  const territory = await loadTerritory();
  const { establishment, headOffice } = registeredPlaces({ [id]: cache[id]! }, territory).get(id) ?? {};
  const code = (establishment ?? headOffice)?.commune;
  return code === undefined
    ? { ok: false, code: "unknown", study: answered }
    : { ok: true, commune: withName({ kind: "commune", code }, territory, language), study: answered };
}
