import { sameName } from "../../../lots/need/market";
import { essentialDataText } from "../../../lots/plan/essentialData";
import { identify } from "../../../suppliers/identify";
import type { Study } from "../../study/study";
import { outcomesIn } from "./outcomes";

/** The lots of the last award in the fields of the essential data (DECP), as CSV: those awarded, with their holder and their offers. */
export function resultsData({ otherWords = new Map(), suppliers = [] }: Study): string {
  const outcomes = outcomesIn(otherWords);
  const last = outcomes[0]?.award;
  const known = new Map(suppliers.map(({ name, siret }) => [sameName(name), siret]));
  return essentialDataText(
    outcomes
      .filter(({ award, issue }) => award === last && issue === "awarded")
      .map(({ title, cpv, months, estimateCents, amountCents, offers, holder, holderId }) => {
        const typed = identify(holderId);
        return {
          objet: title,
          codeCPV: cpv,
          dureeMois: months,
          montantCents: amountCents ?? estimateCents,
          offresRecues: offers,
          titulaire: typed.kind === "siret" ? typed.siret : known.get(sameName(holder)),
        };
      }),
  );
}
