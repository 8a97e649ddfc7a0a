import type { NotPurchases } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";
import { areEntries } from "./entries";
import { areLimits } from "./limits";
import { areSiteTotals } from "./siteTotals";
import { areUnitPrices } from "./unitPriceList";

/** What a table of amounts is when it is no list of purchases; undefined for purchases. */
export function otherKind(table: Understanding): NotPurchases | undefined {
  if (table.header.index < 0) return undefined;
  if (areEntries(table)) return "accountingEntries";
  if (areUnitPrices(table)) return "unitPrices";
  if (areSiteTotals(table)) return "siteTotals";
  return areLimits(table) ? "frameworkLimits" : undefined;
}
