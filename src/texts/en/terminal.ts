/** What the commands at a terminal say of themselves. */
export const terminal = {
  usage: {
    analyse:
      "npm run --silent analyse -- FILE [OTHER FILE]… [--sheet NAME or --together] [--perimeter departement:62]… [--head-office] [--with roles]… [--column amount=H]… [--answer QUESTION=CHOICE]… [--out RESULT.xlsx] [--print-all] [--lang fr or en] [--json]",
    lots: "npm run --silent lots -- FILE [OTHER FILE]… [--sheet NAME] [--suppliers SHEET] [--no-suppliers] [--perimeter departement:62] [--max 60] [--lots K] [--launch 2026-04-01] [--years 4] [--aim local or small] [--out RESULT.xlsx] [--lang fr or en] [--json]",
  },
  about: {
    analyse: "Reads a purchase table, finds where suppliers are and says what share is local.",
    lots: "Reads a purchase table and proposes how to split the need into lots.",
  },
  options: {
    sheet: "the sheet to read, when it is not the one that Allotir finds",
    together: "read sheets of one layout together",
    perimeter:
      "what is local: commune:62041, epci:SIREN, departement:62, region:32, france, radius:50@62041 or list:59,62,BE; several times to compare",
    "head-office": "count the head office instead of the establishment that invoiced",
    with: "an optional part: roles, sizes, leaks, egalim or tracking",
    column: "the column of a piece of data, for instance amount=H",
    answer: "the answer to a question, for instance twoSides=subtract",
    suppliers: "the sheet of known suppliers",
    "no-suppliers": "read none",
    max: "the largest number of lots looked for",
    lots: "the number of lots wanted; without it, the advised number",
    launch: "the day when the consultation is launched",
    years: "the duration, renewals included",
    aim: "whom the plan should be able to reach: local suppliers (local) or small ones (small)",
    out: "save the workbook with Allotir's sheets",
    "print-all":
      "let the sheet of purchases print with Allotir's columns; without this, the saved workbook prints of it your own columns only",
    lang: "the language of the answers and of the sheets written: fr or en; without it, English if your system is set to it (LC_ALL, LC_MESSAGES, LANG), else French",
    json: "give the result to another program",
    aide: "this help in French",
    help: "this help",
  },
} as const;
