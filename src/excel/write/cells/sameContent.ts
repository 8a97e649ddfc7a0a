import type { PlannedCell } from "../../../report/plan/plan";

/** Whether a cell holds what is planned. `standing`: as `Range.formulas` tells it, "" for an empty cell. */
export function isSameContent(planned: PlannedCell, standing: unknown): boolean {
  if (planned === null) return standing === "";
  if ("text" in planned) return planned.text === standing;
  if ("number" in planned) return Number.isFinite(planned.number) ? planned.number === standing : standing === "";
  if (planned.formula === standing) return true;
  return typeof standing === "string" && bare(planned.formula) === bare(standing);
}

/** A formula without what Excel writes in its own way: spaces, needless quotes around a sheet's name, the marks of implicit intersection, capitals. */
function bare(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/'(\p{L}[\p{L}\d_.]*)'!/gu, "$1!")
            .replace(/[\s@]/g, "")
            .toUpperCase(),
    )
    .join("");
}
