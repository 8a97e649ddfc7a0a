import { branching } from "./branches";
import { areaOfStructured, tableData } from "./columns";
import { FUNCTIONS, type Definition } from "./functions";
import { isBlock, Matrix, Reference, type Operand } from "./operands";
import { binary, lift, single, unary } from "./operators";
import { boundsOf, type Ref } from "./refs";
import type { Place, Run } from "./running";
import type { Node } from "./text/tree";
import { ERRORS, type Scalar } from "./values";

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
      if (definition?.kind === "scalar")
        return lacksOne(definition, node.args) ? () => ERRORS.na : scalarCall(definition, node.args.map(scalarOf));
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

const lacksOne = ({ refusesMissing }: Definition, args: readonly Node[]): boolean =>
  refusesMissing === true && args.some(({ type }) => type === "missing");

type ScalarDefinition = Extract<Definition, { kind: "scalar" }>;

function scalarCall({ run, run1904, min, max }: ScalarDefinition, args: readonly Run<Scalar>[]): Run<Scalar> {
  if (args.length < min || args.length > max) return () => ERRORS.value;
  if (run1904) return (place) => (place.calculation.date1904 ? run1904 : run)(args.map((arg) => arg(place)));
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
      const matrix = Matrix.ofLines(node.rows);
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
  if (lacksOne(definition, node.args)) return () => ERRORS.na;
  if (definition.kind === "scalar") {
    const { run, run1904 = run } = definition;
    return (place) =>
      lift(
        args.map((arg) => arg(place)),
        place.calculation.date1904 ? run1904 : run,
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
    const run = place.calculation.customFunction(name);
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
  return table ? tableData(table, place) : ERRORS.name;
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

/** Cells that a reference means, seen from a place; undefined off the sheet or without its sheet. */
export function referenceTo(ref: Ref, place: Place): Reference | undefined {
  const sheet = ref.sheet === undefined ? place.sheet : place.calculation.sheetNamed(ref.sheet);
  const bounds = boundsOf(ref, place.row, place.column);
  return sheet && bounds && place.calculation.reference(sheet, bounds.top, bounds.left, bounds.bottom, bounds.right);
}
