import { z } from "zod";
import { endsAfterItBegins, isoDate, withEdited } from "./rows";

/** What an amount of the law is about. Amounts are € HT. */
export const AMOUNT_CODES = [
  "formalState",
  "formalLocal",
  "formalEntity",
  "formalWorks",
  "noPublicitySupplies",
  "noPublicityWorks",
  "notice",
  "smallLotSupplies",
  "smallLotWorks",
  "miniLotSupplies",
  "miniLotWorks",
] as const;
export type AmountCode = (typeof AMOUNT_CODES)[number];

const datedAmountSchema = z
  .object({
    code: z.enum(AMOUNT_CODES),
    /** Integer cents, € HT. */
    cents: z.number().int().nonnegative(),
    /** Consultations launched from this day on… */
    from: isoDate,
    /** …to this day included; null when the texts set no end. */
    until: isoDate.nullable(),
    /** Article or notice that can be checked. */
    source: z.string().min(1),
    /** False for a row that rests on one source or on practice only. */
    confirmed: z.boolean().default(true),
    /** The buyer changed the row: it is no longer ours. */
    edited: z.boolean().optional(),
  })
  .refine(endsAfterItBegins.holds, endsAfterItBegins.fault);

/** The amounts of the law with their dates, and the share that small lots may reach: editable by the buyer. */
export const lawTableSchema = z.object({
  amounts: z.array(datedAmountSchema).min(1),
  /** R2123-1 2° b: the small lots together, in ten-thousandths of the value of all lots. */
  smallLotsShare: z.number().int().min(0).max(10000),
});

export type DatedAmount = z.infer<typeof datedAmountSchema>;
export type LawTable = z.infer<typeof lawTableSchema>;

/** The same table with one row put, or taken away when `row` is undefined; undefined when the rows would not hold together. */
export function withRow(table: LawTable, index: number, row: DatedAmount | undefined): LawTable | undefined {
  const amounts = withEdited(table.amounts, index, row);
  const isWhole = AMOUNT_CODES.every((code) => amounts.some((each) => each.code === code));
  const checked = lawTableSchema.safeParse({ ...table, amounts });
  return isWhole && checked.success ? checked.data : undefined;
}

/** An amount as it applies on a day. */
export interface AppliedAmount extends DatedAmount {
  /** The day lies outside the validity of every row: the nearest one is used, and this must be said. */
  readonly outOfDate: boolean;
}

/**
 * The row in force on the day when the consultation is launched. Outside all known validities, the nearest row, marked `outOfDate`.
 * @throws RangeError when the table has no row of this code.
 */
export function amountOn(table: LawTable, code: AmountCode, launch: string): AppliedAmount {
  const rows = table.amounts.filter((row) => row.code === code).sort((a, b) => a.from.localeCompare(b.from));
  const [first] = rows;
  if (!first) throw new RangeError(`law table without ${code}`);
  const last = rows.filter((row) => row.from <= launch).at(-1) ?? first;
  return { ...last, outOfDate: launch < last.from || (last.until !== null && launch > last.until) };
}
