/** Functions for formulas: the help that Excel shows, what they answer and what they refuse. */
const place = {
  name: "place",
  description:
    "Postcode and town (“62000 Arras”, or two cells), town and département (“Arras (62)”), INSEE code, département or country.",
} as const;

export const functions = {
  help: {
    zone: {
      description: "Area of a place: town, EPCI, département, region or country.",
      parameters: {
        place,
        level: {
          name: "level",
          description:
            "“town”, “EPCI”, “department” (by default), “region” or “country”; “department code” gives the code.",
        },
      },
    },
    local: {
      description: "Tells whether a place is in a perimeter: yes, no, to check or not located.",
      parameters: {
        place,
        perimeter: {
          name: "perimeter",
          description:
            "“department:62”, “region:32”, “town:62041”, “EPCI:200033579”, “radius:50@62041”, “list:62,59”, “France”, “country:BE”, or the name of a perimeter chosen in the pane.",
        },
      },
    },
    distance: {
      description: "Distance between two places as the crow flies, in kilometres, to a tenth.",
      parameters: {
        from: { name: "from", description: place.description },
        to: { name: "to", description: place.description },
      },
    },
    town: {
      description: "Town of a French postcode; the names of all when it serves several.",
      parameters: {
        postcode: {
          name: "postcode",
          description: "French postcode, as a number or as text; a lost first zero is put back.",
        },
        written: { name: "town", description: "Town as written in the file: its official name is then given." },
      },
    },
    siret: {
      description: "Tells whether a SIRET number is valid (14 digits and check digit).",
      parameters: {
        siret: { name: "siret", description: "SIRET number, as a number or as text, with or without spaces." },
      },
    },
    share: {
      description: "Local share of amounts, between 0 and 1, or one of its bounds.",
      parameters: {
        amounts: { name: "amounts", description: "Cells of the amounts, credit notes negative." },
        answers: {
          name: "answers",
          description: "Cells that hold “yes”, “no”, “to check” or “not located”, as many as amounts.",
        },
        part: {
          name: "result",
          description: "“share” (by default: local ÷ total), “low” or “high” (if all that is uncertain were local).",
        },
      },
    },
  },
  levels: { commune: "town", epci: "EPCI", departement: "department", region: "region", country: "country" },
  parts: { share: "share", low: "low", high: "high" },
  refusals: {
    askedWrongly: {
      level: "Unknown level “{text}”. Write {choices}.",
      perimeter:
        "Unknown perimeter “{text}”. Write for example “department:62”, “radius:50@62041”, “France”, or the name of a perimeter chosen in the pane.",
      postcode: "“{text}” is not a French postcode.",
      lostDigits: "Excel has lost digits of “{text}”. Format the column as Text, then type the number again.",
      sizes:
        "{amounts} {amounts|amount|amounts} for {answers} {answers|answer|answers}: take as many cells on both sides.",
      amount: "Row {row}: “{text}” is not an amount.",
      answer: "Row {row}: “{text}” is neither “yes”, “no”, “to check” nor “not located”.",
      part: "Unknown result “{text}”. Write {choices}.",
    },
    notKnown: {
      empty: "No place is given.",
      unlocated: "“{text}” does not say where the place is.",
      abroad: "“{text}” is abroad ({country}).",
      several: "“{text}” may be in several areas: {names}. Add the town.",
      none: "“{text}” has no area of this level.",
      tooWide: "“{text}” is too vague for a distance. Add the town.",
      noPoint: "“{text}” has no known point on the map.",
      unknownPostcode: "The postcode {text} serves no town (CEDEX, or a typing error).",
      otherTown: "{text} does not serve “{town}”, but: {names}.",
      total: "The total is nil or negative: no share can be computed.",
      outside: "The share lies outside 0 to 100% (credit notes): read the amounts themselves.",
      tooOld:
        "This version of Excel cannot call Allotir's functions. Excel for Microsoft 365, an up-to-date Excel 2021 or Excel on the web is needed.",
      workbook: "Excel could not read the workbook's perimeters. Finish typing, then calculate again.",
    },
  },
} as const;
