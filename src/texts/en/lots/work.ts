export const work = {
  title: "The work that lots make",
  help: "Counted in one year's purchases of the file, at today's rhythm: one holder a lot, each delivers and bills its own. A delivery: a supplier, a place, a day. By place: suppliers that deliver a place, on average. By person: lots that one person can follow.",
  today: "Today",
  columns: {
    lots: "Lots",
    deliveries: "Deliveries",
    places: "Suppliers by place",
    hours: "Hours a year",
    perPerson: "Lots by person",
  },
  heads: { places: "By place", hours: "Hours", perPerson: "By person" },
  papers: { orders: "Orders", invoices: "Invoices", papers: "Papers" },
  each: "For each number of lots",
  unknown: "—",
  noDays: "Your purchases bear too few dates to count deliveries.",
  noPapers:
    "Your purchases bear too few numbers (orders, invoices): choose their column at the step « Purchases » to count them.",
  effortTitle: "Hours, if you know them",
  effortHelp: "Blank: no hour is supposed.",
  effort: {
    perLot: "Hours a year to follow a lot",
    perPaper: "Hours by order or invoice",
    perDelivery: "Hours by delivery",
    perPerson: "Hours that one person gives to it in a year",
  },
  within:
    "With {staff} {staff|person|persons} and {availableHours} h a year, the advised number stops at {lots} {lots|lot|lots}; without this limit: {free}.",
  beyond: "Even {lots} {lots|lot|lots} {lots|takes|take} more than the {availableHours} h a year of your staff.",
  minimumOrder:
    "A delivery is worth {meanCents} on average: under the minimum order of {n} of the {capable} capable suppliers ({names})",
  lot: "Lot {number}: {text}.",
  sheetNote: "Counted in one year's purchases, one holder a lot. Hours: by the coefficients typed in the pane.",
} as const;
