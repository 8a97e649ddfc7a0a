import type { Language } from "../../texts/format";
import { sourcingWords } from "./columns";

/** A firm as a shared directory tells it: who, where, what, where to. */
export interface DirectoryEntry {
  readonly name: string;
  readonly number?: string | undefined;
  readonly postcode?: string | undefined;
  readonly commune?: string | undefined;
  readonly department?: string | undefined;
  readonly families: readonly string[];
  readonly zones: readonly string[];
  /** Cents a year, only where the firm agreed that it be told. */
  readonly capacityCents?: number | undefined;
}

/** Cells of « Annuaire partagé », from A1: a title by which it is recognised, what it is, the headings, a row a firm in the order of their names. No amount of a purchase is among them. */
export function directoryCells(entries: readonly DirectoryEntry[], language: Language): (string | number | null)[][] {
  const { title, note, columns } = sourcingWords({ language }).directory;
  const { compare } = new Intl.Collator("fr", { numeric: true });
  const sorted = [...entries].sort((a, b) => compare(a.name, b.name));
  const pad = (text: string): (string | null)[] => [text, ...Array.from(Object.keys(columns).slice(1), () => null)];
  return [
    pad(title),
    pad(note),
    Object.values(columns),
    ...sorted.map(({ name, number, postcode, commune, department, families, zones, capacityCents }) => [
      name,
      number ?? null,
      postcode ?? null,
      commune ?? null,
      department ?? null,
      families.join(" ; ") || null,
      zones.join(" ; ") || null,
      capacityCents === undefined ? null : capacityCents / 100,
    ]),
  ];
}
