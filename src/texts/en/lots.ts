import { sheet } from "./lots/sheet";
import { pane } from "./lots/pane";
import { parameters } from "./lots/parameters";
import { work } from "./lots/work";

export const lots = {
  title: "{content} – {zones}",
  moreProducts: "{names} and {n} other products",
  moreFamilies: "{names} and {n} other families",
  moreZones: "{names} and {n} other places",
  failures: {
    noNeed:
      "Nothing to split: for each product, the purchases kept add up to zero or less. Check the column of amounts in the “Purchases” step.",
    oneAtom:
      "Nothing to split: one product, delivered in one place. Choose a column of families, sub-families or delivery sites in the “Purchases” step.",
    tooManyFamilies:
      "Nothing is split: the column of families holds more than 3,000 different names; it is one of products or labels. Choose another one in the “Purchases” step.",
    notRead: "The purchases could not be read. Read them again in the “Purchases” step.",
    unknownSheet:
      "Sheet “{sheet}” is not a list of suppliers: give it a column of names, and one of families, zones or capacities.",
    badDate: "“{text}” is not a date: write it as 2026-04-01.",
    badNumber: "“{text}” is not a number allowed for {name}: write a whole number from 1 to {most}.",
    lotsBeyondMax: "--lots {lots} is beyond --max {max}: ask for fewer lots, or search further.",
    badAim: "“{text}” is not a known aim for --aim: write local or small.",
    listOrNone: "--suppliers and --no-suppliers contradict each other: keep one of them.",
  },
  fewerLots: "At most {asked} lots asked for: no split found gains by going beyond {lots} {lots|lot|lots}.",
  observed: "Observed local share, present lots",
  unexplained:
    "The model does not explain your present purchases: the observed share is {gapPoints} {gapPoints|point|points} outside the range that it gives of the present lots. Count on no gain; check the supplier list, the capacities and the holders.",
  restsOn: {
    title: "What these figures rest on",
    invented:
      "Invented example: the local share rises with the number of lots because this market was invented that way, with many local suppliers that can each supply a few products, in a few places, for small amounts. Your territory may say something else altogether.",
    list: "{n} known {n|supplier|suppliers}, from your purchases and the list “{sheet}”: {declared} {declared|has|have} a declared capacity, {unknown} an unknown one.",
    noList:
      "{n} known {n|supplier|suppliers}, from your purchases only: {unknown} {unknown|has|have} an unknown capacity.",
    chances:
      "Assumed chances of bidding for a lot (settings): {incumbent} for a current supplier, {sold} for one that has supplied or bid before, {declared} for one that says it could; they never depend on the place.",
    chosen:
      "This split was chosen because this computation prefers it: expect a little less than announced. The present lots, for their part, are observed.",
    rounds:
      "Rounds read in your purchases (same suppliers, same days): {rounds}. A lot that cuts one costs {priceRate} of its amount in the search (settings).",
    noRounds:
      "Your purchases do not tell which places are delivered in one round: the places of a lot follow what suppliers can deliver. Group them in the grid, or choose a column of rounds as places of delivery.",
    tilt: "Learned from {n} present {n|holder|holders}: among those who bid, a local supplier wins {times} times as often as another one (from {low} to {high} times). It is an observation, not a criterion.",
  },
  ignorance: {
    nobodySituated:
      "No supplier is located: no number of lots can be advised. First place your suppliers in the “Suppliers” step, or add a list that says where they are.",
    mostlyUnknown:
      "No located supplier is known for most of the need: no number of lots can be advised. See “To source”, then place your suppliers in the “Suppliers” step.",
  },
  need: {
    title: "The need of a year",
    basis: "Count the need from",
    basisNames: {
      lastFull: "the last full financial year",
      lastTwelve: "the last 12 months of the file",
      meanFull: "the mean of the full financial years",
      typed: "a typed amount",
    },
    typed: "Need of a year (€ excl. VAT)",
    growth: "Expected change of “{family}” (in %)",
    growthTitle: "Expected change, by family",
    maximum: "Maximum of the framework, in % of the forecast (blank: the forecast)",
    maximumEuros: "or its maximum in euros (€ excl. VAT, whole duration, all lots)",
    remarks: {
      text: "{part}: “{typed}”, typed in “Need kept”, is not an amount. The computed need is kept.",
      negative: "{part}: {typed}, typed in “Need kept”, is negative. The computed need is kept.",
      belowContract:
        "{part}: {needCents} kept, less than the {contractedCents} already bought under contract in the period of reference.",
      wholeBelowContract:
        "The need typed ({needCents}) is less than what was bought under contract in the period of reference ({contractedCents}).",
    },
    retained: "Need kept: {needCents} excl. VAT a year.",
    bases: {
      lastFull: "Need from the last full financial year: {years} (art. R2121-7).",
      lastTwelve: "Need from twelve months of purchases, {from} to {to} (art. R2121-7).",
      meanFull: "Need from the mean of the full financial years: {years}.",
      seen: "The file shows less than a year: the need is what it holds. Type the need of a whole year.",
    },
    exercice: "{year}: {sumCents} excl. VAT, from {from} to {to}, {months} {months|month|months} with purchases.",
    undated: "{year}: {sumCents} excl. VAT, without dates.",
    partial: "Partial financial year: it does not count as a year.",
  },
  axisPlan: "Expected local share, chosen split",
  capableCount: "{all} capable {all|supplier|suppliers}, of which {local} local",
  sheet,
  pane,
  parameters,
  work,
  aims: { local: "Local suppliers", small: "Small suppliers" },
  familySources: {
    family: "Families: the family column",
    cpv: "No family column: CPV codes stand in for it. Please check.",
    label:
      "No family column: labels were grouped by their first word, the rare words together (“…”). Check, or choose a column.",
    none: "Nothing says what is bought: everything is in one family. Choose a column.",
  },
  planZeroSources: {
    lotColumn: "Present lots, from the lot column",
    families: "No lot column: one lot for each family, to compare",
  },
  frontier: {
    axisLots: "Number of lots, at most",
    axes: {
      local: "In % of the need: what local suppliers can expect, at equal chances. Square: observed.",
      small:
        "In % of the need: what small suppliers, wherever they are, can expect, at equal chances. The local share is what follows, shown above.",
    },
    point: "{lots} {lots|lot|lots} at most: {expectedCents} expected ({shareRate})",
    reached:
      "Full line: the most that can be expected with that number of lots or fewer. Dashed line: the advised number. Dot: the proposed plan, which may expect a little less where one more lot mends a fault (too few suppliers, mixed families).",
    recommended: "Advised: {lots} {lots|lot|lots}. Beyond, one more lot gains less than {leastRate} of the total.",
    gathered:
      "Many families: {n} of them, the smallest, are looked at together, with those whose suppliers are most like theirs.",
    manyFamilies:
      "Your purchases name {n} families, more than the {lots} lots looked for at most: each lot mixes several. Point out a column of larger families.",
    gap: {
      guillotine:
        "Bound: of the splits that this search can make (cutting the need in two, again and again, by products or by places), none does better by more than {gapRate} of the total, on average over the curve. Other kinds of split, or other assumptions, may do better.",
      groupsThenZones:
        "Bound: of the splits that group products first and places second, none does better by more than {gapRate} of the total, on average over the curve. Other kinds of split may do better.",
    },
  },
  floorOnly: "Known suppliers only: a floor, not a forecast. Add a supplier list or your sourcing to have a range.",
  simulation: {
    range: "Local share: {middleAboutRate} in the middle, {lowAboutRate} to {highAboutRate} in eight cases out of ten",
    ceiling: "Ceiling if every capable local supplier bid and won: {ceilingCents}",
    noOffer: "No bid, on average: {noOfferCents} (neither local nor not local)",
    singleOffer: "A single bid, on average: {singleOfferCents}",
    winners: "Different winners expected: {winners}",
    fewWinners: "Far fewer winners ({winners}) than lots ({lots}): the same ones would win several lots.",
    cap: "At most {lots} {lots|lot|lots} for each bidder",
  },
  backtest: {
    title: "Trial on {year}",
    found:
      "{foundRate} of the purchases of {year} ({foundCents} of {totalCents}) went to a supplier that the years before pointed to as capable.",
    fresh: "{newCents} were for a new product or site.",
    meaning:
      "This trial tells whether the sellers of that year were known as capable; it validates neither the expected share nor its range.",
    notEnough: "At least two years of purchases are needed.",
  },
  flags: {
    noCapable: "No capable supplier known",
    riskOfNoOffer: "May receive no offer: one capable supplier, or hardly more",
    fewCapable: "Fewer than {wanted} capable suppliers",
    capacityUnknown: "Capacity unknown for suppliers that cover the lot: to be asked",
    noLocalCapable: "No local supplier capable alone",
    tinyLot: "Lot too small",
    nearlyTiny: "Hardly more than the smallest lot wanted",
    mixedColdChains: "Frozen and other products in one lot: two cold chains",
    mixedFamilies: "Several families",
    cutsRound: "Cuts a delivery round",
    partialZones: "Part of the territory",
    onlySupplierOnSeveralLots: "The same supplier is the only capable one on several lots",
    negativeAtom: "Holds a negative amount (credit note)",
  },
  ties: { incumbent: "supplies today", sold: "has supplied or answered", declared: "says it can supply" },
  reasons: {
    capable: "{name}: {tie} {coverageRate} of the lot; {lotCents} for a {origin} capacity of {capacityCents}",
    coverage: "{name}: covers only {coverageRate} of the lot",
    capacityUnknown: "{name}: {tie} {coverageRate} of the lot; capacity unknown, to be asked",
    capacity: "{name}: the lot ({lotCents}) exceeds its {origin} capacity of {capacityCents}",
    proven: "largest year observed: {provenCents}",
  },
  capacityOrigins: {
    declared: "declared",
    turnover: "turnover-based (estimated)",
    headcount: "headcount-based (estimated)",
    estimated: "estimated",
    unknown: "unknown",
  },
  together: {
    title: "Bidding together",
    explained: "No local supplier can carry this lot alone. As a temporary grouping of firms, these could:",
    caution: "Do not bring them together yourself: tell all firms, in the same words, that a grouping is allowed.",
    member: "{name}: {content} ({broughtCents})",
    none: "No group of two or three known local suppliers covers this lot.",
  },
  sourcing: {
    title: "To source",
    row: "{family}, {zone}: {yearlyCents} a year, {known} {known|supplier|suppliers} known, {local} of them local",
  },
  lotReasons: {
    capacity:
      "Sized to the market: {capable} {capable|supplier|suppliers} can carry this lot, {whole} could if all places were together.",
    trade:
      "Products of one trade: {capable} {capable|supplier|suppliers} can supply them, {whole} could supply the whole family.",
    round: "One area of delivery.",
    product: "Products that are supplied together.",
    family: "One homogeneous family, delivered everywhere.",
    several: "Neighbouring families, too small to be lots of their own.",
  },
  edits: {
    merge: "Merge",
    split: "Split",
    move: "Move",
    lock: "Lock",
    unlock: "Unlock",
    rename: "Rename",
    mustLink: "Keep together",
    mustNotLink: "Keep apart",
    unlink: "Forget the link",
    undo: "Undo",
    redo: "Redo",
  },
  refusals: {
    unknownLot: "This lot no longer exists. Choose another.",
    oneLotOnly: "Choose at least two lots to merge.",
    nothingToSplit: "Choose a part of the lot: neither nothing nor all.",
    lotLocked: "This lot is locked. Unlock it first.",
    emptyTitle: "Give the lot a title.",
    unknownAtom: "This part of the need no longer exists. Choose another.",
  },
  difference: {
    lots: "Lots: {change}",
    expected: "Expected local share: {changeCents} a year",
    small: "Small suppliers: {changeCents} a year",
    thinLots: "Lots with too few capable suppliers: {change}",
    emptyLots: "Lots without a capable supplier: {change}",
    tinyLots: "Lots too small: {change}",
    brokenTogether: "{a} and {b} were to stay together.",
    brokenApart: "{a} and {b} were to stay apart.",
  },
  unnumbered:
    "Sheet “Lots”: {count} {count|part of the need has|parts of the need have} no lot number (an empty cell, or a text such as “9bis”). The sheet says “no lot”; here they form lot {number}.",
} as const;
