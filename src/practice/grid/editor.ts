import type { Place } from "./area";
import { textWidth } from "./fit";

export interface Editing {
  readonly place: Place;
  /** Arrow keys commit (typing over a cell) or move in the text (F2). */ readonly overwrites: boolean;
}

/**
 * The box in which a person types. It always holds the focus, unseen while nothing is edited, so that accents, dictation,
 * copy and paste reach the sheet in the browser's own way.
 */
export class Editor {
  readonly element = document.createElement("textarea");
  editing: Editing | undefined;
  /** Called when editing begins, when its text changes, and when it ends. */
  onChange: () => void = () => undefined;
  private box = { left: 0, top: 0, width: 64, height: 20 };

  constructor(private readonly begin: (text: string) => void) {
    const { element } = this;
    element.className = "editor";
    element.rows = 1;
    element.spellcheck = false;
    element.setAttribute("autocomplete", "off");
    element.setAttribute("aria-describedby", "grid-cell");
    element.addEventListener("input", () => {
      if (!this.editing) this.begin(element.value);
      else this.changed();
    });
  }

  get text(): string {
    return this.element.value;
  }

  open(place: Place, text: string, overwrites: boolean): void {
    this.editing = { place, overwrites };
    if (this.element.value !== text) this.element.value = text;
    this.element.classList.add("open");
    this.changed();
  }

  /** The text as it is being typed elsewhere (formula bar). */
  set(text: string): void {
    this.element.value = text;
    this.changed();
  }

  /** Puts a text where the caret stands, over what was put there before when `replace` gives its length. */
  insert(text: string, replace: number): void {
    const at = this.element.selectionStart;
    this.element.setRangeText(text, at - replace, at, "end");
    this.changed();
  }

  close(): void {
    this.editing = undefined;
    this.element.value = "";
    this.element.classList.remove("open");
    this.onChange();
  }

  placeAt(box: { left: number; top: number; width: number; height: number }): void {
    this.box = box;
    this.fit();
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  private changed(): void {
    this.fit();
    this.onChange();
  }

  private fit(): void {
    const { style } = this.element;
    const lines = this.text.split("\n");
    const width = this.editing
      ? Math.max(
          this.box.width,
          Math.min(600, ...[Math.max(...lines.map((line) => textWidth(line, { size: 11, bold: false }))) + 22]),
        )
      : 1;
    style.left = `${this.box.left}px`;
    style.top = `${this.box.top}px`;
    style.width = `${width + 1}px`;
    style.height = `${Math.max(this.box.height, lines.length * 19 + 2) + 1}px`;
  }
}
