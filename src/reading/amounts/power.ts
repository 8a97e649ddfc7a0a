import type { ReadChoices } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";
import { powerOfHeader } from "./amount";

/** Amounts under "k€" are turned into euros unless the buyer says that they are euros already. */
export function appliedPower({ guess, looks }: Understanding, choices: ReadChoices): 0 | 3 | 6 {
  return choices.answers?.thousands === "asWritten"
    ? 0
    : powerOfHeader(looks[guess.columns.get("amount") ?? -1]?.header ?? "");
}
