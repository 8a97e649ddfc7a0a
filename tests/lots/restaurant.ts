import { inventFirms, type Firm } from "../../src/samples/restaurant/firms";
import { ZONES } from "../../src/samples/restaurant/catalogue";
import { inventInvoices } from "../../src/samples/restaurant/purchases";
import type { PurchaseLine } from "../../src/reading/columns/purchases";
import type { LocatedSupplier } from "../../src/suppliers/supplier";
import type { ListedSupplier, MarketInput } from "../../src/lots/supply/bidders";

/** The restaurant's purchases and sourcing list as they stand once read and located in the département. */
export function restaurant(withList = true): MarketInput {
  const firms = inventFirms(62);
  const lines = inventInvoices(firms, 62).map((invoice, index): PurchaseLine => ({
    row: index + 5,
    amountCents: invoice.cents,
    signature: invoice.firm.siret || invoice.firm.name,
    year: invoice.year,
    date: `${invoice.year}-${String(invoice.month).padStart(2, "0")}-${String(invoice.day).padStart(2, "0")}`,
    family: invoice.family.name,
    text: {
      family: invoice.family.name,
      subFamily: invoice.product.name,
      site: invoice.zone,
      label: invoice.label,
      lot: String(invoice.family.lot),
      contract: invoice.underContract ? "2022-RA-014" : "",
    },
  }));
  return {
    lines,
    suppliers: firms.filter((firm) => firm.buysFrom).map((firm) => located(firm, lines)),
    perimeter: 0,
    ...(withList ? { list: firms.map(listed) } : {}),
  };
}

/** In the département, and in the région. */
function within({ local, town }: Firm): readonly ("yes" | "no")[] {
  return [local ? "yes" : "no", /^(?:02|59|60|62|80)/.test(town.postcode) ? "yes" : "no"];
}

function located(firm: Firm, lines: readonly PurchaseLine[]): LocatedSupplier {
  const id = firm.siret || firm.name;
  const months: Record<string, number> = {};
  for (const line of lines)
    if (line.signature === id)
      months[line.date!.slice(0, 7)] = (months[line.date!.slice(0, 7)] ?? 0) + line.amountCents;
  return {
    key: `siret:${id}`,
    name: firm.name,
    names: [firm.name],
    ...(firm.siret ? { siret: firm.siret } : {}),
    signatures: [id],
    lineCount: 1,
    amountCents: 0,
    hints: {},
    months,
    place: { level: "commune", certainty: "sure", communes: [], evidence: [] },
    flags: [],
    local: within(firm),
  };
}

function listed(firm: Firm): ListedSupplier {
  return {
    name: firm.name,
    ...(firm.siret ? { siret: firm.siret } : {}),
    locality: firm.local ? "yes" : "no",
    within: within(firm),
    supplies: firm.supplies,
    zones: firm.zones.length === ZONES.length ? ["Toutes"] : firm.zones,
    capacityCents: firm.capacityEuros * 100,
    answeredBefore: firm.buysFrom,
  };
}
