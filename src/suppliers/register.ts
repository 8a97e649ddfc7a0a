import { keptOf, searchSchema, type RegisterCache } from "./registerAnswer";
import { callRegister, inTurn, type RegisterAccess } from "./registerCalls";

export interface RegisterOptions extends RegisterAccess {
  /** What is already known: never asked again. */
  readonly cache?: RegisterCache | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** `cache` holds the old and the new answers: giving it back resumes where the work stopped. */
export interface RegisterResult {
  readonly cache: RegisterCache;
  readonly stopped?: "cancelled" | "failures" | undefined;
  /** Ids still to be asked. */
  readonly left: readonly string[];
}

/** Asks the public register for SIRET or SIREN (ids only, never amounts), one at a time, once the buyer has consented. Stops after three failures in a row. */
export async function askRegister(ids: readonly string[], options: RegisterOptions): Promise<RegisterResult> {
  const cache: RegisterCache = { ...options.cache };
  const wanted = [...new Set(ids)].filter((id) => !(id in cache));
  let done = 0;
  const turns = await inTurn(
    wanted,
    async (id) => {
      const reply = await callRegister(addressOf(id), searchSchema, options, options.signal);
      if (options.signal?.aborted || reply.kind === "refused") return { kind: "failure" };
      if (reply.kind !== "answer") return reply;
      cache[id] = keptOf(id, reply.content);
      options.onProgress?.(++done, wanted.length);
      return { kind: "done" };
    },
    options,
  );
  return { cache, ...turns };
}

const addressOf = (id: string): string =>
  `/search?q=${encodeURIComponent(id)}&minimal=true&include=siege,matching_etablissements,complements`;
