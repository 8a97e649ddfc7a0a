import { exactText, fixedCell, lookedUp, quoted } from "../plan/formula";
import type { Contents, Layout } from "../plan/layout";
import type { PlannedBlock } from "../plan/plan";
import { dataLeft } from "./charts";

type Filter = "year" | "family";

const rowOf = ({ rows }: Pick<Contents, "rows">, filter: Filter): number =>
  filter === "year" ? rows.yearFilter : rows.familyFilter;

/** The cell that holds what a filter chooses as lines are told apart (a year, a family's number): right of all figures, in the filter's own row. */
export const chosenCell = (contents: Contents, filter: Filter): string =>
  fixedCell(contents.names.share, rowOf(contents, filter), dataLeft(contents));

/** What the filters choose, once for all lines; blank for all years or families, -1 for one that no line tells. */
export function chosenBlocks(layout: Layout): PlannedBlock[] {
  const { words, sources, families, familyTable: table } = layout;
  const block = (filter: Filter, all: string, numberOf: (choice: string) => string): PlannedBlock => {
    const choice = `$B$${rowOf(layout, filter)}`;
    const formula = `=IF(${choice}=${quoted(all)},"",IFERROR(${numberOf(choice)},-1))`;
    return {
      id: `share:chosen:${filter}`,
      top: rowOf(layout, filter),
      left: dataLeft(layout),
      cells: [[{ formula, style: "muted" }]],
    };
  };
  const family = (choice: string): string => lookedUp(table.all("number"), exactText(choice), table.all("name"));
  return [
    ...(sources.hasYear ? [block("year", words.share.allYears, (choice) => `${choice}+0`)] : []),
    ...(families.length > 0 ? [block("family", words.share.allFamilies, family)] : []),
  ];
}
