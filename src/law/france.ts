import type { AmountCode, DatedAmount, LawTable } from "./table";

const ANNEX = "CCP, annexe n° 2 (avis relatif aux seuils de procédure)";
const NO_PUBLICITY = "CCP, art. R2122-8";
const SMALL_LOTS = "CCP, art. R2123-1, 2°";

/** French law as known when this version was made; amounts in € HT, by date of launching the consultation. */
export const FRENCH_LAW: LawTable = {
  smallLotsShare: 2000,
  amounts: [
    ...formal("2024-01-01", "2025-12-31", {
      formalState: 143000,
      formalLocal: 221000,
      formalEntity: 443000,
      formalWorks: 5538000,
    }),
    ...formal("2026-01-01", "2027-12-31", {
      formalState: 140000,
      formalLocal: 216000,
      formalEntity: 432000,
      formalWorks: 5404000,
    }),
    amount("noPublicitySupplies", 40000, "2020-01-01", "2026-03-31", NO_PUBLICITY),
    amount("noPublicitySupplies", 60000, "2026-04-01", null, NO_PUBLICITY),
    amount("noPublicityWorks", 100000, "2024-01-01", "2025-12-31", `${NO_PUBLICITY} (seuil temporaire)`),
    amount("noPublicityWorks", 100000, "2026-01-01", null, NO_PUBLICITY),
    amount("notice", 90000, "2020-01-01", null, "CCP, art. R2131-12"),
    amount("smallLotSupplies", 80000, "2019-04-01", null, SMALL_LOTS),
    amount("smallLotWorks", 1000000, "2019-04-01", null, SMALL_LOTS),
    amount("miniLotSupplies", 40000, "2020-01-01", "2026-03-31", NO_PUBLICITY),
    amount("miniLotSupplies", 60000, "2026-04-01", null, NO_PUBLICITY),
    amount("miniLotWorks", 100000, "2024-01-01", null, NO_PUBLICITY),
  ],
};

function amount(code: AmountCode, euros: number, from: string, until: string | null, source: string): DatedAmount {
  return { code, cents: euros * 100, from, until, source, confirmed: true };
}

function formal(from: string, until: string, euros: Readonly<Partial<Record<AmountCode, number>>>): DatedAmount[] {
  return Object.entries(euros).map(([code, value]) => amount(code as AmountCode, value, from, until, ANNEX));
}
