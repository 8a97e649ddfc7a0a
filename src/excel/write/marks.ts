import { z } from "zod";
import { readSetting, writeSetting } from "../settings";

/**
 * What was last written, by fingerprints: looks, charts, and columns of one formula, which are so not read again cell by cell. They spare work and prove
 * nothing: where a programme dropped them, everything is written again in its place.
 */
export type Marks = Readonly<Record<string, readonly string[]>>;

const KEY = "Allotir.ecrit";
const schema = z.record(z.string(), z.array(z.string().max(20)));

/** What was written last, and what is to be written now. */
export interface Change {
  readonly before: Marks;
  readonly after: Marks;
}

/** Whether the looks of a thing (place 0), or one of its columns (from 1), are what was written last. */
export const isAsBefore = ({ before, after }: Change, id: string, place: number): boolean =>
  before[id]?.[place] !== undefined && before[id]?.[place] === after[id]?.[place];

export const readMarks = async (context: Excel.RequestContext): Promise<Marks> =>
  (await readSetting(context, KEY, schema)) ?? {};

export function keepMarks(context: Excel.RequestContext, { before, after }: Change): void {
  if (JSON.stringify(before) !== JSON.stringify(after)) writeSetting(context, KEY, after);
}

export const dropMarks = (context: Excel.RequestContext): void =>
  context.workbook.settings.getItemOrNullObject(KEY).delete();
