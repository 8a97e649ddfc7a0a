import type { CellValue } from "./grid";
import { plain } from "./words";

/** A status that says the purchase did not take place. */
export const isCancelled = (status: CellValue | undefined): boolean => typeof status === "string" && /^(?:annul|rejet|abandon|cancel|reject|void|supprim|refus|sans suite)/.test(plain(status.trim()));
