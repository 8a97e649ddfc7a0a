import { cellAddress, columnLetters } from "../../ground/address";
import type { BasisFinding } from "../amounts/basis";
import { isBlank } from "../cells/cells";
import { exampleIn } from "../cells/example";
import { isLostId } from "../columns/profile";
import type { Basis, Meaning, Question } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";

/** French rates of VAT on what public buyers buy, in percent (CGI, art. 278 to 279). */
const VAT_RATES = [20, 10, 5.5];
const ROWS_SEEN = 50;

/** What a person should decide about the columns. */
export function columnQuestions(table: Understanding, finding: BasisFinding, basis: Basis): Question[] {
  return [
    ...headerQuestions(table),
    ...namedAboveQuestion(table),
    ...rivalsQuestion(table, "supplierColumn", table.guess.supplierRivals),
    ...rivalsQuestion(table, "amountColumn", table.guess.amounts.rivals),
    ...(basis === "TTC" ? [inclusiveQuestion(table)] : []),
    ...(finding.pairDoubtful ? [pairQuestion(table)] : []),
    ...lostIdsQuestion(table),
    ...lostAccentsQuestion(table),
  ];
}

const lettersOf = ({ grid }: Understanding, index: number): string => columnLetters(index + grid.left);
const headerOf = ({ looks }: Understanding, index: number): string => looks[index]?.header ?? "";
const columnOf = ({ guess }: Understanding, meaning: Meaning): number => guess.columns.get(meaning) ?? 0;

function headerQuestions(table: Understanding): Question[] {
  const { grid, header, guess } = table;
  const questions: Question[] = [];
  if (header.index < 0) {
    const [supplier, amount] = [
      exampleIn(table, guess.columns.get("supplier") ?? columnOf(table, "supplierId")),
      exampleIn(table, columnOf(table, "amount")),
    ];
    questions.push({
      code: "noHeader",
      values: {
        sheet: grid.sheet,
        cell: supplier.cell,
        value: supplier.value,
        amountCell: amount.cell,
        amount: amount.value,
      },
      choices: ["asGuessed", "choose"],
    });
  }
  for (const { meaning, index } of guess.doubtful) {
    const example = exampleIn(table, index);
    const values = {
      sheet: grid.sheet,
      cell: cellAddress(header.index + grid.top, index + grid.left),
      header: headerOf(table, index),
      column: lettersOf(table, index),
      exampleCell: example.cell,
      value: example.value,
    };
    questions.push({
      code: meaning === "amount" ? "doubtfulAmountHeader" : "doubtfulHeader",
      values,
      choices: ["asGuessed", "choose"],
    });
  }
  return questions;
}

/** Suppliers named above their lines: « Fournisseur : POMONA ». */
function namedAboveQuestion({ namedAbove, values, grid }: Understanding): Question[] {
  const [first] = namedAbove ?? [];
  if (!namedAbove || !first) return [];
  const [index, supplier] = first;
  const column = (values[index] ?? []).findIndex((value) => !isBlank(value));
  return [
    {
      code: "sectionSuppliers",
      values: {
        sheet: grid.sheet,
        cell: cellAddress(index + grid.top, column + grid.left),
        supplier,
        count: namedAbove.size,
      },
      rows: [...namedAbove.keys()].map((row) => row + grid.top),
      choices: ["suppliers", "other"],
    },
  ];
}

/** Several columns could be meant: each is a choice, by its letters. */
function rivalsQuestion(table: Understanding, code: string, rivals: readonly number[]): Question[] {
  const [chosen, ...others] = rivals;
  if (chosen === undefined) return [];
  const detailOf = (index: number) => ({
    column: lettersOf(table, index),
    header: headerOf(table, index),
    ...exampleIn(table, index),
  });
  return [
    {
      code,
      values: {
        sheet: table.grid.sheet,
        ...detailOf(chosen),
        others: others.map((index) => `${lettersOf(table, index)} « ${headerOf(table, index)} »`).join(", "),
      },
      choices: rivals.map((index) => lettersOf(table, index)),
      details: Object.fromEntries(rivals.map((index) => [lettersOf(table, index), detailOf(index)])),
    },
  ];
}

function inclusiveQuestion(table: Understanding): Question {
  const amountAt = columnOf(table, "amount");
  return {
    code: "onlyInclVat",
    values: { sheet: table.grid.sheet, column: lettersOf(table, amountAt), ...exampleIn(table, amountAt) },
    choices: ["keepInclVat", ...VAT_RATES.map((percent) => `ht:${percent}`), "choose"],
    details: Object.fromEntries(VAT_RATES.map((percent) => [`ht:${percent}`, { percent }])),
  };
}

function pairQuestion(table: Understanding): Question {
  const [amountAt, grossAt] = [columnOf(table, "amount"), columnOf(table, "amountInclVat")];
  const isPair =
    (other: number) =>
    (value: unknown, row: readonly unknown[]): boolean =>
      value !== row[other] && value !== "" && row[other] !== "";
  const [net, gross] = [exampleIn(table, amountAt, isPair(grossAt)), exampleIn(table, grossAt, isPair(amountAt))];
  return {
    code: "pairDoubtful",
    values: {
      sheet: table.grid.sheet,
      column: lettersOf(table, amountAt),
      other: lettersOf(table, grossAt),
      ...net,
      otherCell: gross.cell,
      otherValue: gross.value,
    },
    choices: ["asGuessed", "choose"],
  };
}

function lostIdsQuestion(table: Understanding): Question[] {
  const { guess, looks, grid, values, header, end } = table;
  const id = guess.columns.get("supplierId");
  if (id === undefined || (looks[id]?.profile.lostIds ?? 0) <= 0.02) return [];
  const count = values.slice(header.index + 1, end).filter((row) => isLostId(row[id])).length;
  return [
    {
      code: "idsLost",
      values: { sheet: grid.sheet, column: lettersOf(table, id), count, ...exampleIn(table, id, isLostId) },
      choices: ["groupByName"],
    },
  ];
}

function lostAccentsQuestion({ values, grid }: Understanding): Question[] {
  for (const [index, row] of values.slice(0, ROWS_SEEN).entries()) {
    const column = row.findIndex((value) => typeof value === "string" && value.includes("\ufffd"));
    const value = row[column];
    if (value !== undefined && !isBlank(value))
      return [
        {
          code: "accentsLost",
          values: {
            sheet: grid.sheet,
            cell: cellAddress(index + grid.top, column + grid.left),
            value: String(value).slice(0, 40),
          },
          choices: ["carryOn"],
        },
      ];
  }
  return [];
}
