import { useDesk, useWords } from "../shell/context";
import type { Ribbon } from "./manifest";
import { runCommand, shortcutShown } from "./useRibbon";

/** The add-in's group of buttons, as the « Données » tab of Excel shows it. */
export function RibbonGroup({ ribbon }: { readonly ribbon: Ribbon }) {
  const desk = useDesk();
  const words = useWords();
  return (
    <nav className="ribbon" aria-label={ribbon.group}>
      {ribbon.buttons.map((command) => (
        <button
          key={command.id}
          type="button"
          title={[command.tip, shortcutShown(command.shortcut, words.shift)].filter(Boolean).join(" — ")}
          onClick={() => runCommand(desk, command)}
        >
          <img src={command.icon} alt="" width="20" height="20" />
          {command.label}
        </button>
      ))}
      <span className="ribbon-group" aria-hidden="true">
        {ribbon.group}
      </span>
    </nav>
  );
}
