import { isBranching } from "./branches";
import { areaOfStructured, tableData } from "./columns";
import { FUNCTIONS } from "./functions";
import { Reference, type Operand } from "./operands";
import { referenceTo } from "./pieces";
import type { Ref } from "./refs";
import type { Place, Visitor } from "./running";
import type { Node } from "./text/tree";

type Leaf = (place: Place, visitor: Visitor) => void;

const VOLATILE = new Set(["OFFSET", "INDIRECT", "TODAY", "NOW", "RAND", "RANDBETWEEN", "SUBTOTAL", "AGGREGATE"]);
/** Functions that look at where cells are, not at what they hold. */
const PLACES = new Set(["ROW", "ROWS", "COLUMN", "COLUMNS", "OFFSET", "ISREF"]);

/** What a formula reads, as far as its text tells. */
export class Precedents {
  volatile = false;
  readsShape = false;
  callsAddin = false;
  private readonly leaves: Leaf[] = [];

  constructor(root: Node) {
    this.collect(root, true);
  }

  visit(place: Place, visitor: Visitor): void {
    for (const leaf of this.leaves) leaf(place, visitor);
  }

  /** `reads`: what the node holds counts, not only where it is. */
  private collect(node: Node, reads: boolean): void {
    switch (node.type) {
      case "ref":
        this.readsShape ||= node.ref.sheet !== undefined;
        if (reads) this.leaves.push(refLeaf(node.ref));
        break;
      case "structured":
        this.readsShape = true;
        if (reads) this.leaves.push((place, visitor) => tell(areaOfStructured(node.table, node.what, place), visitor));
        break;
      case "name":
        this.readsShape = true;
        this.callsAddin = true;
        this.leaves.push(nameLeaf(node.name, node.sheet));
        break;
      case "call":
        this.volatile ||= VOLATILE.has(node.name);
        this.callsAddin ||= !FUNCTIONS.has(node.name) && !isBranching(node.name);
        node.args.forEach((arg, i) => this.collect(arg, reads && !(PLACES.has(node.name) && i === 0)));
        break;
      case "binary":
        this.collect(node.left, reads);
        this.collect(node.right, reads);
        break;
      case "unary":
        this.collect(node.operand, reads);
        break;
      case "span":
        this.volatile = true;
        this.collect(node.from, reads);
        this.collect(node.to, reads);
        break;
      default:
    }
  }
}

function tell(operand: Operand | undefined, visitor: Visitor): void {
  if (!(operand instanceof Reference)) return;
  if (operand.rows === 1 && operand.columns === 1) visitor.cell(operand.sheet, operand.top, operand.left);
  else visitor.block(operand);
}

function refLeaf(ref: Ref): Leaf {
  if (ref.kind !== "cell") return (place, visitor) => tell(referenceTo(ref, place), visitor);
  const { from, sheet: name } = ref;
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

/** A word may be a defined name or a table. */
function nameLeaf(name: string, sheet: string | undefined): Leaf {
  return (place, visitor) => {
    const { calculation } = place;
    const home = sheet === undefined ? place.sheet : calculation.sheetNamed(sheet);
    if (home) calculation.nameMeaning(name, home)?.precedents(place, visitor);
    const table = calculation.tableNamed(name);
    if (table) tell(tableData(table, place), visitor);
  };
}
