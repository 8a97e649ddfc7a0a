/** Who sells: what may be added to « Part locale ». */
export const sellers = {
  title: "More for the local share sheet",
  help: "Optional: each box ticked lengthens the local share sheet and adds columns to the suppliers' sheet and to your lines, at the next writing. Nothing is ticked at first.",
  parts: {
    roles: "Roles of sellers: producers, processors, wholesalers…",
  },
  between: "{low} to {high}",
  makers: "Of which local producers and processors: {rate} = {amounts} / {total}",
  roleNote:
    "This is the role of who sells, not the origin of the product. Low: place and role sure; high: if all that is uncertain were so. The role is corrected in the “Suppliers” step or in the sheet.",
  byRole: "By role",
  localPart: "{cents} · local {localCents}",
  role: "Seller's role",
  proposedRole: "Proposal: {role}",
};
