import type { Area, Axis as Direction, Sheet } from "../../workbook/book/model";
import { detailOf, isSummary } from "../../workbook/book/outline";
import { columnLetters } from "../../workbook/calc/refs";
import type { Axis, Band } from "./axis";
import { div, place, placed } from "./pane";

/** A strip of column letters or of row numbers. */
export class Heads {
  readonly element: HTMLElement;
  private readonly layer = div("layer");
  private drawn = "";

  constructor(
    private readonly kind: Direction,
    /** The sign of a group was clicked. */
    private readonly onGroup: (kind: Direction, summary: number, shown: boolean) => void,
  ) {
    this.element = div(`heads ${kind}s`);
    this.element.setAttribute("aria-hidden", "true");
    this.element.append(this.layer);
  }

  /** `thickness`: height of the letters' strip, width of the numbers' strip. */
  draw(axis: Axis, band: Band, thickness: number, selected: Area, sheet: Sheet): void {
    const across = this.kind === "column";
    place(
      this.element,
      across ? band.start : 0,
      across ? 0 : band.start,
      across ? band.size : thickness,
      across ? thickness : band.size,
    );
    this.layer.style.transform = across ? `translateX(${-band.shift}px)` : `translateY(${-band.shift}px)`;
    const [first, count] = across ? [selected.left, selected.columns] : [selected.top, selected.rows];
    const groups = this.groupsIn(sheet, axis, band);
    const sign = `${[...groups].join(";")}|${band.from}-${band.until}|${axis.start(band.from)}-${axis.start(band.until)}|${first}-${count}|${thickness}`;
    if (sign === this.drawn) return;
    this.drawn = sign;
    const heads: HTMLElement[] = [];
    for (let index = band.from; index < band.until; index++) {
      if (axis.size(index) === 0) continue;
      const isSelected = index >= first && index < first + count;
      const hiddenBefore = index > 0 && axis.size(index - 1) === 0;
      const className = `head${isSelected ? " selected" : ""}${hiddenBefore ? " after-hidden" : ""}`;
      const head = across
        ? placed(className, axis.start(index), 0, axis.size(index), thickness)
        : placed(className, 0, axis.start(index), thickness, axis.size(index));
      head.textContent = across ? columnLetters(index) : String(index + 1);
      const isOpen = groups.get(index);
      if (isOpen !== undefined) head.append(this.groupSign(index, isOpen));
      heads.push(head);
    }
    this.layer.replaceChildren(...heads);
  }

  /** Lines that stand for a group of others, and whether these are shown. */
  private groupsIn(sheet: Sheet, axis: Axis, band: Band): ReadonlyMap<number, boolean> {
    const groups = new Map<number, boolean>();
    const before = sheet.summaryBefore[this.kind];
    const levelAt = (index: number): number => sheet.outlineLevel(this.kind, index);
    for (let index = band.from; index < band.until; index++)
      if (isSummary(levelAt, index, before)) groups.set(index, axis.size(detailOf(index, before)) > 0);
    return groups;
  }

  private groupSign(index: number, isOpen: boolean): HTMLElement {
    const button = document.createElement("button");
    button.className = "group";
    button.tabIndex = -1;
    button.textContent = isOpen ? "−" : "+";
    button.addEventListener("click", () => this.onGroup(this.kind, index, !isOpen));
    return button;
  }
}
