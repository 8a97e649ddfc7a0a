import { useEffect } from "react";
import { showPlace, tablePlace } from "../../actions/study/show";
import type { Study } from "../../actions/study/study";

/** The table last selected in the sheet, for each reading of the workbook: coming back to the step moves no selection. */
const lastShown = new WeakMap<object, string>();

/** Selects in the sheet the table that was read, once, and again when another one is chosen. */
export function useShownTable({ grids, reading }: Study): void {
  const place = reading?.ok ? tablePlace(reading.table) : undefined;
  const key = place && JSON.stringify(place);
  useEffect(() => {
    if (!grids || !place || key === undefined || lastShown.get(grids) === key) return;
    lastShown.set(grids, key);
    // Refused while a cell is being edited: it can be shown by the buttons.
    void showPlace(place).catch(() => undefined);
  }, [grids, key, place]);
}
