import { z } from "zod";

/** How far a search went, as the workbook keeps it. */
export const progressSchema = z.object({
  /** Firms that the register counts (10 000 at most); absent before its first answer. */
  total: z.number().int().nonnegative().optional(),
  /** Firms read, closed ones included. */
  read: z.number().int().nonnegative(),
  /** There is nothing more to read. */
  isEnded: z.boolean(),
  /** The register knows none of the codes. */
  hasNoCode: z.literal(true).optional(),
});
export type SearchProgress = z.infer<typeof progressSchema>;

/** Whether nothing is to be asked any more with this cap of firms a search. */
export const isBehind = ({ read, isEnded }: SearchProgress, cap: number): boolean => isEnded || read >= cap;
