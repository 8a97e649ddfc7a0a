/** Terms of the trade, each in a line; `forms` are the words of our texts that open it, parted by commas. */
export const glossary = {
  lot: {
    term: "Lot",
    forms: "lot, lots",
    meaning: "A part of the contract, awarded by itself: some products, delivered to some places.",
  },
  allotir: {
    term: "Splitting into lots",
    forms: "split into lots, splitting into lots, allotment",
    meaning:
      "Dividing a contract into lots awarded one by one. It is the rule in France (art. L2113-10); not to do so must be justified.",
  },
  need: {
    term: "Need",
    forms: "need of a year, yearly need, estimated need",
    meaning:
      "What is to be bought, excluding VAT, all lots together. Over the whole duration, it decides the procedure.",
  },
  family: {
    term: "Homogeneous family",
    forms: "homogeneous family, homogeneous families",
    meaning: "Products near enough to be counted together: their amounts are added up against the thresholds.",
  },
  mapa: {
    term: "MAPA (adapted procedure)",
    forms: "mapa, adapted procedure",
    meaning: "Under the formal threshold, the buyer sets the rules of the consultation (art. R2123-1).",
  },
  formal: {
    term: "Formal procedure",
    forms: "formal procedure",
    meaning: "From a European threshold on, a procedure whose rules are set by law, such as an open call for tenders.",
  },
  fruitless: {
    term: "Without offer",
    forms: "without offer, without an offer, fruitless",
    meaning: "Said of a lot that receives no offer, or none that can be taken (“infructueux”).",
  },
  grouping: {
    term: "Consortium",
    forms: "consortium, consortia",
    meaning: "Firms that answer together a lot that none of them could carry alone (“groupement”).",
  },
  capacity: {
    term: "Capacity",
    forms: "capacity, capacities",
    meaning:
      "What a supplier can sell in a year, in euros excluding VAT: declared by it, or else estimated from what it sold.",
  },
  capable: {
    term: "Capable supplier",
    forms: "capable supplier, capable suppliers",
    meaning: "It supplies nearly all of the lot, where it is wanted, and its yearly capacity covers the lot's value.",
  },
  sourcing: {
    term: "Sourcing",
    forms: "sourcing",
    meaning:
      "Meeting suppliers before the consultation, all on an equal footing (art. R2111-1), to know who can do what.",
  },
  floor: {
    term: "Floor",
    forms: "floor",
    meaning: "At least this: only suppliers already known are counted, others could answer.",
  },
  range: {
    term: "Range",
    forms: "range",
    meaning: "From the lowest to the highest: what is doubtful counts first for nothing, then for all.",
  },
  holder: { term: "Holder", forms: "holder, holders", meaning: "The firm to which a lot was awarded." },
  creditNote: {
    term: "Credit note",
    forms: "credit notes",
    meaning: "A negative line, for instance a return: it is taken off the total.",
  },
  perimeter: {
    term: "Perimeter",
    forms: "perimeter, perimeters",
    meaning: "The territory within which a supplier is called local. No law sets it: you choose it.",
  },
} as const;
