import type { Scalar } from "../book/model";
import type { CalcSheet } from "./calculation";
import { areaOfStructured } from "./columns";
import { FUNCTIONS, type Definition } from "./functions";
import { branching, isBranching } from "./branches";
import { isBlock, Matrix, Reference, type Operand, type Place } from "./operands";
import { binary, lift, single, unary } from "./operators";
import { boundsOf, type Ref } from "./refs";
import type { Node } from "./tree";
import { ERRORS } from "./values";

export type CustomRun = (args: readonly (Scalar | readonly (readonly Scalar[])[])[]) => Scalar;
export type Run<T> = (place: Place) => T;

/** Is told of each cell and each block of cells that a formula reads. */
export interface Visitor {
  readonly cell: (sheet: CalcSheet, row: number, column: number) => void;
  readonly block: (reference: Reference) => void;
}

export interface Compiled {
  readonly run: Run<Scalar>;
  readonly operand: Run<Operand>;
  /** Gives the cells that the formula reads, as far as its text tells (not those found by OFFSET or INDIRECT). */
  readonly precedents: (place: Place, visitor: Visitor) => void;
  /** Calculated again at each change of the workbook. */
  readonly volatile: boolean;
  /** Names sheets, tables or names. */
  readonly readsShape: boolean;
  /** Calls functions of an add-in, or a name behind which one may stand. */
  readonly callsAddin: boolean;
}

const VOLATILE = new Set(["OFFSET", "INDIRECT", "TODAY", "NOW", "RAND", "RANDBETWEEN", "SUBTOTAL", "AGGREGATE"]);
/** Functions that look at where cells are, not at what they hold. */
const PLACES = new Set(["ROW", "ROWS", "COLUMN", "COLUMNS", "OFFSET", "ISREF"]);

/** Turns a formula's tree into functions that calculate it in any cell. */
export function compile(root: Node): Compiled {
  const leaves: ((place: Place, visitor: Visitor) => void)[] = [];
  const names: { name: string; sheet: string | undefined }[] = [];
  let volatile = false;
  let readsShape = false;
  let callsAddin = false;
  collect(root, true);
  return {
    run: scalarOf(root),
    operand: operandOf(root),
    volatile,
    callsAddin,
    get readsShape() {
      return readsShape;
    },
    precedents: (place, visitor) => {
      for (const leaf of leaves) leaf(place, visitor);
      for (const { name, sheet } of names) {
        const home = sheet === undefined ? place.sheet : place.calculation.sheetNamed(sheet);
        if (home) place.calculation.nameMeaning(name, home)?.precedents(place, visitor);
        const table = place.calculation.tableNamed(name);
        if (table) visit(dataOf(table, place), visitor);
      }
    },
  };

  function collect(node: Node, reads: boolean): void {
    switch (node.type) {
      case "ref":
        readsShape ||= node.ref.sheet !== undefined;
        if (reads)
          leaves.push(
            node.ref.kind === "cell"
              ? cellLeaf(node.ref)
              : (place, visitor) => visit(referenceTo(node.ref, place), visitor),
          );
        break;
      case "structured":
        readsShape = true;
        if (reads) leaves.push((place, visitor) => visit(areaOfStructured(node.table, node.what, place), visitor));
        break;
      case "name":
        readsShape = true;
        callsAddin = true;
        names.push({ name: node.name, sheet: node.sheet });
        break;
      case "call":
        volatile ||= VOLATILE.has(node.name);
        callsAddin ||= !FUNCTIONS.has(node.name) && !isBranching(node.name);
        node.args.forEach((arg, i) => collect(arg, reads && !(PLACES.has(node.name) && i === 0)));
        break;
      case "binary":
        collect(node.left, reads);
        collect(node.right, reads);
        break;
      case "unary":
        collect(node.operand, reads);
        break;
      case "span":
        volatile = true;
        collect(node.from, reads);
        collect(node.to, reads);
        break;
      default:
    }
  }
}

function visit(found: Operand | undefined, visitor: Visitor): void {
  if (!(found instanceof Reference)) return;
  if (found.rows === 1 && found.columns === 1) visitor.cell(found.sheet, found.top, found.left);
  else visitor.block(found);
}

function cellLeaf({ from, sheet: name }: Ref): (place: Place, visitor: Visitor) => void {
  return ({ calculation, sheet, row, column }, visitor) => {
    const home = name === undefined ? sheet : calculation.sheetNamed(name);
    if (home)
      visitor.cell(
        home,
        from.rowFixed ? from.row : from.row + row,
        from.columnFixed ? from.column : from.column + column,
      );
  };
}

function referenceTo(ref: Ref, place: Place): Reference | undefined {
  const sheet = ref.sheet === undefined ? place.sheet : place.calculation.sheetNamed(ref.sheet);
  const bounds = boundsOf(ref, place.row, place.column);
  return sheet && bounds && place.calculation.reference(sheet, bounds.top, bounds.left, bounds.bottom, bounds.right);
}

function dataOf(found: NonNullable<ReturnType<Place["calculation"]["tableNamed"]>>, place: Place): Reference {
  const {
    sheet,
    table: { area, hasHeaders, showTotals },
  } = found;
  const top = area.top + (hasHeaders ? 1 : 0);
  return place.calculation.reference(
    sheet,
    top,
    area.left,
    Math.max(top, area.top + area.rows - 1 - (showTotals ? 1 : 0)),
    area.left + area.columns - 1,
  );
}

/** A piece as one value: cells and arrays give the one that falls to the formula's own row or column. */
export function scalarOf(node: Node): Run<Scalar> {
  switch (node.type) {
    case "constant":
      return () => node.value;
    case "missing":
      return () => null;
    case "ref":
      return node.ref.kind === "cell"
        ? cellValue(node.ref)
        : (place) => single(referenceTo(node.ref, place) ?? ERRORS.ref, place);
    case "binary": {
      const left = scalarOf(node.left);
      const right = scalarOf(node.right);
      const join = binary(node.operator);
      return (place) => join(left(place), right(place));
    }
    case "unary": {
      const operand = scalarOf(node.operand);
      const change = unary(node.operator);
      return (place) => change(operand(place));
    }
    case "call": {
      const branches = branching(node, scalarOf);
      if (branches) return branches;
      const definition = FUNCTIONS.get(node.name);
      if (definition?.kind === "scalar") return scalarCall(definition, node.args.map(scalarOf));
      break;
    }
    default:
  }
  const operand = operandOf(node);
  return (place) => single(operand(place), place);
}

function cellValue(ref: Ref): Run<Scalar> {
  const { from, sheet: name } = ref;
  return ({ calculation, sheet, row, column }) => {
    const home = name === undefined ? sheet : calculation.sheetNamed(name);
    const atRow = from.rowFixed ? from.row : from.row + row;
    const atColumn = from.columnFixed ? from.column : from.column + column;
    return home && atRow >= 0 && atColumn >= 0 ? calculation.valueAt(home, atRow, atColumn) : ERRORS.ref;
  };
}

type ScalarDefinition = Extract<Definition, { kind: "scalar" }>;

function scalarCall({ run, run1904, min, max }: ScalarDefinition, args: readonly Run<Scalar>[]): Run<Scalar> {
  if (args.length < min || args.length > max) return () => ERRORS.value;
  if (run1904) return (place) => (place.calculation.book.date1904 ? run1904 : run)(args.map((arg) => arg(place)));
  const [first, second] = args;
  if (args.length === 1 && first) return (place) => run([first(place)]);
  if (args.length === 2 && first && second) return (place) => run([first(place), second(place)]);
  return (place) => run(args.map((arg) => arg(place)));
}

/** A piece as it is: cells stay cells, and operations on many cells give arrays. */
export function operandOf(node: Node): Run<Operand> {
  switch (node.type) {
    case "constant":
      return () => node.value;
    case "missing":
      return () => null;
    case "matrix": {
      const matrix = new Matrix(node.rows);
      return () => matrix;
    }
    case "ref":
      return (place) => referenceTo(node.ref, place) ?? ERRORS.ref;
    case "structured":
      return (place) => areaOfStructured(node.table, node.what, place);
    case "name":
      return (place) => meaningOf(node.name, node.sheet, place);
    case "span":
      return spanOf(operandOf(node.from), operandOf(node.to));
    case "binary": {
      const left = operandOf(node.left);
      const right = operandOf(node.right);
      const join = binary(node.operator);
      return (place) => lift([left(place), right(place)], ([a = null, b = null]) => join(a, b));
    }
    case "unary": {
      if (node.operator === "@") return scalarOf(node.operand);
      const operand = operandOf(node.operand);
      const change = unary(node.operator);
      return (place) => lift([operand(place)], ([value = null]) => change(value));
    }
    case "call":
      return callOf(node);
  }
}

function callOf(node: Extract<Node, { type: "call" }>): Run<Operand> {
  const branches = branching<Operand>(node, operandOf);
  if (branches) return branches;
  const definition = FUNCTIONS.get(node.name);
  const args = node.args.map(operandOf);
  if (!definition) return customCall(node.name, args);
  if (args.length < definition.min || args.length > definition.max) return () => ERRORS.value;
  if (definition.kind === "scalar") {
    const { run, run1904 = run } = definition;
    return (place) =>
      lift(
        args.map((arg) => arg(place)),
        place.calculation.book.date1904 ? run1904 : run,
      );
  }
  return (place) =>
    definition.run(
      args.map((arg) => arg(place)),
      place,
      node.args,
    );
}

function customCall(name: string, args: readonly Run<Operand>[]): Run<Operand> {
  return (place) => {
    const run = place.calculation.custom.get(name);
    if (!run) return ERRORS.name;
    return run(
      args.map((arg) => {
        const value = arg(place);
        return isBlock(value)
          ? Array.from({ length: value.usedRows }, (_, i) =>
              Array.from({ length: value.columns }, (_, j) => value.at(i, j)),
            )
          : value;
      }),
    );
  };
}

function meaningOf(name: string, sheetName: string | undefined, place: Place): Operand {
  const home = sheetName === undefined ? place.sheet : place.calculation.sheetNamed(sheetName);
  const meaning = home && place.calculation.nameMeaning(name, home);
  if (meaning) return meaning.operand(place);
  const table = place.calculation.tableNamed(name);
  return table ? dataOf(table, place) : ERRORS.name;
}

function spanOf(from: Run<Operand>, to: Run<Operand>): Run<Operand> {
  return (place) => {
    const a = from(place);
    const b = to(place);
    if (!(a instanceof Reference) || !(b instanceof Reference) || a.sheet !== b.sheet) return ERRORS.ref;
    return place.calculation.reference(
      a.sheet,
      Math.min(a.top, b.top),
      Math.min(a.left, b.left),
      Math.max(a.bottom, b.bottom),
      Math.max(a.right, b.right),
    );
  };
}
