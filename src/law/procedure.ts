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

export interface ProcedureFinding {
  readonly procedure: Procedure;
  /** A notice in the BOAMP or in a legal-notice newspaper is due. */
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
  return {
    procedure,
    noticeDue: procedure !== "withoutPublicity" && totalCents >= notice.cents,
    totalCents,
    thresholds: [free, notice, formal],
  };
}

export function formalCode({ buyer, nature }: Consultation): AmountCode {
  if (nature === "works") return "formalWorks";
  return { state: "formalState", local: "formalLocal", entity: "formalEntity" }[buyer] as AmountCode;
}
