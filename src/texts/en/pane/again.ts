/** A workbook that is opened again, and what is taken back. */
export const again = {
  /** What an action has done, told aloud. */
  done: {
    reading: "Reading finished: {lines} {lines|line|lines}, {totalCents}.",
    locating: "Calculation finished. Local share: {shares}.",
    splitting: "Calculation finished: {n} {n|lot|lots}.",
    writing: "Written in the workbook.",
    removing: "Removed from the workbook.",
  },
  /** Names of the parts of fields, told aloud. */
  controls: { open: "Open the list", more: "Increase", less: "Decrease", clear: "Clear" },
  removal: {
    title: "Remove what Allotir wrote?",
    lotsTitle: "Remove “Lots”?",
    go: "{sheets} {sheets|sheet|sheets} and {columns} {columns|column|columns} added to your tables will go. Your own cells stay.",
    lotsGo:
      "The sheet “Lots” will go; the local share stays. Your lot numbers and titles are kept for the next time it is written.",
    notes: "Notes and charts that you added there will go too.",
    keep: "Keep my corrections and choices, so that everything can be restored",
    lotsGone: "“Lots” was removed. Your lot numbers and titles are kept for the next time it is written.",
    cancel: "Cancel",
    remove: "Remove",
    restore: "Restore",
    kept: "Everything that Allotir had written was removed. Your corrections are kept: “Restore” puts everything back.",
  },
  reopened: {
    title: "Allotir knows this workbook",
    treated: "This workbook was processed on {on}.",
    treatedRate: "This workbook was processed on {on}: {rate} of local purchases, {perimeter}.",
    chosen: "The choices that you made in this workbook are kept.",
    takenBack: "What Allotir had written was removed; your corrections are kept.",
    update: "Update",
    see: "View",
    startOver: "Start afresh",
  },
  since: {
    intro: "Since {on}: {news}.",
    suppliers: "{n} new {n|supplier|suppliers} ({names})",
    more: "{names} and {n} more",
    gone: "{n} fewer {n|supplier|suppliers}",
    lines: "{n} more {n|line|lines}",
    fewerLines: "{n} fewer {n|line|lines}",
    total: "total from {beforeCents} to {nowCents}",
  },
  unreadable:
    "What this workbook kept of your choices could not be read. It was set aside untouched; check the territory and your corrections before writing.",
} as const;
