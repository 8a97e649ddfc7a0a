import { answerNamer } from "./named";

/**
 * The answer on whether something is local, as `report.localities` says it.
 * @example localityNamed("A verifier") // "check"
 */
export const localityNamed = answerNamer(({ report }) => report.localities);
