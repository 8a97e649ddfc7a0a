export const excel = {
  functionsNotLoaded: "The territory could not be loaded. Check the connection, then calculate again (Ctrl+Alt+F9).",
  failures: {
    cellBeingEdited: "A cell is being edited. Finish it (Enter or Escape), then try again.",
    sheetProtected:
      "The sheet “{sheet}” is protected: nothing was written. Remove the protection (Review tab) or work on a copy, then try again.",
    workbookProtected:
      "The structure of the workbook is protected: Allotir can neither add nor remove sheets. Remove the workbook's protection (Review tab), then try again.",
    protected:
      "Excel refuses to write: a sheet or the workbook is protected, or open as read-only. Remove the protection (Review tab) or save a copy, then try again.",
    tooLarge:
      "Excel did not accept so much data at once. Close other workbooks and try again; on the web, try the desktop application.",
    placeTaken:
      "Cells {address} of the sheet “{sheet}”, where Allotir's columns go, hold something that is not its own. Nothing was written. Move or clear it, or undo your last change (Ctrl+Z), then try again.",
    gone: "A sheet or some cells were deleted during the work. Click “Read again”, then try again.",
    unfinished:
      "The writing could not be finished; the headline of “Local share” says so. What you typed is kept. Click “Update the workbook” to finish it, or open Allotir again.",
    notTakenBack:
      "The removal could not be finished. What you typed is kept. Click “Remove” again to finish it, or open Allotir again.",
    notSupported: "This version of Excel cannot do this work. Try with Microsoft 365, Excel 2021 or Excel on the web.",
    connectionLost: "The connection with Excel was lost. Check the network, open Allotir's pane again, then try again.",
    cancelled: "Stopped as you asked. Nothing was left half-written.",
    busy: "Excel is busy. Wait a few seconds, then try again.",
    unexpected:
      "Excel answered with an error that Allotir does not know (code {reason}). Save your workbook, then try again.",
  },
} as const;
