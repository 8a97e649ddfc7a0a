import type { RegisterResult } from "../../suppliers/register";
import type { RegisterCache } from "../../suppliers/registerAnswer";

/** What the public register answered, and what the buyer agreed to. */
export interface RegisterState {
  /** The buyer agreed, on this machine, that the ids of suppliers be sent to the register. */
  readonly consented: boolean;
  readonly cache: RegisterCache;
  /** Why the last look-up ended before its end. */
  readonly stopped?: RegisterResult["stopped"] | undefined;
  /** Ids asked for whose call failed, or that were not reached, the last time. */
  readonly left?: number | undefined;
  /** Suppliers already located with certainty are asked about too. */
  readonly everyone?: boolean | undefined;
}
