import { Checkbox } from "@fluentui/react-components";
import type { LocatedSupplier } from "../../../suppliers/supplier";
import { useWords } from "../../words";

interface TickAllProps {
  /** Those that the list shows. */
  readonly shown: readonly LocatedSupplier[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (keys: ReadonlySet<string>) => void;
}

/** All those of the filter at once. */
export function TickAll({ shown, ticked, onTick }: TickAllProps) {
  const { texts } = useWords();
  const here = shown.filter(({ key }) => ticked.has(key)).length;
  return (
    <Checkbox
      label={texts.supplierList.list.tickShown}
      checked={here === 0 ? false : here === shown.length ? true : "mixed"}
      onChange={(_, { checked }) => onTick(new Set(checked === true ? shown.map(({ key }) => key) : []))}
    />
  );
}
