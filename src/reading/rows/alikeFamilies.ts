import { append, countsOf } from "../../ground/counts";
import { columnLetters } from "../../ground/address";
import type { PurchaseTable, Question, ReadChoices } from "../columns/purchases";
import { plain } from "../cells/words";

/** Above this many, families are labels rather than families. */
const MOST_FAMILIES = 2000;
/** Shorter words have no plural to take off: « gaz », « bus ». */
const SHORTEST_PLURAL = 5;

/** Spellings of one family: the most frequent first. */
type Spellings = readonly (readonly [spelling: string, lines: number])[];

/** Families that differ by a plural, an accent or a mark only (« FOURNITURES » and « Fourniture ») are read as one, under the most frequent spelling; asked. */
export function withAlikeFamilies(table: PurchaseTable, answers: ReadChoices["answers"]): PurchaseTable {
  const groups = alikeFamilies(table);
  if (groups.length === 0) return table;
  const questions = [...table.questions.filter(({ code }) => code !== "alikeFamilies"), question(table, groups)];
  if (answers?.alikeFamilies === "apart") return { ...table, questions };
  const names = new Map(
    groups.flatMap(([most, ...others]) => others.map(([spelling]) => [spelling, most?.[0]] as const)),
  );
  const lines = table.lines.map((line) => {
    const name = names.get(line.family ?? "");
    return name === undefined ? line : { ...line, family: name };
  });
  return { ...table, lines, questions };
}

function alikeFamilies({ lines }: PurchaseTable): Spellings[] {
  const spellings = new Set<string>();
  for (const { family } of lines) if (family) spellings.add(family);
  if (spellings.size < 2 || spellings.size > MOST_FAMILIES) return [];
  const byStem = new Map<string, string[]>();
  for (const spelling of spellings) append(byStem, stemOf(spelling), spelling);
  const groups = [...byStem].filter(([stem, group]) => stem !== "" && new Set(group.map(caseless)).size > 1);
  if (groups.length === 0) return [];
  const linesOf = countsOf(lines.map(({ family }) => family));
  return groups.map(([, group]) =>
    group.map((spelling): [string, number] => [spelling, linesOf.get(spelling) ?? 0]).sort((a, b) => b[1] - a[1]),
  );
}

/** Spellings that differ by case and spaces alone are one for Excel already. */
const caseless = (text: string): string => text.replace(/ +/g, " ").trim().toLowerCase();

const stemOf = (family: string): string =>
  plain(family)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "")
    .map((word) => (word.length >= SHORTEST_PLURAL && !/\d/.test(word) ? word.replace(/[sx]$/, "") : word))
    .join(" ");

function question({ sheet, columns }: PurchaseTable, groups: readonly Spellings[]): Question {
  const [[one, lines] = ["", 0], [other, otherLines] = ["", 0]] = groups[0] ?? [];
  return {
    code: "alikeFamilies",
    values: {
      sheet,
      count: groups.length,
      one,
      lines,
      other,
      otherLines,
      ...(columns.family === undefined ? {} : { column: columnLetters(columns.family) }),
    },
    choices: ["asOne", "apart"],
  };
}
