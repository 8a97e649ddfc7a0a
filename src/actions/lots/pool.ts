import type { SourcedSupplier } from "../../reading/sheets/sourcing";
import { identify } from "../../suppliers/identify";
import { nameKey } from "../../suppliers/names";

/**
 * Lists of several sources as one. A firm that an earlier list holds already is that firm (by SIREN, or by name where one of the two bears no number): its families and
 * places add up, its capacity counts once, as the first list that tells it does.
 */
export function pooled(lists: readonly (readonly SourcedSupplier[])[]): SourcedSupplier[] {
  const known = new KnownFirms();
  return lists.flatMap((list) => {
    const rows = list.map((row): SourcedSupplier => {
      const first = known.find(row);
      if (!first) return row;
      return { ...row, text: first.text, capacityCents: first.told ? undefined : row.capacityCents };
    });
    rows.forEach((row) => known.add(row));
    return rows;
  });
}

/** A firm met in one list or more. */
interface Known {
  readonly text: SourcedSupplier["text"];
  hasNumber: boolean;
  /** Its capacity was told. */
  told: boolean;
}

class KnownFirms {
  private readonly bySiren = new Map<string, Known>();
  private readonly byName = new Map<string, Known>();

  find(row: SourcedSupplier): Readonly<Known> | undefined {
    return this.known(row);
  }

  add(row: SourcedSupplier): void {
    const siren = sirenOf(row);
    const firm = this.known(row) ?? { text: row.text, hasNumber: false, told: false };
    firm.hasNumber ||= siren !== undefined;
    firm.told ||= row.capacityCents !== undefined;
    if (siren !== undefined) this.bySiren.set(siren, firm);
    this.byName.set(nameKey(row.text.supplier ?? ""), firm);
  }

  private known(row: SourcedSupplier): Known | undefined {
    const siren = sirenOf(row);
    const named = this.byName.get(nameKey(row.text.supplier ?? ""));
    if (siren === undefined) return named;
    return this.bySiren.get(siren) ?? (named?.hasNumber === false ? named : undefined);
  }
}

function sirenOf({ text }: SourcedSupplier): string | undefined {
  const identity = identify(text.supplierId ?? "");
  return "siren" in identity ? identity.siren : undefined;
}
