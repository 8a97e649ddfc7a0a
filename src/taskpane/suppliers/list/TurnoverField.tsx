import { isAsked } from "../../../actions/report/sellers";
import { giveTurnover, sizesOf } from "../../../actions/suppliers/sizes";
import type { Study } from "../../../actions/study/study";
import type { LocatedSupplier } from "../../../suppliers/supplier";
import { NumberField } from "../../lots/NumberField";
import { useWords } from "../../words";

interface TurnoverFieldProps {
  readonly supplier: LocatedSupplier;
  readonly study: Study;
  readonly onChange: (study: Study) => void;
}

/** Euros a year: a trillion is nobody's. */
const MOST = 1e12;

/** The supplier's yearly turnover, from which its dependency is told: only where sizes are asked for. */
export function TurnoverField({ supplier: { key }, study, onChange }: TurnoverFieldProps) {
  const { texts } = useWords();
  if (!isAsked(study, "sizes")) return null;
  const { givenCents, declaredCents } = sizesOf(study).get(key) ?? {};
  const cents = givenCents ?? declaredCents;
  return (
    <NumberField
      label={texts.pane.sellers.turnover}
      value={cents === undefined ? undefined : cents / 100}
      min={1}
      max={MOST}
      onChange={(euros) => onChange(giveTurnover(study, key, Math.round(euros * 100)))}
      onBlank={() => onChange(giveTurnover(study, key, undefined))}
    />
  );
}
