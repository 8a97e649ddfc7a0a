export const law = {
  notice: "Location serves sourcing and follow-up; it can be neither a criterion nor a condition.",
  noAdvice: "A dated, editable reminder of the texts; this is not legal advice.",
  procedures: {
    withoutPublicity: "No prior publicity or competition (art. R2122-8)",
    adapted: "Adapted procedure (art. R2123-1)",
    formal: "Formal procedure (art. R2124-1)",
  },
  procedureSentence:
    "Estimated need: {totalCents} excl. VAT over {months} months, renewals included, all lots together. {procedure}.",
  byTotals: "Over the duration, from the parts of the need (€ excl. VAT):",
  sameWhateverLots:
    "The number of lots does not change the procedure: it is judged on the sum of all lots over the whole duration.",
  publicity: {
    none: "No publicity is due.",
    free: "Publicity of the buyer's choice, suited to the purchase (art. R2131-12).",
    boampOrJal: "Notice in the BOAMP or in a legal-notice newspaper (art. R2131-12).",
    boampAndJoue: "Notice in the BOAMP and in the OJEU (art. R2131-16).",
  },
  amounts: {
    formalState: "Formal procedure threshold, State, supplies and services",
    formalLocal: "Formal procedure threshold, local authorities, supplies and services",
    formalEntity: "Formal procedure threshold, utilities, supplies and services",
    formalWorks: "Formal procedure threshold, works",
    noPublicitySupplies: "No publicity, supplies and services",
    noPublicityWorks: "No publicity, works",
    notice: "Notice in the BOAMP or in a legal-notice newspaper",
    smallLotSupplies: "Small lot, supplies and services",
    smallLotWorks: "Small lot, works",
    miniLotSupplies: "Mini-lot, supplies and services",
    miniLotWorks: "Mini-lot, works",
  },
  validity: { open: "since {from}", closed: "from {from} to {until}", source: "Source: {source}" },
  table: {
    title: "Thresholds: see and correct",
    help: "When a text changes before our update, correct it here: the workbook keeps your values. Nothing else checks them.",
    which: "Threshold",
    cents: "Amount (€ excl. VAT)",
    from: "Consultations launched from",
    until: "to (blank: no end)",
    source: "Source",
    add: "Add a value from today on",
    verified: "Verified in the text",
    remove: "Remove this value",
    reset: "Back to the official values",
    edited: "changed by you",
    editedSource: "{source}; changed by you",
    wrong:
      "Not taken: the end must follow the beginning, the source must be stated, and each threshold must keep a value.",
    over: "No longer valid when the consultation is launched.",
  },
  smallLots: {
    title: "Small lots (art. R2123-1, 2°)",
    explained:
      "If the need reaches the formal threshold: lots under {limitCents} excl. VAT each and, together, 20% at most of all lots. These lots may follow an adapted procedure.",
  },
  miniLots: {
    title: "Mini-lots (art. R2122-8)",
    explained:
      "Lots under {limitCents} excl. VAT each and, together, 20% at most of all lots: no publicity. To be careful, count small lots and mini-lots within the same 20%.",
  },
  lotReason: "{number}. {title}: {reason}",
  otherLots: "{n} other {n|lot|lots}, and why not",
  ruleTable: {
    title: "Rules: see and correct",
    help: "Like the thresholds: dated, with their source. Once you have verified a text “to be verified”, tick it; when a text changes, correct its dates or add it.",
    which: "Rule",
    factor: "Times the value of the lot",
    add: "Add this rule from today on",
    none: "This rule was removed: the checklist no longer recalls it.",
    wrong: "Not taken: the end must follow the beginning, and the source must be stated.",
  },
  ruleNames: {
    lotsAllowed: "Number of lots per bidder",
    notSplit: "Reasons for not splitting",
    maximum: "Maximum of the framework agreement",
    duration: "Duration of the framework agreement",
    environmentCriterion: "Environmental criterion",
    environmentConditions: "Environment: specifications and performance",
    socialCondition: "Social condition of performance",
    turnover: "Turnover that may be asked",
    essentialData: "Essential data",
    smallLotsOnMinimum: "20% of small lots and minimum",
    simplificationAct: "Simplification act of 2026",
    farmEmergencyAct: "Farm emergency act",
    europeanRevision: "European revision",
  },
  reasons: {
    within:
      "Possible: {valueCents} excl. VAT, under {limitCents}, and the 20% limit is respected ({usedCents} of {allowanceCents})",
    lotTooLarge: "No: {valueCents} excl. VAT, it must be under {limitCents}",
    beyondShare: "No: the limit of 20% of all lots ({allowanceCents} excl. VAT) would be exceeded",
    totalBelowFormal: "Does not apply: the need does not reach the formal procedure threshold",
  },
  checklist: "Checklist of the consultation",
  states: { due: "To do", done: "Done", notDue: "Not applicable", toVerify: "To verify" },
  ruleOf: "{state}: {sentence} ({source}, consultations launched since {from})",
  rules: {
    lotsAllowed:
      "say for how many lots one may bid, how many one may win, and the rule if one ranks first on too many.",
    notSplit: "write the reasons in law and in fact if the contract is not split.",
    maximum: "set the maximum of the framework agreement, in quantity or in value: it determines the procedure.",
    duration: "{months} months, {longest} at most without a duly written reason tied to the object of the contract.",
    environmentCriterion:
      "at least one criterion on environmental characteristics, or a whole-life cost that counts them; price alone is no longer allowed. Transport alone would read as a preference for a place.",
    environmentConditions:
      "take the environment into account in the specifications and the contract performance conditions.",
    socialCondition: "a social condition in contract performance, above the European thresholds.",
    turnover:
      "a yearly turnover asked of at most {factor} times the value of each lot; asking as much would shut out {shutOut} possible {shutOut|bid|bids} from capable suppliers known in this file.",
    essentialData: "publish the essential data after award, from {limitCents} excl. VAT.",
    smallLotsOnMinimum: "the 20% rule on a framework agreement with a minimum: practice takes the minimum.",
    simplificationAct: "what the simplification act changes for public procurement.",
    farmEmergencyAct: "what the farm emergency act imposes on public catering.",
    europeanRevision: "whether the revised European rules have begun to apply.",
  },
  warnings: {
    outOfDate: "{amount}: the known value holds {validity}. Check it before launching the consultation.",
    toConfirm: "{amount}: value to be confirmed at its source ({source}).",
    longDuration:
      "Duration of {months} months, more than the {longest} months of a framework agreement (art. L2125-1): its object or a duly written reason must justify it.",
    maximumBelowForecast:
      "The maximum typed ({maximumCents}) is under the forecast over the duration ({forecastCents}).",
    fewCapable:
      "Lot {lot}: {capable} capable {capable|supplier|suppliers} known, fewer than three. It may receive no offer: source further.",
    noCapable: "Lot {lot}: no capable supplier known. It may receive no offer: source or merge.",
  },
  grounds: {
    title: "Not splitting: grounds and reasons to write",
    intro:
      "Splitting into lots is the rule (art. L2113-10). Not splitting calls for reasons in law and in fact (art. L2113-11). Complete the draft below; it holds only if it is true.",
    unavailable: "Reserved for utilities (entités adjudicatrices)",
    noFact: "The file gives no proof of it: the facts are yours to write.",
    cannotOrganise: {
      title: "Unable to organise, steer or coordinate by oneself",
      reasons: {
        workload:
          "With {lots} lots, each person of the purchasing staff would follow {lotsPerPerson} lots; the staff do not have the means to steer and coordinate them.",
      },
    },
    restrictsCompetition: {
      title: "Splitting would restrict competition",
      reasons: {
        thinLots:
          "Of {lots} lots, {thinLots} would have fewer than three capable suppliers known in this file; separate lots would reduce competition.",
      },
    },
    technicallyDifficultOrCostlier: {
      title: "Performance would be technically difficult or costlier",
      reasons: {
        tinyLots: "Of {lots} lots, {tinyLots} would be too small for a delivery round; performance would cost more.",
      },
    },
    riskOfNoOffers: {
      title: "Risk that no offer comes",
      reasons: {
        emptyLots:
          "Of {lots} lots, {emptyLots} have no capable supplier known in this file; the procedure might receive no offer.",
      },
    },
  },
} as const;
