/** Words about opening and saving files. */
export const files = {
  notFound: "“{name}” cannot be found. Check its name and folder.",
  notWritten: "“{name}” cannot be written. Check that the folder exists, and close the file if it is open elsewhere.",
  unknownPart: "“{typed}” is not one of the optional parts: {parts}.",
  noPerimeter:
    "Nothing in this file tells which territory is yours. Add --perimeter, for example --perimeter departement:62.",
  unknownWord: "“{word}” is not a known option, or its value is missing.",
  unknownColumn: "“{typed}” does not name a column. Write MEANING=LETTER (or MEANING=none), with one of: {meanings}.",
  unknownAnswer: "“{typed}” is not an expected answer. Possible answers: {offered}.",
  adding: {
    button: "Add other files…",
    help: "Other years, other departments: their sheets are copied to the end of this workbook, then read with yours. The files themselves do not change.",
    kept: "These copies are yours: “Remove” leaves them in place. Delete them yourself when you no longer want them.",
    inserted:
      "“{file}”: {n} {n|sheet|sheets} copied by Excel ({sheets}). In Excel on the web, charts, comments and pivot tables do not come.",
    values: "“{file}”: {n} {n|sheet|sheets} copied as values ({sheets}). Formatting, charts and comments do not come.",
    formulas: "{n} {n|formula is|formulas are} replaced by {n|its result|their results}.",
    notTaken: {
      ours: "“{sheet}”, written by Allotir, is not taken.",
      hidden: "“{sheet}”, hidden, is not taken.",
      empty: "“{sheet}”, empty, is not taken.",
    },
    apart:
      "{n|Sheet|Sheets} not read with the others: {sheets} (other columns, amounts with or without tax, or lines already there). Choose it under “Sheet” to read it by itself.",
    nothing: "“{name}” has no sheet with anything on it: nothing was added.",
  },
  refused: {
    encrypted: "“{name}” is protected by a password. Open it in Excel, remove the password, save it and try again.",
    notAWorkbook: "“{name}” is neither a workbook nor a table in text. Choose a .xlsx, .xlsm, .xls, .ods or .csv file.",
    exchangeFormat:
      "“{name}” is in the {format} format, which is not read here. Open it in Excel or LibreOffice, save it as .xlsx, then try again.",
    empty: "“{name}” is empty. Choose another file.",
    tooLarge:
      "“{name}” needs more room than a table of purchases should (it is very large, or it announces far more cells than it holds). Keep the useful rows in a new workbook, save it, then try again.",
    stalled:
      "“{name}” takes too long to read: reading was stopped. Open it in Excel, save it as .xlsx, then try again.",
    damaged: "“{name}” is damaged and could not be opened. Open it in Excel, save it again and retry.",
  },
  warnings: {
    accentsLost:
      "Accents are already missing in this file (sign �). To get them back, export it again from the original software.",
    oldEncoding: "This file uses an old text format: check that the accents are right.",
    exportedTwice: "This file was exported twice (each line stood between quotation marks). Its columns were restored.",
    openQuote: "A quotation mark is never closed: the marks were kept as plain signs. Check the columns.",
    macrosKept: "This workbook contains macros. They are kept and do not run here; save it as .xlsm.",
    otherKind: "This file will be saved as a new .xlsx workbook. The original is not changed.",
    emptySigns: "This file held empty signs (NUL), which were taken out. Check the rows.",
    cellsBeyond: "Cells placed beyond the sheet (1,048,576 rows, 16,384 columns) were not read: rows may be missing.",
    longTexts: "Texts of more than 32,767 signs, which is more than a cell holds, were cut.",
    cutShort: "This file is cut short, or a part of it never closes: what follows was not read, rows may be missing.",
    partsNotCarried: "The charts and pictures of this file are not in the new workbook.",
  },
} as const;
