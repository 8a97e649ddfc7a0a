const carryOn = { carryOn: "Carry on" } as const;
const choose = "I shall choose under “Columns”";

export const questions = {
  noHeader: {
    text: "Sheet {sheet}: no header was found; what the columns mean was taken from their contents. “{value}” ({cell}) would be a supplier, “{amount}” ({amountCell}) an amount.",
    choices: { asGuessed: "That is right", choose },
  },
  doubtfulHeader: {
    text: "Sheet {sheet}, {cell}: the heading “{header}” does not match what column {column} holds (“{value}” at {exampleCell}); it is read as the suppliers.",
    choices: { asGuessed: "Column {column} is right", choose },
  },
  doubtfulAmountHeader: {
    text: "Sheet {sheet}, {cell}: the heading “{header}” does not match what column {column} holds (“{value}” at {exampleCell}); it is read as the amounts.",
    choices: { asGuessed: "Column {column} is right", choose },
  },
  sectionSuppliers: {
    text: "Sheet {sheet}: no column names the supplier; it is read in the headings above the lines (“{supplier}” at {cell}, {count} such {count|heading|headings}).",
    choices: { suppliers: "That is right", other: "These are not suppliers: do not read this sheet" },
  },
  supplierColumn: {
    text: "Sheet {sheet}: no known heading names the supplier. Column {column} “{header}” is read as such (“{value}” in {cell}); other candidates: {others}.",
    choices: {},
    each: "Column {column} “{header}” ({cell}: {value})",
  },
  periodColumns: {
    text: "Sheet {sheet}: columns {first} to {last} are years or months ({count} columns). Each amount is read as a line, with its period.",
    choices: { byPeriod: "Read one line per amount", leave: "Do not read this table" },
  },
  amountColumn: {
    text: "Sheet {sheet}: several columns of amounts. {column} “{header}” is used (“{value}” at {cell}); others: {others}.",
    choices: {},
    each: "Column {column} “{header}” ({cell}: {value})",
  },
  onlyInclVat: {
    text: "Sheet {sheet}, column {column} (“{value}” at {cell}): amounts include VAT and no column without VAT was found. Shares are computed with VAT, unless you take it off.",
    choices: { keepInclVat: "Keep amounts with VAT", choose },
    each: "Take VAT off at {percent}% (can be changed for each family on “Méthode”)",
  },
  pairDoubtful: {
    text: "Sheet {sheet}: columns {column} and {other} are not in the ratio of an amount without VAT to the same with VAT (“{value}” at {cell}, “{otherValue}” at {otherCell}).",
    choices: { asGuessed: "Column {column} is without VAT", choose },
  },
  idsLost: {
    text: "Sheet {sheet}, column {column}: {count} company {count|number was|numbers were} destroyed by the spreadsheet (“{value}” at {cell}). Suppliers are grouped by name. Ask for an extract where the SIRET is text.",
    choices: { groupByName: "Group by name" },
  },
  accentsLost: {
    text: "Sheet {sheet}, {cell}: accented letters were already lost in the file (“{value}”). Reading does not suffer; names will stay as they are.",
    choices: carryOn,
  },
  severalAmounts: {
    text: "Sheet {sheet}, {cell}: “{value}” holds several amounts, read as one line of {amountCents} ({count} such {count|line|lines}).",
    choices: { keep: "Keep their sum", leaveOut: "Leave these lines out" },
  },
  hugeAmounts: {
    text: "Sheet {sheet}, {cell}: “{value}” is beyond any likely purchase ({count} such {count|line|lines}).",
    choices: { leaveOut: "Leave out" },
  },
  amountsUnreadable: {
    text: "Sheet {sheet}, {cell}: “{value}” is not an amount ({count} such {count|line|lines}). Correct the cell, then read again.",
    choices: { leaveOut: "Leave out for now" },
  },
  amountsMissing: {
    text: "Sheet {sheet}: {count} {count|line has|lines have} no amount, the first at {cell}. They do not count as zero: they are set aside.",
    choices: { leaveOut: "Set aside" },
  },
  amountOnlyRows: {
    text: "Sheet {sheet}, {cell}: “{value}” stands alone in its row, without supplier or description ({count} such {count|row|rows}). It is probably a total.",
    choices: { leaveOut: "Leave out", keep: "Count as a purchase" },
  },
  sumRows: {
    text: "Sheet {sheet}, {cell}: “{value}” is exactly what the lines above add up to, in a row without supplier ({count} such {count|row|rows}). It is probably a subtotal.",
    choices: { leaveOut: "Leave out", keep: "Count as a purchase from the supplier above" },
  },
  fullSumRows: {
    text: "Sheet {sheet}, {cell}: “{value}” is exactly what the lines above add up to, but its row is filled in like a purchase ({count} such {count|row|rows}).",
    choices: { keep: "Count as a purchase", leaveOut: "It is a subtotal: leave out" },
  },
  notPurchases: {
    text: "Sheet {sheet}: these amounts are not purchases.",
    choices: { leave: "Do not count them", readAnyway: "Read them as purchases all the same" },
  },
  notAwarded: {
    text: "Sheet {sheet}, {cell}: “{value}” is no supplier ({count} {count|line|lines} without a holder).",
    choices: { leaveOut: "Do not count {count|this line|these lines}", keep: "Count as purchases" },
  },
  receipts: {
    text: "Sheet {sheet}: {count} {count|line is a receipt|lines are receipts}, not {count|a purchase|purchases} (“{value}” in {cell}).",
    choices: { leaveOut: "Do not count them", keep: "Count them as purchases" },
  },
  labelCredits: {
    text: "Sheet {sheet}, {cell}: “{value}” reads as a credit note, but its amount is positive ({count} {count|line|lines} of this kind).",
    choices: { subtract: "Take them away", asWritten: "Count them as they are" },
  },
  unknownDirections: {
    text: "Sheet {sheet}, {cell}: nothing tells whether “{words}” is a purchase, a credit note or a receipt ({count} {count|line|lines}).",
    choices: {
      count: "They are purchases",
      subtract: "They are credit notes, to be taken away",
      leaveOut: "They are no purchases",
    },
  },
  cancelledLines: {
    text: "Sheet {sheet}: {count} {count|line is|lines are} marked as cancelled or rejected, the first at {cell} (“{value}”).",
    choices: { leaveOut: "Do not count them", keep: "Count them" },
  },
  totalDisagrees: {
    text: "Sheet {sheet}, {cell}: the total written is {statedCents}, but the lines make {foundCents}. The lines are trusted.",
    choices: carryOn,
  },
  namedTotals: {
    text: "Sheet {sheet}, {cell}: the row of “{supplier}” ({value}) looks like a total, but the lines above do not make that amount ({count} such {count|row|rows}).",
    choices: { leaveOut: "Leave out", keep: "Count as a purchase" },
  },
  headingTotals: {
    text: "Sheet {sheet}, {cell}: the row “{supplier}” ({value}) is exactly what the lines under it add up to ({count} such {count|row|rows}). It is probably the subtotal of a family.",
    choices: { leaveOut: "Leave out", keep: "Count as a purchase" },
  },
  negativeAmounts: {
    text: "Sheet {sheet}, column {column}: nearly all amounts are negative (“{value}” at {cell}), as in suppliers' accounts.",
    choices: {
      asWritten: "Keep them negative: these are credit notes",
      turn: "Change their sign: these are purchases",
    },
  },
  datesUnreadable: {
    text: "Sheet {sheet}, {cell}: “{value}” is not a date that can be read ({count} such {count|line|lines}). These lines count, but without a year.",
    choices: carryOn,
  },
  suspectedTotal: {
    text: "Sheet {sheet}, {cell} (“{supplier}”, {amountCents}): this amount equals or exceeds all other lines together ({othersCents}). It is probably a total.",
    choices: { leaveOut: "Leave out", keep: "Count as a purchase" },
  },
  giantLine: {
    text: "Sheet {sheet}, {cell} (“{supplier}”, {amountCents}): this purchase alone exceeds all other lines together ({othersCents}).",
    choices: { keep: "It is a purchase", leaveOut: "Leave out" },
  },
  decimalMark: {
    text: "Sheet {sheet}, {cell}: nothing says whether “{value}” counts thousands or has three decimals ({count} such {count|cell|cells}, column {column}).",
    choices: { comma: "The comma marks the pence", dot: "The dot marks the pence" },
  },
  dateOrder: {
    text: "Sheet {sheet}, column {column}: day and month are not always in the same order (“{value}” at {cell}).",
    choices: { dayFirst: "Day, then month", monthFirst: "Month, then day" },
  },
  suppliersMissing: {
    text: "Sheet {sheet}: {count} {count|line has|lines have} no supplier name, the first in the row of {cell}.",
    choices: { fillDown: "Same supplier as the line above", keepUnknown: "Count as not located" },
  },
  hiddenRows: {
    text: "Sheet {sheet}: {visible} visible {visible|line|lines} out of {total}: a filter hides the others, the first in the row of {cell}.",
    choices: { all: "Count all lines", visibleOnly: "Count visible lines only" },
  },
  duplicates: {
    text: "Sheet {sheet}: {count} {count|line repeats|lines repeat} another word for word, the first in the row of {cell}.",
    choices: { keep: "Keep them", leaveOut: "Count each of them once" },
  },
  oldVersions: {
    text: "Sheet {sheet}, column “{header}”: {count} {count|line is an old version|lines are old versions} of their contract, the first in the row of {cell}.",
    choices: { leaveOut: "Count the last version only", keep: "Count them: their amounts add up" },
  },
  alikeFamilies: {
    text: "Sheet {sheet}: “{one}” ({lines} {lines|line|lines}) and “{other}” ({otherLines}) are most likely one family ({count} {count|family|families} spelt in several ways).",
    choices: { asOne: "Make one family of them", apart: "Keep them apart" },
  },
  basis: {
    text: "Sheet {sheet}: nothing says whether the amounts of column “{header}” bear tax. The sentence of the report must say it.",
    choices: { unspecified: "Leave it unsaid", HT: "Without tax (HT)", TTC: "With tax (TTC)" },
  },
  coHolders: {
    text: "Sheet {sheet}: the amount of contract “{contract}” (“{value}” in {cell}) stands on the {lines} lines of its co-holders ({contracts} {contracts|contract|contracts} of this kind, {repeatedCents} would be counted too much).",
    choices: {
      share: "Count the amount once, shared equally between co-holders",
      each: "Each line is a purchase",
    },
  },
  repeatedAmounts: {
    text: "Sheet {sheet}: {contracts} {contracts|contract has|contracts have} the same amount on each of their lines (“{value}” in {cell}): it may be the contract's total repeated ({repeatedCents} would be counted too much).",
    choices: { keep: "Each line is a purchase", once: "Count the amount once, shared between its lines" },
  },
  stackedTables: {
    text: "Sheet {sheet}: a second table with the same columns begins under a title, in the row of {cell}. Its lines are read with those of the first.",
    choices: { together: "Count them together", firstOnly: "Read the first only" },
  },
  anotherTable: {
    text: "Sheet {sheet}: two tables stand one under the other. The one in row {ownRow} is read ({ownRows} {ownRows|row|rows}); the one in row {row} (“{value}”) is not.",
    choices: {},
    each: "Read the table in row {row} (“{value}”, {rows} {rows|row|rows})",
  },
  sideBySide: {
    text: "Sheet {sheet}: two purchase tables stand side by side. Columns {range} are read ({rows} {rows|row|rows}, from {cell}); columns {other}, at {otherCell}, are not. To count them together, place one under the other.",
    choices: {},
    each: "Read columns {range} ({rows} {rows|row|rows})",
  },
  besideColumns: {
    text: "Sheet {sheet}, {cell}: “{value}” (columns {range}) is set apart from the table by an empty column. Is it a list of its own?",
    choices: { apart: "Yes, it stands beside the table", join: "No, these columns belong to the table" },
  },
  onlyInclVatRows: {
    text: "Sheet {sheet}: {count} {count|line has|lines have} no amount without VAT but one with VAT, the first in the row of {cell}. Commonest rate of the file: {percent}%.",
    choices: {
      leaveOut: "Leave them out",
      convert: "Count them, VAT taken off (the line's VAT, else the commonest rate)",
    },
  },
  twoSides: {
    text: "Sheet {sheet}: column {column} says what is to be taken away from column {amount}, “{value}” at {cell} for instance ({count} credit or cancellation {count|line|lines}).",
    choices: { subtract: "Take away", asWritten: "Count column {amount} as written" },
  },
  currencies: {
    text: "Sheet {sheet}: several currencies stand side by side (“{value}” at {cell}). Only amounts in {counted} are counted; {count} {count|line|lines} in {others} {count|is|are} left out.",
    choices: {},
    each: "Count amounts in {currency}",
  },
  thousands: {
    text: "Sheet {sheet}, column {column}: the heading “{header}” announces amounts to be multiplied by {times} (“{value}” at {cell}).",
    choices: { multiply: "Multiply them by {times}", asWritten: "They are euros already" },
  },
  otherSheets: {
    text: "{count|Another sheet holds|Several sheets hold} a table of the same kind. “{sheet}” is read ({lines} lines, {totalCents}); “{other}” has {otherLines} lines for {otherTotalCents}.",
    choices: {
      together: "Read the {n} sheets of this layout together: {sheets} ({lines} {lines|line|lines}, {totalCents})",
    },
    each: "Read “{sheet}” ({lines} lines, {totalCents})",
  },
} as const;
