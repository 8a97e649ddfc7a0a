import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from "react";

/** One row of a list answers to Tab at a time; arrows go from row to row (roving tabindex). */
export interface Roving {
  readonly list: RefObject<HTMLDivElement | null>;
  /** The row that answers to Tab, from 0. */
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

const PAGE = 10;

/** Rows bear `data-row`, their own controls `data-control`: an arrow goes to the like control of the next row, drawn or not yet. */
export function useRoving(rows: number): Roving {
  const [row, setRow] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>(undefined);
  const active = Math.min(row, Math.max(0, rows - 1));
  useEffect(() => {
    if (wanted.current === undefined) return;
    const control = list.current?.querySelector<HTMLElement>(
      `[data-row="${active}"] [data-control="${wanted.current}"]`,
    );
    wanted.current = undefined;
    control?.focus();
  }, [active]);
  return {
    list,
    active,
    onKeyDown: (event) => {
      const control = event.target instanceof HTMLElement ? event.target.dataset["control"] : undefined;
      const to = control === undefined ? undefined : rowAfter(event.key, active, rows);
      if (to === undefined) return;
      event.preventDefault();
      wanted.current = control;
      setRow(to);
    },
    onFocus: ({ target }) => {
      const at = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-row]")?.dataset["row"] : undefined;
      if (at !== undefined) setRow(Number(at));
    },
  };
}

function rowAfter(key: string, row: number, rows: number): number | undefined {
  const to = { ArrowDown: row + 1, ArrowUp: row - 1, PageDown: row + PAGE, PageUp: row - PAGE, Home: 0, End: rows - 1 }[
    key
  ];
  return to === undefined ? undefined : Math.max(0, Math.min(rows - 1, to));
}
