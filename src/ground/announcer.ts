/** What is told within this time is told together, milliseconds: readers of screens drop the first of two changes. */
const TOGETHER_MS = 150;

let region: HTMLElement | undefined;
let waiting: readonly Announcement[] = [];

interface Announcement {
  readonly text: string;
  readonly about: string | undefined;
}

/**
 * Tells something to those who do not see the page change: what was read, computed, written, taken back.
 * One polite live region serves the whole page; the same words said again are heard again.
 * @param about of what it tells (the cell one stands on): what still waits about the same is no longer told
 */
export function announce(text: string, about?: string): void {
  const told = text.trim();
  if (told === "") return;
  region ??= newRegion();
  if (waiting.length === 0) {
    region.textContent = "";
    setTimeout(flush, TOGETHER_MS);
  }
  const others = waiting.filter(
    (other) => !told.startsWith(other.text) && (about === undefined || other.about !== about),
  );
  waiting = others.some((other) => other.text.startsWith(told)) ? others : [...others, { text: told, about }];
}

function flush(): void {
  if (region) region.textContent = waiting.map(({ text }) => text).join(" ");
  waiting = [];
}

/** Seen by nobody, it stands in the page before anything is told. */
function newRegion(): HTMLElement {
  const element = document.createElement("div");
  element.id = "told";
  element.setAttribute("role", "status");
  element.setAttribute("aria-live", "polite");
  element.style.cssText =
    "position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap";
  document.body.append(element);
  return element;
}
