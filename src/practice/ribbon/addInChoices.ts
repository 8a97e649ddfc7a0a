import type { Desk } from "../desk";
import type { Words } from "../shell/context";
import type { Choice } from "../shell/Menu";
import type { Ribbon } from "./manifest";
import { runCommand, shortcutShown } from "./useRibbon";

/** What the add-in puts in the menu on cells, under its name. */
export function addInChoices({ group, onCells }: Ribbon, desk: Desk, words: Words): Choice[] {
  return onCells.map((command, index) => {
    const shortcut = shortcutShown(command.shortcut, words.shift);
    return {
      label: command.label,
      ...(shortcut && { shortcut }),
      ...(index === 0 && { heading: group }),
      run: () => runCommand(desk, command),
    };
  });
}
