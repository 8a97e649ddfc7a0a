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
