import { useEffect, useRef } from "react";
import { watchEdits } from "../actions/watch";

/** Calls `onEdit` when the user changes the workbook, while `active`. Our own writings are not told. */
export function useEdits(active: boolean, onEdit: () => void): void {
  const latest = useRef(onEdit);
  useEffect(() => {
    latest.current = onEdit;
  });
  useEffect(() => {
    if (!active) return;
    const watching = watchEdits(() => latest.current());
    return () => void watching.then((stop) => stop()).catch(() => undefined);
  }, [active]);
}
