import type { z } from "zod";
import type { ConditionalFormat } from "../../book/model";
import { ExcelError } from "../protocol/errors";

/** One conditional format as it is now, and the way to change it. */
export interface Live {
  readonly it: () => ConditionalFormat;
  readonly change: (part: Partial<ConditionalFormat>) => void;
}

/** @throws ExcelError InvalidArgument */
export function checked<T>(schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new ExcelError("InvalidArgument");
  return parsed.data;
}
