import fc from "fast-check";
import type { CellValue, Grid } from "../../../src/reading/cells/grid";
import { amountCell, SUPPLIERS } from "./cloth";
import { gridOf } from "./files";

/** A register of contracts where some are held by several, each of whom bears the whole amount; with what is to be counted. */
export interface Register {
  readonly grid: Grid;
  readonly totalCents: number;
  /** Contracts whose amount stands on several lines. */
  readonly shared: number;
}

const contracts = fc.array(
  fc.record({
    holders: fc.uniqueArray(fc.nat(SUPPLIERS.length - 1), { minLength: 1, maxLength: 4 }),
    cents: fc.integer({ min: 10_001, max: 90_000_000 }),
    month: fc.integer({ min: 1, max: 12 }),
  }),
  { minLength: 3, maxLength: 25 },
);

export const register: fc.Arbitrary<Register> = fc
  .record({
    contracts,
    number: fc.constantFrom("N° marché", "Référence du marché", "Contrat", "uid"),
    holder: fc.constantFrom("Titulaire", "Attributaire", "Fournisseur"),
    style: fc.constantFrom(0, 3, 4, 6),
    hasRole: fc.boolean(),
  })
  .map(({ contracts: drawn, number, holder, style, hasRole }): Register => {
    const rows = drawn.flatMap(({ holders, cents, month }, rank) =>
      holders.map((supplier, place): CellValue[] => [
        `2024-${String(rank + 1).padStart(3, "0")}`,
        `Marché de travaux ${rank}`,
        SUPPLIERS[supplier] ?? "",
        ...(hasRole ? [place === 0 ? "Mandataire" : "Cotraitant"] : []),
        `10/${String(month).padStart(2, "0")}/2024`,
        amountCell(cents, style),
      ]),
    );
    const header = [number, "Objet", holder, ...(hasRole ? ["Rôle"] : []), "Date de notification", "Montant HT"];
    return {
      grid: gridOf("Marchés", [header, ...rows]),
      totalCents: drawn.reduce((sum, { cents }) => sum + cents, 0),
      shared: drawn.filter(({ holders }) => holders.length > 1).length,
    };
  });

/** Suppliers by years, as a buyer sums them up; with or without a column and a row of totals. */
export const yearly: fc.Arbitrary<{
  readonly grid: Grid;
  /** Cents of each cell that holds something, by year. */
  readonly cells: readonly { readonly year: number; readonly supplier: string; readonly cents: number }[];
}> = fc
  .record({
    suppliers: fc.uniqueArray(fc.nat(SUPPLIERS.length - 1), { minLength: 3, maxLength: 12 }),
    years: fc.integer({ min: 2, max: 4 }),
    amounts: fc.array(fc.integer({ min: 100, max: 9_000_000 }), { minLength: 48, maxLength: 48 }),
    gaps: fc.array(fc.nat(6), { minLength: 48, maxLength: 48 }),
    holder: fc.constantFrom("Fournisseur", "Tiers", "Titulaire"),
    isText: fc.boolean(),
    hasTotals: fc.boolean(),
    hasTown: fc.boolean(),
    style: fc.constantFrom(0, 3, 4),
  })
  .map(({ suppliers, years, amounts, gaps, holder, isText, hasTotals, hasTown, style }) => {
    const named = Array.from({ length: years }, (_, year) => 2022 + year);
    const cells = suppliers.map((supplier, row) => ({
      supplier: SUPPLIERS[supplier] ?? "",
      cents: named.map((_, year) => {
        const at = (row * years + year) % amounts.length;
        // The first year always holds something: a supplier without any amount would be no line.
        return gaps[at] === 0 && year > 0 ? 0 : (amounts[at] ?? 100);
      }),
    }));
    const sum = (all: readonly number[]): number => all.reduce((total, cents) => total + cents, 0);
    const amountOf = (cents: number): CellValue => (cents === 0 ? "" : amountCell(cents, style));
    const town = (text: string): CellValue[] => (hasTown ? [text] : []);
    const total = (all: readonly number[]): CellValue[] => (hasTotals ? [amountOf(sum(all))] : []);
    const columns = named.map((_, year) => sum(cells.map(({ cents }) => cents[year] ?? 0)));
    const header = [holder, ...town("Ville"), ...named.map((year) => (isText ? String(year) : year))];
    const grid = gridOf("Bilan", [
      [...header, ...(hasTotals ? ["Total"] : [])],
      ...cells.map(({ supplier, cents }) => [supplier, ...town("Arras"), ...cents.map(amountOf), ...total(cents)]),
      ...(hasTotals ? [["TOTAL", ...town(""), ...columns.map(amountOf), ...total(columns)]] : []),
    ]);
    return {
      grid,
      cells: named.flatMap((year, at) =>
        cells.flatMap(({ supplier, cents }) => (cents[at] ? [{ year, supplier, cents: cents[at] }] : [])),
      ),
    };
  });
