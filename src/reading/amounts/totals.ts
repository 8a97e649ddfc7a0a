import { blockOf, columnNumber } from "../../ground/address";
import { plain } from "../cells/words";

const TOTAL_START =
  /^[^a-z0-9]*(?:s\/? ?totaux|s\/? ?total|ss[- ]?total|tot(?=\.)|sous[- ]?totaux|sous[- ]?total|sub[- ]?totals?|grand totals?|totaux|total|ensemble|cumul|report|a reporter|consolidation|somme|sum|montant total)\b/;
const TOTAL_END = /\b(?:total|subtotal|resultat)[^a-z0-9]*$/;
const ALONE =
  /^[^a-z0-9]*(?:s\/? ?total|ss[- ]?total|tot\.? ?gen(?:eral|\.)?|total (?:de (?:la )?)?page|report|a reporter|sous[- ]?total(?: page)?|sub[- ]?total|total|totaux|grand total|total general|total resultat|general total|total ht|total ttc|total des lignes|total depenses?|total achats?|somme|ensemble)[^a-z0-9]*$/;
const GRAND = /general|generaux|grand|resultat|ensemble|^[^a-z]*total(?:[^a-z]*|[^a-z]+(?:ht|ttc|depenses?|achats?))$/;

/** The text says, by itself, that its row is a total. */
export const isTotalLabel = (text: string): boolean => text.length <= 80 && TOTAL_START.test(plain(text).trim());
/** The text is a total's and could not be a supplier's name ("TotalEnergies" and "Total Marketing" could). */
export const isOnlyTotal = (text: string): boolean => text.length <= 40 && ALONE.test(plain(text).trim());
/** Nobody bears such a name, however full the row is. */
export const isNoName = (text: string): boolean =>
  /^[^a-z0-9]*(?:sous[- ]?total|s\/? ?total|ss[- ]?total|sub[- ]?total|total general|grand total|total resultat|a reporter|total ht|total ttc)[^a-z0-9]*$/.test(
    plain(text).trim(),
  );
export const isTaxLabel = (text: string): boolean =>
  text.length <= 40 &&
  /^(?:(?:montant|total|dont|plus) )?(?:de )?(?:la )?(?:t\.?v\.?a|vat)\b\.?(?:[^a-z]*|.*%.*)$/.test(plain(text).trim());
/** "Épicerie Total", as Excel's subtotal command writes. */
export const endsAsTotal = (text: string): boolean => text.length <= 80 && TOTAL_END.test(plain(text).trim());
export const isGrandTotalLabel = (text: string): boolean => GRAND.test(plain(text).trim());

/** A formula that adds cells of its own column above or below it: SUM, SUBTOTAL, AGGREGATE or a chain of "+". */
export function addsItsColumn(formula: string | undefined, row: number, column: number): boolean {
  if (formula === undefined) return false;
  const text = formula.replace(/\s/g, "");
  const call = /^=\+?(?:SUM|SUBTOTAL|AGGREGATE)\((.+)\)$/i.exec(text);
  const operands = call
    ? (call[1] ?? "").split(/[,;]/).filter((part) => !/^\d+$/.test(part))
    : /^=\+?\$?[A-Z]{1,3}\$?\d+(?:\+\$?[A-Z]{1,3}\$?\d+)+$/i.test(text)
      ? text.replace(/^=\+?/, "").split("+")
      : [];
  if (operands.length === 0) return false;
  return operands.every((operand) => {
    const structured = /^[^[\]]+\[[^[\]]+\]$/.test(operand);
    const block = blockOf(operand.toUpperCase());
    return (
      structured ||
      (block !== undefined &&
        block.left === column &&
        block.right === column &&
        !(block.top === row && block.bottom === row)) ||
      isWholeColumn(operand, column)
    );
  });
}

function isWholeColumn(operand: string, column: number): boolean {
  const match = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(operand);
  return match !== null && columnNumber((match[1] ?? "").toUpperCase()) === column;
}
