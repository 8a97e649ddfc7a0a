/** Words of the commands at a terminal. */
export const commandLine = {
  unknownLanguage: "“{typed}” is not a language of Allotir: fr or en.",
  read: "{sheet}, header row {row}: {lines} {lines|line|lines}, {totalCents} ({basis}), {suppliers} {suppliers|supplier|suppliers}, {leftOut} {leftOut|row|rows} left out",
  bases: { HT: "excl. VAT", TTC: "incl. VAT", unknown: "VAT not stated" },
  share: "{name}: {rate} = {localCents} / {totalCents}",
  noRate: "no rate",
  range: "{lowRate} to {highRate}",
  halfUnknown: "no rate yet, more than half is not located (range: {range})",
  line: "{label}: {value}",
  lot: "{number}. {title}: {cents}",
} as const;
