/** Who sells: what may be added to « Part locale ». */
export const sellers = {
  title: "More for the local share sheet",
  help: "Optional: each box ticked lengthens the local share sheet and adds columns to the suppliers' sheet and to your lines, at the next writing. Nothing is ticked at first.",
  parts: {
    roles: "Roles of sellers: producers, processors, wholesalers…",
    sizes: "Size and status of sellers: SMEs, social economy, inclusion, organic; concentration and dependency",
    leaks: "What leaves the perimeter and what could come back",
    egalim: "EGalim: durable and quality products, organic, meat and fish",
    tracking: "“Tracking” sheet: effects over the years, computed and declared",
  },
  between: "{low} to {high}",
  makers: "Of which local producers and processors: {rate} = {amounts} / {total}",
  roleNote:
    "This is the role of who sells, not the origin of the product. Low: place and role certain; high: if all that is uncertain were so. The role is corrected in the “Suppliers” step or in the sheet.",
  byRole: "By role",
  localPart: "{cents} · local {localCents}",
  turnover: "Yearly turnover (€ excl. VAT)",
  role: "Seller's role",
  proposedRole: "Proposal: {role}",
  sizeNote:
    "As the public register tells it (“Suppliers” step): what it did not say stays unknown and widens the range. An organic seller does not sell organic goods only.",
  sizeNothing:
    "The register has said nothing about any supplier yet: ask it about all of them in the “Suppliers” step.",
  sizeLine: "{rate} of the amount, {numbers} of the suppliers",
  sizeLocal: "and in {perimeter}: {rate}",
  concentration: "First {n} {n|supplier|suppliers}: {cents}, {part}",
  dependency: "{name}: your purchases are {part} of its turnover",
  inclusion: {
    fileName: "inclusion-market.csv",
    keep: "Save for the Marché de l'inclusion",
    copy: "Copy for the Marché de l'inclusion",
    about: "The five columns that it expects: supplier, SIRET, spending, category, entity.",
  },
  spaser: {
    fileName: "spaser-indicators.csv",
    keep: "Save the SPASER indicators",
    copy: "Copy the SPASER indicators",
    about: "Each indicator with both bounds, its denominator and its period.",
  },
  leaksNote:
    "Over the last year. Potential: the lesser of what leaves and of the capacity left to suppliers known there. Location is neither a criterion nor a condition of a contract.",
  leak: "Outside: {outside} that can be moved, {fixed} that cannot. {n} known local {n|supplier|suppliers}. Potential: {potential}",
  trackingNote:
    "Written with “Local share”: rates, new suppliers, producers (if the sellers' roles are ticked), awards (if “Outcome” is written), orders and deliveries. Targets, owners and what only you know are typed there.",
  noFamily: "no family",
  fixedTitle: "Suppliers outside whose purchases cannot be moved (tick)",
} as const;
