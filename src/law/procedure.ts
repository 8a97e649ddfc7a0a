import type { Need } from "./need";
import { amountOn, type AmountCode, type AppliedAmount, type LawTable } from "./table";

export type BuyerKind = "state" | "local" | "entity";
export type ContractNature = "supplies" | "works";

/** Who buys, what, and when the consultation is launched (ISO date). */
export interface Consultation {
  readonly buyer: BuyerKind;
  readonly nature: ContractNature;
  readonly launch: string;
}

/** `withoutPublicity`: R2122-8; `adapted`: R2123-1 1°; `formal`: R2124-1. */
export type Procedure = "withoutPublicity" | "adapted" | "formal";

/** `none`: no publicity due; `free`: suited to the purchase; `boampOrJal`: R2131-12; `boampAndJoue`: formal procedure. */
export type Publicity = "none" | "free" | "boampOrJal" | "boampAndJoue";

export interface ProcedureFinding {
  readonly procedure: Procedure;
  /** Where the notice is due: nowhere (`free`: as the buyer finds fit), BOAMP or a legal-notice newspaper (R2131-12), BOAMP and JOUE (R2131-16). */
  readonly publicity: Publicity;
  /** A notice is due. */
  readonly noticeDue: boolean;
  readonly totalCents: number;
  /** The amounts compared with, in the order of the reasoning. */
  readonly thresholds: readonly AppliedAmount[];
}

/** The procedure that the value of the whole need commands. The number of lots plays no part. */
export function findProcedure(
  need: Pick<Need, "totalCents">,
  consultation: Consultation,
  table: LawTable,
): ProcedureFinding {
  const on = (code: AmountCode) => amountOn(table, code, consultation.launch);
  const free = on(consultation.nature === "works" ? "noPublicityWorks" : "noPublicitySupplies");
  const notice = on("notice");
  const formal = on(formalCode(consultation));
  const { totalCents } = need;
  const procedure = totalCents >= formal.cents ? "formal" : totalCents >= free.cents ? "adapted" : "withoutPublicity";
  const publicity = publicityOf(procedure, consultation.buyer, totalCents >= notice.cents);
  return {
    procedure,
    publicity,
    noticeDue: publicity === "boampOrJal" || publicity === "boampAndJoue",
    totalCents,
    thresholds: [free, notice, formal],
  };
}

/** R2131-12 binds the State and local authorities; an entité adjudicatrice chooses its publicity under the formal threshold. */
function publicityOf(procedure: Procedure, buyer: BuyerKind, beyondNotice: boolean): Publicity {
  if (procedure === "withoutPublicity") return "none";
  if (procedure === "formal") return "boampAndJoue";
  return beyondNotice && buyer !== "entity" ? "boampOrJal" : "free";
}

export function formalCode({ buyer, nature }: Consultation): AmountCode {
  if (nature === "works") return "formalWorks";
  return { state: "formalState", local: "formalLocal", entity: "formalEntity" }[buyer] as AmountCode;
}
