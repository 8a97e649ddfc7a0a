/** Parts of the page, in the order in which F6 goes through them; each takes the focus by its first match that can. */
const ZONES = [
  { part: ".toolbar, .ribbon", entrance: ".toolbar button" },
  { part: ".formula-bar, .sheet-place", entrance: ".editor" },
  { part: ".footer", entrance: ".tab[aria-selected=true]" },
  { part: ".pane-side", entrance: ".pane-frame" },
] as const;

/** F6 goes to the next part of the page, Maj+F6 to the one before, from anywhere: the sheet keeps Tab for its cells. */
export function goOnF6(event: KeyboardEvent): void {
  if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  const at = ZONES.findIndex(({ part }) => document.activeElement?.closest(part));
  const step = event.shiftKey ? -1 : 1;
  const to = at < 0 ? 0 : (at + step + ZONES.length) % ZONES.length;
  enter(to);
}

function enter(to: number): void {
  const element = document.querySelector<HTMLElement>((ZONES[to] ?? ZONES[0]).entrance);
  if (element instanceof HTMLIFrameElement) return enterPane(element);
  element?.focus({ preventScroll: true });
}

/** The pane keeps the place where one was in it; else one stands at its heading. */
function enterPane(frame: HTMLIFrameElement): void {
  const inside = frame.contentDocument;
  frame.contentWindow?.focus();
  if (!inside || (inside.activeElement && inside.activeElement !== inside.body)) return;
  const start = inside.querySelector<HTMLElement>("main");
  start?.focus({ preventScroll: true });
}

/** Keys pressed in the pane are its own document's: F6 is heard there too. */
export function hearF6In(frame: HTMLIFrameElement): void {
  frame.contentWindow?.addEventListener("keydown", goOnF6, true);
}
