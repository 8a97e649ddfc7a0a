import { readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A member of Excel's or Office's interface that our code uses. */
export interface UsedMember {
  /** « Range.copyFrom ». */
  readonly name: string;
  /** « ExcelApi 1.9 », from the member's doc comment; undefined where none is told. */
  readonly set: string | undefined;
  /** It runs only where this Excel has been asked for the set. */
  readonly guarded: boolean;
  readonly file: string;
}

const DECLARED_BY = "@types/office-js/index.d.ts";

/** Every member of `@types/office-js` used in these sources, as the compiler resolves it. */
export function membersUsed(files: readonly string[]): UsedMember[] {
  const program = ts.createProgram([...files], {
    strict: true,
    types: ["office-js"],
    skipLibCheck: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return source ? membersIn(source, checker) : [];
  });
}

function membersIn(source: ts.SourceFile, checker: ts.TypeChecker): UsedMember[] {
  const members: UsedMember[] = [];
  const visit = (node: ts.Node): void => {
    const symbol = ts.isIdentifier(node) ? memberAt(node, checker) : undefined;
    const declaration = symbol?.declarations?.find((each) => each.getSourceFile().fileName.endsWith(DECLARED_BY));
    if (symbol && declaration)
      members.push({
        name: `${ownerOf(declaration)}.${symbol.name}`,
        set: setOf(symbol, declaration, checker),
        guarded: isGuarded(node),
        file: path.basename(source.fileName),
      });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return members;
}

/** Names after a point, and those of a destructured object or of an assigned literal. */
function memberAt(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return checker.getSymbolAtLocation(node);
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node)
    return checker.getTypeAtLocation(parent.parent).getProperty(node.text);
  if (ts.isPropertyAssignment(parent) && parent.name === node)
    return checker.getContextualType(parent.parent)?.getProperty(node.text);
  return undefined;
}

/** The class, or the namespace, that declares it. */
function ownerOf(declaration: ts.Declaration): string {
  const parent = ts.isModuleBlock(declaration.parent) ? declaration.parent.parent : declaration.parent;
  return "name" in parent && parent.name ? (parent.name as ts.Node).getText() : "";
}

/** The member's own set, else that of the class or enumeration it belongs to. */
function setOf(symbol: ts.Symbol, declaration: ts.Declaration, checker: ts.TypeChecker): string | undefined {
  const owner =
    "name" in declaration.parent ? checker.getSymbolAtLocation(declaration.parent.name as ts.Node) : undefined;
  return [symbol, owner].map((each) => told(each, checker)).find((set) => set !== undefined);
}

function told(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string | undefined {
  const remarks = symbol?.getJsDocTags(checker).map(({ text }) => ts.displayPartsToString(text)) ?? [];
  const text = [ts.displayPartsToString(symbol?.getDocumentationComment(checker)), ...remarks].join("\n");
  return /\[Api set:\s*([A-Za-z]+ [\d.]+)/.exec(text)?.[1];
}

/** Under `if (Office.context.requirements.isSetSupported(…))`, its `?:` or its `&&`. */
function isGuarded(node: ts.Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    const condition =
      ts.isIfStatement(parent) && at === parent.thenStatement
        ? parent.expression
        : ts.isConditionalExpression(parent) && at === parent.whenTrue
          ? parent.condition
          : ts.isBinaryExpression(parent) && at === parent.right
            ? parent.left
            : undefined;
    if (condition?.getText().includes("isSetSupported(")) return true;
  }
  return false;
}

export function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => path.resolve(entry.parentPath, entry.name));
}
