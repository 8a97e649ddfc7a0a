export const excel = {
  functionsNotLoaded: "The territory could not be loaded. Check the connection, then calculate again (Ctrl+Alt+F9).",
  failures: {
    cellBeingEdited: "A cell is being edited. Finish it (Enter or Escape), then try again.",
    sheetProtected:
      "The sheet “{sheet}” is protected: nothing was written. Unprotect it (Review tab) or work on a copy, then try again.",
    workbookProtected:
      "The workbook's structure is protected: Allotir cannot add a sheet. Unprotect the workbook (Review tab), then try again.",
    tooLarge: "A single row of the sheet is more than Excel can pass on. Shorten its longest text, then try again.",
    gone: "The place meant for our columns is no longer free ({address}). Nothing was written. Click “Read again”, then try again.",
    notSupported: "This version of Excel cannot do this: {detail}. Try Excel 2021, Microsoft 365 or Excel on the web.",
    cancelled: "Stopped as you asked. Nothing was left half-written.",
    busy: "Excel is busy. Wait a few seconds, then try again.",
    unexpected:
      "Excel answered with an error: {detail}. Nothing was left half-written. Save your workbook, then try again.",
  },
};
