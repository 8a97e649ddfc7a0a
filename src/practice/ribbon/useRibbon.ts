import { useEffect, useState } from "react";
import { useDesk } from "../shell/context";
import type { Desk } from "../desk";
import { loadManifest, type Command, type Ribbon } from "./manifest";

const EMPTY: Ribbon = { group: "", buttons: [], onCells: [] };

/** The add-in's buttons and menu in the language of the page; its shortcuts work while it is shown. */
export function useRibbon(): Ribbon {
  const desk = useDesk();
  const [ribbon, setRibbon] = useState(EMPTY);
  useEffect(() => void loadManifest(desk.language).then(setRibbon), [desk.language]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const command = [...ribbon.buttons, ...ribbon.onCells].find(({ shortcut }) => shortcut === combinationOf(event));
      if (!command) return;
      event.preventDefault();
      runCommand(desk, command);
    };
    addEventListener("keydown", onKey, true);
    return () => removeEventListener("keydown", onKey, true);
  }, [desk, ribbon]);
  return ribbon;
}

/** The pane always shows here: a command that would open it needs nothing. */
export function runCommand(desk: Desk, { action }: Command): void {
  if (action) void desk.runAction(action);
}

/** "Ctrl+Shift+E" for the keys that are held. */
const combinationOf = ({ ctrlKey, altKey, shiftKey, key }: KeyboardEvent): string =>
  [ctrlKey && "Ctrl", altKey && "Alt", shiftKey && "Shift", key.toUpperCase()].filter(Boolean).join("+");

/** As it is shown: « Maj » on French keyboards. */
export const shortcutShown = (shortcut: string | undefined, shift: string): string | undefined =>
  shortcut?.replace("Shift", shift);
