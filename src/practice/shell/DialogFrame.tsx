import { useLayoutEffect, useRef } from "react";
import type { ShownDialog } from "../../workbook/host/dialogs";
import { useWords } from "./context";

/** A page of the add-in before all else, as Office shows it in a window; Escape or its button closes it. */
export function DialogFrame({ dialog }: { readonly dialog: ShownDialog }) {
  const words = useWords();
  const place = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  useLayoutEffect(() => {
    const shown = place.current;
    shown?.showModal();
    return () => {
      // Nothing behind takes the focus before it is closed.
      shown?.close();
      document.querySelector<HTMLIFrameElement>("iframe.pane-frame")?.focus();
    };
  }, []);
  return (
    <dialog
      ref={place}
      className="office-dialog"
      aria-label={words.dialog}
      onCancel={(event) => {
        event.preventDefault();
        dialog.close();
      }}
    >
      <button type="button" className="office-dialog-close" aria-label={words.closeDialog} onClick={dialog.close}>
        ×
      </button>
      <iframe
        ref={frame}
        title={words.dialog}
        src={new URL(dialog.url).pathname}
        onLoad={() => frame.current?.contentWindow?.focus()}
      />
    </dialog>
  );
}
