import { inWorkbook } from "./run";

/** Something the user did in the workbook: a hint, to be read again, never an account of what changed. */
export interface WorkbookEdit {
  readonly sheet: string;
  readonly address: string;
}

/**
 * Calls `onEdit` when the user changes cells (our own writings are not told).
 * @returns a function that stops watching.
 */
export async function watchEdits(onEdit: (edit: WorkbookEdit) => void): Promise<() => Promise<void>> {
  const registration = await inWorkbook(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(async (event) =>
      onEdit({ sheet: event.worksheetId, address: event.address }),
    );
    await context.sync();
    return result;
  });
  return async () => {
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
  };
}
