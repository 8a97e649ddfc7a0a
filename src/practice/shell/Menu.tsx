import { Fragment, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

export interface Choice {
  readonly label: string;
  readonly shortcut?: string;
  readonly divided?: boolean;
  /** A heading above it: it opens a part of the menu that another programme adds. */
  readonly heading?: string;
  readonly run: () => void;
}

/** A menu at a point of the window: arrows, Enter, Escape; a click elsewhere closes it. */
export function Menu({
  label,
  x,
  y,
  choices,
  onClose,
}: {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly choices: readonly Choice[];
  readonly onClose: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const at = useRoom(list, x, y);
  useClosing(list, onClose);
  const step = (direction: 1 | -1): void => {
    const items = [...(list.current?.querySelectorAll("button") ?? [])];
    const now = items.findIndex((item) => item === document.activeElement);
    items[(now + direction + items.length) % items.length]?.focus();
  };
  return (
    <div
      ref={list}
      className="menu"
      role="menu"
      aria-label={label}
      style={at}
      onKeyDown={(event) => {
        if (event.key === "Escape" || event.key === "Tab") onClose();
        else if (event.key === "ArrowDown") step(1);
        else if (event.key === "ArrowUp") step(-1);
        else return;
        event.preventDefault();
      }}
    >
      {choices.map((choice) => (
        <Fragment key={choice.label}>
          {choice.heading && <p role="presentation">{choice.heading}</p>}
          <button
            type="button"
            role="menuitem"
            className={choice.divided ? "divided" : undefined}
            onClick={() => {
              onClose();
              choice.run();
            }}
          >
            <span>{choice.label}</span>
            {choice.shortcut && <kbd aria-hidden="true">{choice.shortcut}</kbd>}
          </button>
        </Fragment>
      ))}
    </div>
  );
}

/** Where the menu stands: at the point, or as near as the window has room; its first item takes the focus. */
function useRoom(list: RefObject<HTMLDivElement | null>, x: number, y: number): { left: number; top: number } {
  const [at, setAt] = useState({ left: x, top: y });
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (box)
      setAt({
        left: Math.max(4, Math.min(x, innerWidth - box.width - 4)),
        top: Math.max(4, Math.min(y, innerHeight - box.height - 4)),
      });
    list.current?.querySelector("button")?.focus();
  }, [list, x, y]);
  return at;
}

function useClosing(list: RefObject<HTMLDivElement | null>, onClose: () => void): void {
  useEffect(() => {
    const away = (event: PointerEvent): void => {
      if (event.target instanceof Node && !list.current?.contains(event.target)) onClose();
    };
    addEventListener("pointerdown", away, true);
    addEventListener("blur", onClose);
    return () => {
      removeEventListener("pointerdown", away, true);
      removeEventListener("blur", onClose);
    };
  }, [list, onClose]);
}
