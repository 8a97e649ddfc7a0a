export const parameters = {
  capacityShare: {
    label: "Share of its capacity that a supplier may give to one lot",
    help: "100%: one lot may take a supplier's whole yearly capacity. Lower: lots must be smaller.",
  },
  coverage: {
    label: "Share of the lot it must already be able to supply",
    help: "Higher: fewer suppliers are deemed capable, lots follow more closely what each one sells.",
  },
  capableWanted: {
    label: "Capable suppliers wanted for each lot",
    help: "Local or not. Below it the lot is flagged and costs in the reckoning.",
  },
  capableAlert: {
    label: "Alert below",
    help: "Number of capable suppliers under which the lot may receive no offer.",
  },
  minimumLotCents: {
    label: "Lot too small below (€ excl. VAT a year)",
    help: "Higher: fewer lots, fuller deliveries.",
  },
  answering: {
    label: "Chance that a supplier answers",
    help: "By its tie with the product, never by where it is.",
    incumbent: "Sells this product today",
    sold: "Has sold it, or has answered before",
    declared: "Only says that it can supply it",
  },
  capacityDoubt: {
    label: "Doubt about capacities",
    help: "Lower: capacities are taken as certain.",
    declared: "Declared capacity",
    estimated: "Estimated capacity",
  },
  prices: {
    label: "Cost of faults",
    help: "As a share of the money concerned. A fault costs, it does not forbid.",
    thinCompetition: "Too few capable suppliers",
    noOffer: "Risk of no offer at all",
    tinyLot: "Lot too small",
    mixedFamilies: "Mixed families",
    cutRound: "A delivery round cut",
  },
  zoneBlocks: {
    label: "Lots that hold one product, at most",
    help: "Fewer: deliveries of one product are not scattered over several holders.",
  },
  zoneBlockCents: {
    label: "Cost of a lot that delivers a part of the territory only (€ a year)",
    help: "Higher: lots more often cover the whole territory.",
  },
  maxLots: { label: "Number of lots, at most", help: "What your staff can follow." },
  leastGain: {
    label: "Least gain of one more lot",
    help: "As a share of the total. The number of lots advised is the one after which one more lot gains less.",
  },
  turnoverShare: {
    label: "Capacity: share of the turnover",
    help: "Where the list gives a turnover or a headcount but no capacity. A working assumption, to be adjusted.",
  },
  turnoverPerHeadCents: {
    label: "Turnover supposed for each employee (€ a year)",
    help: "Where the list gives a headcount only; of a bracket, the lower end. A working assumption, to be adjusted.",
  },
  smallCapacityCents: {
    label: "Small supplier: yearly capacity under (€ excl. VAT)",
    help: "When the list says nothing of its size.",
  },
} as const;
