import { LINE_NAME } from "../../report/plan/formula";
import type { PlannedName } from "../../report/plan/plan";

/** Makes the names that formulas call stand for what is planned, once the tables that they name are there; those that are called no more go. */
export async function setNames(context: Excel.RequestContext, planned: readonly PlannedName[]): Promise<void> {
  const standing = new Map((await lineNames(context)).map((item) => [item.name, item]));
  for (const { name, formula } of planned) {
    const known = standing.get(name);
    if (!known) context.workbook.names.add(name, formula).visible = false;
    else if (known.formula !== formula) known.formula = formula;
    standing.delete(name);
  }
  standing.forEach((item) => item.delete());
}

/** The names that formulas of lines call: nothing is lost with them, their cells bear names of their own. */
export async function lineNames(context: Excel.RequestContext): Promise<Excel.NamedItem[]> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  return names.items.filter(({ name }) => name.startsWith(LINE_NAME));
}
