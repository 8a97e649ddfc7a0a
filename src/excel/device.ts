import type { z } from "zod";

/**
 * What this machine keeps for the add-in between two workbooks; nothing where the browser keeps nothing. Excel on the web shows one add-in in many
 * pages: `partitionKey` keeps them apart, as Microsoft asks.
 */
export function readOnDevice<T>(key: string, schema: z.ZodType<T>): T | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(keyOf(key)) ?? ""));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export function keepOnDevice(key: string, value: unknown): void {
  try {
    localStorage.setItem(keyOf(key), JSON.stringify(value));
  } catch {
    // Private browsing or a full store: the workbook remembers, the next one will not be told.
  }
}

const keyOf = (key: string): string => `${Office.context.partitionKey ?? ""}${key}`;
