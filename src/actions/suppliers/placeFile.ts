import type { Grid } from "../../reading/cells/grid";
import { readPlaceList } from "../../reading/sheets/placeList";
import type { FileSheet } from "../../workbook/files/apart/sheets";
import type { AddedFile, WaitingFile } from "../files/added";
import { readInWorker, type ReadFile } from "../files/readFile";
import type { PlaceList } from "./ways";

/** A file that places suppliers; or why it does not, as when a file is added. */
export type PlaceFile =
  | { readonly ok: true; readonly list: PlaceList }
  | { readonly ok: false; readonly refused: Extract<AddedFile, { ok: false }> | "noList" };

/** Reads a buyer's list in a file beside the workbook, which stays as it is. */
export async function readPlaceFile(
  { name, bytes }: WaitingFile,
  readFile: ReadFile = readInWorker,
): Promise<PlaceFile> {
  const contents = await readFile(name, bytes);
  if (!contents.ok)
    return { ok: false, refused: { ok: false, file: name, code: contents.code, values: contents.values } };
  const lines = contents.sheets.flatMap((sheet) => readPlaceList(gridOf(sheet)) ?? []);
  return lines.length > 0 ? { ok: true, list: { source: name, lines } } : { ok: false, refused: "noList" };
}

const gridOf = ({ name, values }: FileSheet): Grid => ({ sheet: name, top: 1, left: 1, values });
