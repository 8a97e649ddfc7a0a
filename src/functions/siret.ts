import { identify } from "../suppliers/identify";
import type { Language } from "../texts/format";
import { askedWrongly } from "./words";

/** Whether a cell holds a valid SIRET; first zeros that Excel took away are put back. @throws FunctionRefusal when Excel has destroyed its digits */
export function isValidSiret(text: string, language: Language): boolean {
  const { kind } = identify(text);
  return kind === "lost" ? askedWrongly("lostDigits", { text }, language) : kind === "siret";
}
