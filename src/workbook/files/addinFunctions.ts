/** Before the name of an add-in's function in a file written by Excel: `_xldudf_SHOP_PRICE(…)` for =SHOP.PRICE(…). */
const MARK = "_xldudf_";

/** What stands before the point in the names of Excel's own functions (NORM.DIST…): any other name with a point is an add-in's. */
const EXCEL_OWN = new Set(
  (
    "BETA BINOM CEILING CHISQ CONFIDENCE COVARIANCE ECMA ERF ERFC ERROR EXPON F FLOOR FORECAST GAMMA GAMMALN HYPGEOM ISO LOGNORM MODE NEGBINOM " +
    "NETWORKDAYS NORM PERCENTILE PERCENTRANK POISSON QUARTILE RANK SKEW STDEV T VAR WEIBULL WORKDAY Z"
  ).split(" "),
);

/** Whether a function, by its name as formulas show it, belongs to an add-in. */
export function isAddinFunction(name: string): boolean {
  const [head, ...rest] = name.split(".");
  return head !== undefined && rest.length > 0 && !head.startsWith("_") && !EXCEL_OWN.has(head.toUpperCase());
}

/** Name in the file of a function as formulas show it. */
export const addinNameInFile = (name: string): string => MARK + name.replace(".", "_");

/** Name as formulas show it, of a function as the file writes it. */
export const addinNameShown = (name: string): string =>
  name.toLowerCase().startsWith(MARK) ? name.slice(MARK.length).replace("_", ".") : name;
