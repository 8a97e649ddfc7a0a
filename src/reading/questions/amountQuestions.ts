import { markShown, bareNumber } from "../amounts/amount";
import { columnLetters } from "../../ground/address";
import { ROWS_NAMED } from "./asking";
import { exampleIn } from "../cells/example";
import type { ReadRows } from "../rows/lines";
import type { LeftOutRow, Question, ReadChoices } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";

/** Rows without HT may be converted where something tells their tax. */
export const convertible = ({ inclusive }: ReadRows): string[] =>
  inclusive?.usualPercent === undefined ? ["leaveOut"] : ["leaveOut", "convert"];

/** What a person should decide about how the amount cells are read. */
export const amountQuestions = (
  table: Understanding,
  rows: ReadRows,
  leftOut: readonly LeftOutRow[],
  choices: ReadChoices,
): Question[] => [
  ...sidesQuestion(table, rows),
  ...currenciesQuestion(table, rows, leftOut),
  ...thousandsQuestion(table, rows, choices),
  ...negativeQuestion(table, rows),
  ...markQuestion(table, rows),
];

/** Débit and crédit: the smaller side is taken away from the larger. */
function sidesQuestion(table: Understanding, { sides }: ReadRows): Question[] {
  if (!sides) return [];
  const { guess, grid } = table;
  const other = sides.purchases === "debit" ? "credit" : "debit";
  const [amountAt, creditAt, signAt] = [
    guess.columns.get("amount") ?? 0,
    guess.columns.get("credit") ?? 0,
    guess.columns.get("sign") ?? 0,
  ];
  const takenAt = sides.by === "sign" ? signAt : other === "credit" ? creditAt : amountAt;
  const column = columnLetters((sides.by === "columns" ? creditAt : signAt) + grid.left);
  const example = exampleIn(table, takenAt, sides.by === "sign" ? (_, row) => sides.isTaken(row) : undefined);
  return [
    {
      code: "twoSides",
      values: {
        sheet: grid.sheet,
        column,
        count: sides.count,
        amount: columnLetters(amountAt + grid.left),
        ...example,
      },
      choices: ["subtract", "asWritten"],
    },
  ];
}

/** Currencies are never added to one another: one is counted, the others are set aside. */
function currenciesQuestion(
  table: Understanding,
  { currencies }: ReadRows,
  leftOut: readonly LeftOutRow[],
): Question[] {
  if (!currencies) return [];
  const { grid, guess } = table;
  const apart = leftOut.filter((row) => row.reason === "otherCurrency").map((row) => row.row);
  const others = currencies.all.filter((one) => one !== currencies.counted);
  const example = exampleIn(table, guess.columns.get("currency") ?? guess.columns.get("amount") ?? 0, (_, row) =>
    others.includes(currencies.of(row) ?? ""),
  );
  return [
    {
      code: "currencies",
      values: {
        sheet: grid.sheet,
        counted: currencies.counted,
        others: others.join(", "),
        count: apart.length,
        ...example,
      },
      rows: apart.slice(0, ROWS_NAMED),
      choices: currencies.all,
      details: Object.fromEntries(currencies.all.map((currency) => [currency, { currency }])),
    },
  ];
}

/** "Montant (k€)": the amounts are turned into euros. */
function thousandsQuestion(table: Understanding, { power }: ReadRows, choices: ReadChoices): Question[] {
  if (power === 0) return [];
  const amountAt = table.guess.columns.get("amount") ?? 0;
  const values = {
    sheet: table.grid.sheet,
    column: columnLetters(amountAt + table.grid.left),
    header: table.looks[amountAt]?.header ?? "",
    times: 10 ** power,
    ...exampleIn(table, amountAt),
  };
  return [
    {
      code: "thousands",
      values,
      choices: choices.answers?.thousands === "asWritten" ? ["asWritten", "multiply"] : ["multiply", "asWritten"],
    },
  ];
}

/** Supplier accounts hold what is owed as negative. */
function negativeQuestion(table: Understanding, { areNegative }: ReadRows): Question[] {
  if (!areNegative) return [];
  const amountAt = table.guess.columns.get("amount") ?? 0;
  const example = exampleIn(table, amountAt, (value) => /[-(−]/.test(String(value)));
  return [
    {
      code: "negativeAmounts",
      values: { sheet: table.grid.sheet, column: columnLetters(amountAt + table.grid.left), ...example },
      choices: ["asWritten", "turn"],
    },
  ];
}

/** "1.234" alone: only a person can tell. */
function markQuestion(table: Understanding, { undecidedMarks, mark }: ReadRows): Question[] {
  if (undecidedMarks === 0) return [];
  const amountAt = table.guess.columns.get("amount") ?? 0;
  const example = exampleIn(
    table,
    amountAt,
    (value) => typeof value === "string" && markShown(bareNumber(value)?.digits ?? "") === null,
  );
  return [
    {
      code: "decimalMark",
      values: {
        sheet: table.grid.sheet,
        column: columnLetters(amountAt + table.grid.left),
        count: undecidedMarks,
        ...example,
      },
      choices: mark === "," ? ["comma", "dot"] : ["dot", "comma"],
    },
  ];
}
