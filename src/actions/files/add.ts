import { sumOf } from "../../ground/money";
import { asExcelFailure, ExcelFailure, type ExcelFailureCode } from "../../excel/failure";
import { canInsert, insertSheets } from "../../excel/files/insert";
import { addValues } from "../../excel/files/values";
import { refuseProtectedStructure } from "../../excel/structure";
import { checkNotCancelled } from "../../excel/run";
import type { FileContents, FileSheet } from "../../workbook/files/apart/sheets";
import { readWorkbook } from "../study/read";
import type { Study } from "../study/study";
import type { ActionWork } from "../work";
import type { AddedFile, NotTaken, WaitingFile } from "./added";
import { readInWorker } from "./readFile";
import { withAll } from "./withAll";

/**
 * Puts the sheets of the files that wait at the end of the workbook, as copies: by Excel's own insertion where it can, else by their values. Then reads
 * the workbook again, all that are alike together. A file that cannot be read, or holds nothing, is told and stops no other.
 * @throws ExcelFailure
 */
export async function addFiles(study: Study, work: ActionWork): Promise<Study> {
  const { waitingFiles = [] } = study;
  await refuseProtectedStructure();
  const added: AddedFile[] = [];
  for (const [index, file] of waitingFiles.entries()) {
    checkNotCancelled(work);
    const onProgress = (share: number) => work.onProgress?.((index + share) / waitingFiles.length);
    added.push(await addFile(file, { ...work, onProgress }));
    onProgress(1);
  }
  const known = new Set((study.grids ?? []).map(({ sheet }) => sheet));
  const read = await readWorkbook({ ...study, waitingFiles: undefined, addedFiles: added }, work);
  return withAll(study, read, known);
}

async function addFile(file: WaitingFile, work: ActionWork): Promise<AddedFile> {
  const contents = await (work.readFile ?? readInWorker)(file.name, file.bytes);
  if (!contents.ok) return { ok: false, file: file.name, code: contents.code, values: contents.values };
  const theirs = contents.sheets.filter((sheet) => !isOurs(sheet));
  const wanted = theirs.filter((sheet) => whyNot(sheet) === undefined);
  if (wanted.length === 0) return { ok: false, file: file.name, code: "nothing", values: { name: file.name } };
  const outcome = { ok: true, file: file.name, warnings: contents.warnings.map(({ code }) => code) } as const;
  const inserted = contents.isOfExcel && canInsert(file.bytes) ? await insertion(file, contents, theirs) : undefined;
  if (inserted)
    return { ...outcome, way: "inserted", sheets: inserted, notTaken: notTaken(contents, ["ours"]), formulas: 0 };
  const sheets = await addValues(file.name, wanted, work);
  const formulas = sumOf(wanted, (sheet) => sheet.formulas);
  return { ...outcome, way: "values", sheets, notTaken: notTaken(contents, ["ours", "hidden", "empty"]), formulas };
}

type Contents = Extract<FileContents, { ok: true }>;

/** Failures that values would meet as well; any other refusal (a policy, a file that Excel finds damaged) leaves the other way. */
const LASTING: ReadonlySet<ExcelFailureCode> = new Set([
  "cellBeingEdited",
  "workbookProtected",
  "connectionLost",
  "busy",
]);

async function insertion(
  file: WaitingFile,
  { sheets }: Contents,
  theirs: readonly FileSheet[],
): Promise<readonly string[] | undefined> {
  try {
    return await insertSheets(file, theirs.length === sheets.length ? undefined : theirs.map(({ name }) => name));
  } catch (error) {
    const failure: ExcelFailure = asExcelFailure(error);
    if (LASTING.has(failure.code)) throw failure;
    return undefined;
  }
}

/** A sheet that another Allotir wrote: its figures are no purchases. */
const isOurs = ({ namedBy }: FileSheet): boolean => namedBy.some((name) => /^Allotir_(feuille|garde)_/.test(name));

function whyNot(sheet: FileSheet): NotTaken | undefined {
  if (isOurs(sheet)) return "ours";
  if (sheet.isHidden) return "hidden";
  return sheet.values.length === 0 ? "empty" : undefined;
}

function notTaken(
  { sheets }: Contents,
  reported: readonly NotTaken[],
): { readonly sheet: string; readonly why: NotTaken }[] {
  return sheets.flatMap((sheet) => {
    const why = whyNot(sheet);
    return why && reported.includes(why) ? [{ sheet: sheet.name, why }] : [];
  });
}
