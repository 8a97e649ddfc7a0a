/** What the pane needs to know of its host. */
export interface Host {
  readonly language: string;
  readonly isExcel: boolean;
}

/** Resolves once Office is there. */
export async function whenReady(): Promise<Host> {
  const { host } = await Office.onReady();
  return { language: Office.context.displayLanguage, isExcel: host === Office.HostType.Excel };
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
