import { shiftStretch, type Shift } from "../../book/areas";
import type { Area, Sheet } from "../../book/model";
import { columnLetters } from "../../calc/refs";
import type { PackageEditor } from "../package/editor";
import { childOf, childrenOf, localName, textOf, type XmlElement } from "../package/xml";
import { parseArea } from "../read/address";
import { shifted, shiftedList, shiftsOf } from "./shifts";

/** Comments, pictures, shapes and charts follow their cells when rows or columns were put in or taken out since the file was opened. */
export function shiftParts(editor: PackageEditor, part: string, sheet: Sheet): void {
  const shifts = shiftsOf(sheet);
  if (shifts.length === 0) return;
  for (const { kind, target, external } of editor.relationships(part)) {
    if (external || !editor.pack.has(target)) continue;
    if (kind === "comments" || kind === "threadedComment")
      editor.editTree(target, (root) => shiftComments(root, shifts));
    else if (kind === "drawing")
      editor.editTree(target, (root) => childrenOf(root).forEach((anchor) => shiftAnchor(anchor, shifts)));
    else if (kind === "vmlDrawing") editor.set(target, shiftNotes(editor.text(target) ?? "", shifts));
  }
}

function shiftComments(root: XmlElement, shifts: readonly Shift[]): void {
  const list = childOf(root, "commentList") ?? root;
  list.children = list.children.filter((node) => {
    const ref = typeof node === "string" ? undefined : node.attributes["ref"];
    if (typeof node === "string" || ref === undefined) return true;
    node.attributes["ref"] = shiftedList(ref, shifts);
    return node.attributes["ref"] !== "";
  });
}

/** Where a row or column stands after the shifts; one that was taken out is where it was. */
function placeAfter(place: number, axis: Shift["axis"], shifts: readonly Shift[]): number {
  return shifts.reduce(
    (at, shift) => (shift.axis === axis ? (shiftStretch(at, at, shift)?.[0] ?? shift.at) : at),
    place,
  );
}

/** What is placed in points alone stays; what hangs on one cell keeps its size. */
function shiftAnchor(anchor: XmlElement, shifts: readonly Shift[]): void {
  if (anchor.attributes["editAs"] === "absolute") return;
  for (const corner of childrenOf(anchor)) {
    if (!/^(from|to)$/.test(localName(corner))) continue;
    for (const [name, axis] of [
      ["row", "row"],
      ["col", "column"],
    ] as const) {
      const place = childOf(corner, name);
      if (place) place.children = [String(placeAfter(Number(textOf(place)), axis, shifts))];
    }
  }
}

/** The boxes of comments, in the old language that Excel still draws them in (not always well-formed, hence read as text). */
function shiftNotes(text: string, shifts: readonly Shift[]): string {
  return text.replace(/<v:shape\s[\s\S]*?<\/v:shape>/g, (shape) => {
    const number = (name: string) => new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1];
    const [row, column] = [number("Row"), number("Column")];
    if (row === undefined || column === undefined) return shape;
    const cell = shifted({ top: Number(row), left: Number(column), rows: 1, columns: 1 }, shifts);
    if (!cell) return "";
    const down = cell.top - Number(row);
    const right = cell.left - Number(column);
    return shape
      .replace(/(<x:Row>)[^<]*/, `$1${cell.top}`)
      .replace(/(<x:Column>)[^<]*/, `$1${cell.left}`)
      .replace(
        /(<x:Anchor>)([^<]*)/,
        (_, tag: string, anchor: string) =>
          tag +
          anchor
            .split(",")
            .map((piece, at) =>
              at % 4 === 0
                ? ` ${Math.max(0, Number(piece) + right)}`
                : at % 4 === 2
                  ? ` ${Math.max(0, Number(piece) + down)}`
                  : piece,
            )
            .join(","),
      );
  });
}

/** A name of Excel's own ("Sheet!$A$1:$F$20,Sheet!$1:$2") after the shifts of its sheet; undefined when its cells are gone. */
export function shiftedName(formula: string, sheet: Sheet): string | undefined {
  const shifts = shiftsOf(sheet);
  if (shifts.length === 0) return formula;
  const parts = formula.split(",").flatMap((part) => {
    const place = part.slice(part.lastIndexOf("!") + 1);
    const area = parseArea(place);
    if (!area) return [part];
    const moved = shifted(area, shifts);
    return moved ? [part.slice(0, part.length - place.length) + absolutePlace(place, moved)] : [];
  });
  return parts.length > 0 ? parts.join(",") : undefined;
}

/** Written as the old one was: whole rows stay whole rows. */
function absolutePlace(old: string, { top, left, rows, columns }: Area): string {
  const [first, last] = [top + 1, top + rows];
  if (!/[A-Z]/i.test(old)) return `$${first}:$${last}`;
  const [from, to] = [columnLetters(left), columnLetters(left + columns - 1)];
  return !/\d/.test(old)
    ? `$${from}:$${to}`
    : rows * columns === 1
      ? `$${from}$${first}`
      : `$${from}$${first}:$${to}$${last}`;
}
