/** A workbook that is opened again, and what is taken back. */
export const again = {
  removal: {
    title: "Take back what Allotir wrote?",
    lotsTitle: "Take back “Lots”?",
    go: "{sheets} {sheets|sheet|sheets} and {columns} {columns|column|columns} added to your tables will go. Your own cells stay.",
    lotsGo:
      "The sheet “Lots” will go; the local share stays. Your lot numbers and titles are kept for the next writing.",
    notes: "Notes and charts that you added there will go too.",
    keep: "Keep my corrections and choices, so that all can be put back",
    lotsGone: "“Lots” was taken back. Your lot numbers and titles are kept for the next writing.",
    cancel: "Cancel",
    remove: "Take back",
    restore: "Put back",
    kept: "Everything that Allotir had written was taken back. Your corrections are kept: “Put back” restores everything.",
  },
  reopened: {
    title: "Allotir knows this workbook",
    treated: "This workbook was processed on {on}.",
    treatedRate: "This workbook was processed on {on}: {rate} of local purchases, {perimeter}.",
    chosen: "The choices that you made in this workbook are kept.",
    takenBack: "What Allotir had written was taken back; your corrections are kept.",
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
