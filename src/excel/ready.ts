/** Whether Microsoft's client has come: a network may refuse it. */
export const officeHasCome = (): boolean => typeof Office !== "undefined";

/** Resolves once Excel is there; `undefined` where the page is open without it. */
export async function whenReady(): Promise<{ readonly language: string } | undefined> {
  if (!officeHasCome()) return undefined;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? { language: Office.context.displayLanguage } : undefined;
}

/** The language that Excel shows itself in now ("fr-FR"). */
export const hostLanguage = (): string => Office.context.displayLanguage;

/** Whether Office shows itself dark: the brightness of its own background colour decides. */
export function officeIsDark(): boolean {
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(
    Office.context.officeTheme?.bodyBackgroundColor ?? "#ffffff",
  );
  const [red = 255, green = 255, blue = 255] = (colour?.slice(1) ?? []).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Whether Office shows itself in a theme of high contrast: its own background is then wholly black. */
export const officeHasContrast = (): boolean =>
  /^#?000000$/.test(Office.context.officeTheme?.bodyBackgroundColor ?? "");
