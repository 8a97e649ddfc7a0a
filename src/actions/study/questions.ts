import type { Basis, Question } from "../../reading/columns/purchases";
import type { Study } from "./study";

/** Answers to « without or with tax? », by choice. */
export const BASES: Readonly<Record<string, Basis>> = { unspecified: null, HT: "HT", TTC: "TTC" };

/** What a person is asked about the reading, or about what stops it. */
export function questionsOf(study: Study): readonly Question[] {
  const { reading } = study;
  if (!reading) return [];
  return reading.ok ? [...reading.table.questions, ...basisQuestion(study)] : (reading.questions ?? []);
}

/** Whether amounts bear tax, where nothing in the file says it and nobody was asked: the report's sentence tells it. */
export function basisQuestion({ reading, choices }: Study): Question[] {
  if (!reading?.ok || reading.table.basis !== null || choices.basis !== undefined) return [];
  const { sheet, columns, firstColumn, headers } = reading.table;
  const header = headers[(columns.amount ?? firstColumn) - firstColumn] ?? "";
  return [{ code: "basis", values: { sheet, header }, choices: Object.keys(BASES), isOpen: true }];
}
