import { useEffect, useRef } from "react";
import { announce } from "../../ground/announcer";

/** Tells words aloud whenever they change, in place of what still waits about the same; not those that the page opens with. */
export function useTold(text: string, about: string): void {
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (last.current !== undefined && text !== last.current) announce(text, about);
    last.current = text;
  }, [text, about]);
}
