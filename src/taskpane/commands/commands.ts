/** What the ribbon, the menu on cells and the shortcuts ask of the pane: `FunctionName` in manifest.xml. */
export const COMMANDS = ["update", "suppliers", "lots", "help", "whoIs", "leaveOut"] as const;
export type Command = (typeof COMMANDS)[number];
