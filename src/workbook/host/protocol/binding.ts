import type { Tracked } from "./references";

export const BINDING_TYPES = ["Range", "Table", "Text"] as const;

/** Cells that an add-in knows by a word of its own. Excel keeps them with the add-in's pane; here they live as long as the session. */
export interface Binding {
  readonly id: string;
  readonly type: (typeof BINDING_TYPES)[number];
  readonly cells: Tracked;
  /** Ends the telling of its events. */
  readonly stop: () => void;
}
