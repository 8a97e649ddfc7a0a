import { answerNamer } from "./named";

/**
 * The answer on whether something is local, as `report.localities` says it.
 * @example localityNamed("A verifier") // "check"
 */
export const localityNamed = answerNamer(({ report }) => report.localities);

/** What may come of a lot, as `lots.sheet.results.issues` says it. */
export const issueNamed = answerNamer(({ lots }) => lots.sheet.results.issues);
export type Issue = NonNullable<ReturnType<typeof issueNamed>>;
