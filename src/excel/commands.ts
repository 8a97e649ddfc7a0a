/**
 * Makes a button, a menu item or a shortcut of the manifest do its work; `id` is its `FunctionName` there; `run` tells its failures itself. Where Excel gives the pane and the ribbon no
 * common runtime, the buttons other than the one that opens the pane do nothing.
 */
export function associateCommand(id: string, run: () => Promise<unknown>): void {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1"))
    Office.actions.associate(id, (event?: Office.AddinCommands.Event) => {
      // A shortcut hands no event.
      void run().finally(() => event?.completed());
    });
}

/** Brings the pane to the front, from a command that found it closed. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}

/** Opens a page of ours in the browser, beside Excel. */
export function openPage(page: string): void {
  const url = new URL(page, location.href).href;
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1"))
    Office.context.ui.openBrowserWindow(url);
  else window.open(url, "_blank", "noopener");
}
