import { answerNamer } from "./named";

/**
 * The role of a seller, as `suppliers.roles.names` says it.
 * @example roleNamed("Cooperative") // "cooperative"
 */
export const roleNamed = answerNamer(({ suppliers }) => suppliers.roles.names);
