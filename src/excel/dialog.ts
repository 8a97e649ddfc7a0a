/** A page of ours in a window of its own, and how one speaks to it. */
export interface OpenedDialog {
  /** A text for the page; what is said before it listens is lost: it speaks first. */
  send(text: string): void;
  close(): void;
}

interface DialogHooks {
  /** What the page says. */
  readonly onText: (text: string) => void;
  /** The person closed the window. */
  readonly onClosed: () => void;
}

/** Whether both may speak to each other. */
const canTalk = (): boolean => Office.context.requirements.isSetSupported("DialogApi", "1.2");

/**
 * Opens a page in an Office dialog, as large as the screen allows.
 * @returns undefined where Office, or the browser, opens none
 */
export function openDialog(page: string, { onText, onClosed }: DialogHooks): Promise<OpenedDialog | undefined> {
  if (!canTalk()) return Promise.resolve(undefined);
  const url = new URL(page, location.href).href;
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(url, { width: 100, height: 100, promptBeforeOpen: true }, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) return resolve(undefined);
      const dialog = result.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        if ("message" in event) onText(event.message);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, onClosed);
      resolve({ send: (text) => dialog.messageChild(text), close: () => dialog.close() });
    });
  });
}

/**
 * From within the dialog: hears what the pane says, and may answer.
 * @returns how to answer
 */
export function joinOpener(onText: (text: string) => void): Promise<(text: string) => void> {
  return new Promise((resolve) => {
    Office.context.ui.addHandlerAsync(
      Office.EventType.DialogParentMessageReceived,
      ({ message }: { readonly message: string }) => onText(message),
      () => resolve((text) => Office.context.ui.messageParent(text)),
    );
  });
}
