import { z } from "zod";

/** A day as the tables of the law write it: « 2026-08-21 ». */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The end of a row that never ends before it begins. */
export const endsAfterItBegins = {
  holds: (row: { readonly from: string; readonly until: string | null }): boolean =>
    row.until === null || row.from <= row.until,
  fault: { message: "until before from", path: ["until"] },
};

/** The rows with one changed by the buyer, added (at their length), or taken out when none is given. */
export const withEdited = <Row extends { readonly edited?: boolean | undefined }>(
  rows: readonly Row[],
  index: number,
  row: Row | undefined,
): Row[] => [...rows.slice(0, index), ...(row ? [{ ...row, edited: true }] : []), ...rows.slice(index + 1)];
