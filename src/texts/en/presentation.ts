/** The guided presentation, its exercises and the large view. */
export const presentation = {
  title: "From {before} to {after} lots",
  plain: "Guided presentation",
  place: "Card {n} of {of}",
  next: "Next card",
  back: "Previous card",
  leave: "Leave the presentation",
  again: "Play this card again",
  sample: "Start again from the sample",
  sampleHelp:
    "The sample opens in a new workbook: yours is not touched. If it opens in another window, open the pane there: the presentation begins in it.",
  own: "Each card writes the sheets “Lots” and “Split” in this workbook. When you leave, your own plan comes back and these sheets are again what they were.",
  notRead: "The presentation needs a purchase table. Open yours, or start again from the sample.",
  noTerritory:
    "Nothing in this file says where suppliers are: choose a territory first, or start again from the sample.",
  waiting: "Working out what is expected…",
  cards: {
    need: {
      title: "The need",
      first:
        "A year of purchases is {needCents} excl. VAT: {products} products delivered to {zones} places, in {lots} {lots|lot|lots} today.",
      second:
        "We start from a plain count: {rate} of these purchases ({localCents} of {totalCents}) go to local suppliers, perimeter “{perimeter}”.",
    },
    families: {
      title: "Who can answer one lot per family?",
      first:
        "With one lot per family ({lots} lots), {able} known {able|supplier|suppliers} of {known} can carry at least one lot alone, {local} of them local.",
      second:
        "The largest lot, “{title}”, is worth {cents} a year: {capable} {capable|supplier|suppliers} can carry it alone.",
    },
    cut: {
      title: "Cutting a family",
      first:
        "“{family}” ({cents} a year), cut into {pieces} lots: {before} capable {before|supplier|suppliers} before, {after} after, {local} of them local.",
      second:
        "Cutting makes nobody appear: “{title}” ({lotCents}) fits the capacity of {name} ({capacityCents}), the whole family did not.",
      secondPlain:
        "Cutting makes nobody appear: a smaller lot, or one delivered to fewer places, is within reach of suppliers who were already there.",
      none: "No family is cut in this plan: known suppliers can carry whole families.",
    },
    curve: {
      title: "The curve",
      first: {
        small:
          "Each point is the plan proposed for that number of lots: from {first} to {last} lots, what small suppliers can expect goes from {lowAboutRate} to {highAboutRate} of the need.",
        local:
          "Each point is the plan proposed for that number of lots: from {first} to {last} lots, what local suppliers can expect goes from {lowAboutRate} to {highAboutRate} of the need.",
      },
      second:
        "The curve flattens: beyond {recommended} lots, one more brings less than {least} of the total, and as much work.",
    },
    lots: {
      title: "{lots} lots",
      first:
        "With {lots} lots, {able} {able|supplier|suppliers} can carry at least one lot ({local} local), against {beforeAble} ({beforeLocal}) with the {before} present lots.",
      second:
        "Local share: {observedRate} observed today, {middleAboutRate} expected, between {lowAboutRate} and {highAboutRate} in eight cases out of ten.",
      floor: "Known suppliers only: this is a floor, not a forecast, and no range is given.",
    },
    law: {
      title: "What the law says",
      first:
        "The number of lots does not change the procedure: it goes by {totalCents} excl. VAT, all lots together, over {months} months. {procedure}.",
      second:
        "Location can be neither a criterion nor a condition (art. R2111-7): a lot is cut to the size of the market, and anyone may answer it.",
    },
    after: {
      title: "And then: who was chosen",
      waiting:
        "The sheet “Outcome” waits for what comes of the {lots} lots: type the outcome, the offers received and the holder in its yellow cells, it counts at once.",
      own: "Once the contract is awarded, “I awarded these lots” (step Lots, tab Outcome) prepares a sheet where each lot waits for its outcome.",
      told: "Award of {day}: {awarded} {awarded|lot|lots} awarded of {lots}, {held} of them to a local holder, perimeter “{perimeter}”.",
      announced:
        "About {expected} of {lots} lots were expected to be held by a local supplier, perimeter “{perimeter}”: the difference is what one learns from.",
      learns: "What you type there serves the next time: the next study knows who answered, and to what.",
    },
    exercises: {
      title: "Your turn",
      first: "The answers are computed on the {lots} lots of this workbook, as they are at this moment.",
      second: "A wrong answer is explained; try again as often as you like.",
    },
  },
  figures: {
    caption: "Before and after",
    lots: "Lots",
    share: "Local share",
    able: "Capable suppliers",
    localAble: "of them local",
    fragile: "Fragile lots",
    fragileHelp: "Fragile: fewer than {wanted} capable suppliers.",
    rowNow: "Present lots: {lots}",
    rowThen: "This plan: {lots}",
    rowLabel: "{label}. The largest is {rate} of the need; {fragile} fragile {fragile|lot|lots}.",
    unknown: "not stated",
  },
  exercises: {
    check: "Check",
    right: "That is right.",
    wrong: "That is not it.",
    typed: "Number",
    notANumber: "Type a whole number, for instance 3.",
    choose: "Choose an answer.",
    none: "This plan suits no exercise: at least two lots are needed.",
    merge: {
      question:
        "Merge “{one}” ({oneCapable} capable) and “{other}” ({otherCapable} capable): how many suppliers can carry both alone?",
      because:
        "Together they are worth {cents} a year: {capable} {capable|supplier|suppliers} can still carry them alone.",
      union: "{given} are those who can carry one or the other.",
      both: "{given} can carry the one and the other, but not both at once.",
    },
    first: {
      question: "Where should one act first, that is, look for new suppliers?",
      because:
        "“{title}”: {capable} capable {capable|supplier|suppliers} for {cents} a year. Competition is thinnest there, and the risk of a lot without offer the greatest.",
      other: "“{title}” already has {capable} capable {capable|supplier|suppliers} ({cents} a year).",
      tie: "“{title}” also has {capable} capable {capable|supplier|suppliers}, but is worth less: {cents} a year.",
    },
    who: {
      question: "Which of them can carry “{title}” alone ({cents} a year)?",
    },
    procedure: {
      question: "Going from {before} to {after} lots, does the procedure change?",
      yes: "Yes",
      no: "No",
    },
  },
  large: {
    open: "Large view",
    close: "Close the large view",
    keys: "Arrows: next or previous card. Escape: close.",
    blocked: "The large view could not open: allow Allotir's windows in your browser, then try again.",
    axis: "Number of lots",
    measure: "Expected, in % of the need",
    now: "today",
  },
} as const;
