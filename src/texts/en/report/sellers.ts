export const sellers = {
  roles: {
    title: "By the seller's role ({basis}, within the filters)",
    note: "The role of who sells, not the origin of the product: a producer may resell, a wholesaler may sell local goods. Correct it in “{suppliers}”, column “Role, your own word”.",
    others: "Unknown",
  },
  makers: {
    title: "Of which local producers and processors ({basis})",
    note: "Low: place and role sure, or given by you. High: the same if all that is uncertain (role unknown or to check, place uncertain) were so. Shares of all purchases.",
    filtered: "Within the filters",
    local: "Producers and processors – {perimeter}",
    uncertain: "Uncertain – {perimeter}",
    low: "Low share – {perimeter}",
    high: "High share – {perimeter}",
  },
};
