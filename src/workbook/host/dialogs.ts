/** What Microsoft's client leaves on the window of a page, as far as a dialog touches it. */
interface DialogWindow {
  Office: Record<string, unknown>;
  OSF: Record<string, unknown>;
}

/** A page that an add-in shows in a dialog, until somebody closes it. */
export interface ShownDialog {
  readonly url: string;
  /** Gives the page, in which Microsoft's client has just been loaded, what it uses of Office. */
  join(window: DialogWindow): void;
  /** The person closes it: the add-in is told. */
  close(): void;
}

type Handler = (event: { readonly message?: string; readonly origin?: string; readonly error?: number }) => void;
type Callback = (result: object) => void;

/** Microsoft's codes: a dialog is open already; the person closed it. */
const ALREADY_OPEN = 12007;
const CLOSED = 12006;

/**
 * `Office.context.ui` of the pane, as far as dialogs go: one at a time, each with messages both ways.
 * @param show puts a dialog before the person, or takes it away
 */
export function dialogsOf(show: (dialog: ShownDialog | undefined) => void): object {
  let isOpen = false;
  return {
    displayDialogAsync: (url: string, options: object | Callback, callback?: Callback) => {
      const answer = typeof options === "function" ? (options as Callback) : callback;
      if (isOpen) return later(() => answer?.({ status: "failed", error: { code: ALREADY_OPEN } }));
      isOpen = true;
      const dialog = newDialog(url, () => {
        isOpen = false;
        show(undefined);
      });
      show(dialog.shown);
      later(() => answer?.({ status: "succeeded", value: dialog.value }));
    },
  };
}

/** Both ends of one dialog: what the person sees, and what the pane holds. */
function newDialog(url: string, end: () => void): { readonly shown: ShownDialog; readonly value: object } {
  const [inPane, inPage] = [new Handlers(), new Handlers()];
  const origin = new URL(url).origin;
  const shown: ShownDialog = {
    url,
    join: (window) => joinPage(window, inPage, (message) => inPane.tell("DialogMessageReceived", { message, origin })),
    close: () => {
      end();
      inPane.tell("DialogEventReceived", { error: CLOSED });
    },
  };
  const value = {
    addEventHandler: (type: string, handler: Handler) => inPane.add(type, handler),
    messageChild: (message: string) => inPage.tell("DialogParentMessageReceived", { message, origin }),
    close: end,
  };
  return { shown, value };
}

function joinPage(window: DialogWindow, heard: Handlers, say: (message: string) => void): void {
  const context = {
    host: "Excel",
    requirements: { isSetSupported: (name: string) => name === "DialogApi" },
    ui: {
      messageParent: say,
      addHandlerAsync: (type: string, handler: Handler, callback?: Callback) => {
        heard.add(type, handler);
        later(() => callback?.({ status: "succeeded" }));
      },
    },
  };
  const info = { host: "Excel", platform: "OfficeOnline" };
  window.OSF["_OfficeAppFactory"] = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web", isDialog: true }),
  };
  Object.assign(window.Office, {
    HostType: { Excel: "Excel" },
    onReady: async (callback?: (ready: typeof info) => unknown) => {
      await callback?.(info);
      return info;
    },
  });
}

/** Who listens to what; the client's own names of events begin with a small or a capital letter. */
class Handlers {
  private readonly handlers = new Map<string, Handler[]>();

  add(type: string, handler: Handler): void {
    const key = type.toLowerCase();
    this.handlers.set(key, [...(this.handlers.get(key) ?? []), handler]);
  }

  tell(type: string, event: Parameters<Handler>[0]): void {
    const listening = this.handlers.get(type.toLowerCase()) ?? [];
    later(() => listening.forEach((handler) => handler(event)));
  }
}

/** As over the network of two windows: never within the call. */
const later = (run: () => void): void => void setTimeout(run);
