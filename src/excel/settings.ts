import type { z } from "zod";
import { inWorkbook } from "./run";

/** A value kept in the workbook under `key`, checked on reading; undefined when absent or no longer of that shape. */
export async function readSetting<T>(
  context: Excel.RequestContext,
  key: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load("value");
  await context.sync();
  if (setting.isNullObject) return undefined;
  const parsed = schema.safeParse(fromJson(setting.value));
  return parsed.success ? parsed.data : undefined;
}

/** Queued until the next `sync`. */
export function writeSetting(context: Excel.RequestContext, key: string, value: unknown): void {
  context.workbook.settings.add(key, JSON.stringify(value));
}

/** @throws ExcelFailure */
export function loadSetting<T>(key: string, schema: z.ZodType<T>): Promise<T | undefined> {
  return inWorkbook((context) => readSetting(context, key, schema));
}

/** @throws ExcelFailure */
export function saveSetting(key: string, value: unknown): Promise<void> {
  return inWorkbook(async (context) => {
    writeSetting(context, key, value);
    await context.sync();
  });
}

/** The text kept under `key`, as it is; undefined when absent. @throws ExcelFailure */
export function loadText(key: string): Promise<string | undefined> {
  return inWorkbook(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    await context.sync();
    if (setting.isNullObject) return undefined;
    const value: unknown = setting.value;
    return typeof value === "string" ? value : JSON.stringify(value);
  });
}

/** @throws ExcelFailure */
export function saveText(key: string, text: string): Promise<void> {
  return inWorkbook(async (context) => {
    context.workbook.settings.add(key, text);
    await context.sync();
  });
}

/** How the keys of all our settings begin. */
const OURS = "Allotir.";

/** Takes away all that is ours, whichever part of Allotir kept it. @throws ExcelFailure */
export function removeSettings(): Promise<void> {
  return inWorkbook(async (context) => {
    const { settings } = context.workbook;
    settings.load("items/key");
    await context.sync();
    settings.items.filter(({ key }) => key.startsWith(OURS)).forEach((setting) => setting.delete());
    await context.sync();
  });
}

function fromJson(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
