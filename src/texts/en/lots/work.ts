export const work = {
  title: "The work that lots make",
  help: "Counted in one year's purchases of the file, at today's rhythm: one holder per lot, who delivers and bills its own. A delivery: a supplier, a place, a day. Per place: suppliers that deliver a place, on average. Per person: lots that one person can follow.",
  today: "Today",
  columns: {
    lots: "Lots",
    deliveries: "Deliveries",
    places: "Suppliers per place",
    hours: "Hours a year",
    perPerson: "Lots per person",
  },
  heads: { places: "Per place", hours: "Hours", perPerson: "Per person" },
  papers: { orders: "Orders", invoices: "Invoices", papers: "Papers" },
  each: "For each number of lots",
  unknown: "—",
  noDays: "Your purchases hold too few dates to count deliveries.",
  noPapers:
    "Your purchases hold too few numbers (orders, invoices): choose their column in the “Purchases” step to count them.",
  effortTitle: "Hours, if you know them",
  effortHelp: "Blank: no hours are assumed.",
  effort: {
    perLot: "Hours a year to follow a lot",
    perPaper: "Hours per order or invoice",
    perDelivery: "Hours per delivery",
    perPerson: "Hours that one person gives to it in a year",
  },
  within:
    "With {staff} {staff|person|people} and {availableHours} h a year, the advised number stops at {lots} {lots|lot|lots}; without this limit: {free}.",
  beyond: "Even {lots} {lots|lot|lots} {lots|takes|take} more than the {availableHours} h a year of your staff.",
  minimumOrder:
    "A delivery is worth {meanCents} on average: under the minimum order of {n} of the {capable} capable suppliers ({names})",
  lot: "Lot {number}: {text}.",
  sheetNote: "Counted in one year's purchases, one holder per lot. Hours: by the coefficients typed in the pane.",
} as const;
