import { useEffect, useRef, useState } from "react";
import { openDialog, type OpenedDialog } from "../../actions/host";
import { largeOrderSchema, type LargeView } from "../../actions/presentation/largeSchema";

interface LargeViewState {
  readonly isOpen: boolean;
  /** Office, or the browser, opened no window. */
  readonly isBlocked: boolean;
  readonly toggle: () => void;
}

/**
 * The same card on a projector, in a window of Office: it follows the pane, and its keys turn the cards.
 * @param onBack one is in the pane again, the window closed
 */
export function useLargeView(
  view: LargeView | undefined,
  turn: (by: 1 | -1) => void,
  onBack: () => void,
): LargeViewState {
  const [dialog, setDialog] = useState<OpenedDialog>();
  const [isBlocked, setBlocked] = useState(false);
  const text = view && JSON.stringify(view);
  const latest = useRef({ text, turn, onBack });
  useEffect(() => void (latest.current = { text, turn, onBack }));
  useEffect(() => {
    if (text) dialog?.send(text);
  }, [dialog, text]);
  useEffect(() => {
    if (!dialog) return;
    return () => {
      onNextFocus(() => latest.current.onBack());
      dialog.close();
    };
  }, [dialog]);

  const open = async (): Promise<void> => {
    const opened = await openDialog("large.html", {
      onClosed: () => setDialog(undefined),
      onText: (said) => {
        const order = largeOrderSchema.safeParse(said);
        if (order.data === "ready") opened?.send(latest.current.text ?? "");
        if (order.data === "next") latest.current.turn(1);
        if (order.data === "back") latest.current.turn(-1);
        if (order.data === "close") setDialog(undefined);
      },
    });
    setBlocked(opened === undefined);
    setDialog(opened);
  };
  return {
    isOpen: dialog !== undefined,
    isBlocked,
    toggle: () => (dialog ? setDialog(undefined) : void open()),
  };
}

/** The window that closes gives the focus back a moment later, or not at all. */
const SOON = 1000;

function onNextFocus(run: () => void): void {
  const stop = new AbortController();
  window.addEventListener("focus", run, { once: true, signal: stop.signal });
  setTimeout(() => stop.abort(), SOON);
}
