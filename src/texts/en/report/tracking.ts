/** « Suivi »: indicators by year. */
export const tracking = {
  title: "Effects over the years",
  note: "“Computed”: by formulas, from this workbook; awards, each in its own year; orders and deliveries, counted when the sheet is written. Low share: certain; high: if all that is uncertain were local.",
  declaredNote:
    "“Declared”: typed by you in the yellow cells and kept from one writing to the next; Allotir makes none up, and derives no job from a coefficient.",
  indicator: "Indicator",
  unit: "Unit",
  target: "Target",
  source: "Source",
  owner: "Owner",
  kind: "Nature",
  key: "Tracking mark",
  computed: "computed",
  declaredKind: "declared",
  counted: "Purchase lines, when written",
  rates: {
    low: "Low local share – {perimeter}",
    high: "High local share – {perimeter}",
  },
  localSuppliers: "Local suppliers",
  newSuppliers: "New local suppliers (nothing the year before)",
  makers: "Local producers and processors",
  makerRates: {
    low: "Low share of local producers and processors",
    high: "High share of local producers and processors",
  },
  awards: {
    lots: "Lots awarded",
    within: "Lots whose holder is inside the perimeter",
    single: "Lots with a single offer",
    holders: "Distinct holders",
    firstTime: "New holders (no purchase in this file)",
  },
  papers: "Orders or invoices",
  deliveries: "Deliveries (a supplier, a place, a day)",
  units: { suppliers: "suppliers", lots: "lots", papers: "documents", deliveries: "deliveries" },
  declared: {
    jobs: { name: "Jobs declared by holders", unit: "FTE" },
    training: { name: "Training days", unit: "days" },
    club: { name: "Members of the buyers' or suppliers' club", unit: "members" },
    repair: { name: "Purchases avoided (repair workshop, reuse…)", unit: "€" },
  },
} as const;
