import { NAMESPACE } from "../../functions/functions";

/** Before the name of an add-in's function in a file written by Excel: `_xldudf_ALLOTIR_ZONE(…)` for =ALLOTIR.ZONE(…). */
const MARK = `_xldudf_${NAMESPACE}_`;

export const isAddinFunction = (name: string): boolean => name.startsWith(`${NAMESPACE}.`);

/** Name in the file of a function as formulas show it. */
export const addinNameInFile = (name: string): string => MARK + name.slice(NAMESPACE.length + 1);

/** Name as formulas show it, of a function as the file writes it. */
export const addinNameShown = (name: string): string =>
  name.toUpperCase().startsWith(MARK.toUpperCase()) ? `${NAMESPACE}.${name.slice(MARK.length)}` : name;
