import type { SizeWords } from "../../report/input";
import { sizeOf } from "../../suppliers/sizes/size";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Study } from "../study/study";
import { idsOf, listedById } from "./capacities";

/** How large each supplier is and what it turns over, by its key: the register, the buyer's own word, the workbook's list of suppliers. */
export function sizesOf(study: Study): ReadonlyMap<string, SizeWords> {
  const declared = new Map<string, number>();
  for (const { id, row } of listedById(study))
    if (row.turnoverCents !== undefined) declared.set(id, Math.max(declared.get(id) ?? 0, row.turnoverCents));
  return new Map(
    (study.suppliers ?? []).map((supplier) => [
      supplier.key,
      {
        ...sizeOf(study.register?.cache[supplier.siret ?? supplier.siren ?? ""]),
        givenCents: study.turnovers?.[supplier.key],
        declaredCents: idsOf(supplier)
          .map((id) => declared.get(id))
          .find((cents) => cents !== undefined),
      },
    ]),
  );
}

/** The same as the report asks for it. */
export function sizeWords(study: Study): (supplier: LocatedSupplier) => SizeWords {
  const known = sizesOf(study);
  return ({ key }) => known.get(key) ?? { size: "unknown" };
}

/** The yearly turnover that the buyer gives (integer cents); undefined goes back to what a list declares. */
export function giveTurnover(study: Study, supplier: string, cents: number | undefined): Study {
  const { [supplier]: _, ...others } = study.turnovers ?? {};
  return { ...study, turnovers: cents === undefined ? others : { ...others, [supplier]: cents } };
}
