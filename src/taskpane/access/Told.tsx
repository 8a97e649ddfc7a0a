import { useEffect, useRef, type ReactNode, type RefObject } from "react";
import { announce } from "../../ground/announcer";

interface ToldProps {
  readonly as?: "div" | "p" | "span";
  readonly className?: string | undefined;
  /** Told also when it comes with the rest of its screen. */
  readonly atOnce?: boolean;
  readonly children?: ReactNode;
}

/** What is told aloud whenever its words change. */
export function Told({ as: Element = "div", className, atOnce = false, children }: ToldProps) {
  const place = useRef<HTMLElement>(null);
  const last = useRef(atOnce ? "" : undefined);
  useEffect(() => {
    const text = spoken(place.current);
    if (last.current !== undefined && text !== last.current) announce(text);
    last.current = text;
  });
  return (
    <Element ref={place as RefObject<HTMLDivElement & HTMLParagraphElement>} className={className}>
      {children}
    </Element>
  );
}

/** Words of each part, parted as they are on the screen; buttons are no news. */
function spoken(element: HTMLElement | null): string {
  if (!element) return "";
  const parts = [...element.children].filter(({ tagName }) => tagName !== "BUTTON");
  return parts.length === 0
    ? (element.textContent ?? "")
    : parts
        .map(({ textContent }) => textContent)
        .join(" ")
        .trim();
}
